package org.carelevel.bench;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The same rules in DMN, decided by KIE: a decision table that collects each rule that holds and
 * its floor, with a row for each way in which the rule can hold, and the highest floor as level.
 */
final class DmnRules {

  private static final String HEAD =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
          namespace="https://carelevel.org/benchmark" name="rules" id="definitions">
      """;

  private static final String LEVEL =
      """
      <decision name="level" id="level">
        <variable name="level" typeRef="number"/>
        <informationRequirement><requiredDecision href="#rules"/></informationRequirement>
        <literalExpression><text>if count(rules) = 0 then 0 else max(rules.floor)</text></literalExpression>
      </decision>
      </definitions>
      """;

  private final Ruleset ruleset;
  private final List<String> ids;
  private final DMNRuntime runtime;
  private final DMNModel model;

  DmnRules(Ruleset ruleset) {
    this.ruleset = ruleset;
    this.ids = List.copyOf(ruleset.rules().keySet());
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml()))))
            .getOrElseThrow(IllegalStateException::new);
    this.model = runtime.getModels().get(0);
  }

  /** A fully answered questionnaire as DMN's inputs: the id of each answer. */
  Map<String, Object> inputs(Answers answers) {
    Map<String, Object> inputs = new HashMap<>();
    for (Question question : ruleset.questions().values()) {
      int value = answers.value(question.id()).orElseThrow();
      inputs.put(name(question.id()), question.scale().show(value));
    }
    return inputs;
  }

  /** Decides, and leaves the decision in DMN's form. */
  DMNResult decide(Map<String, Object> inputs) {
    DMNContext context = runtime.newContext();
    inputs.forEach(context::set);
    return runtime.evaluateAll(model, context);
  }

  /** The decision in the form of the other benchmarks. */
  long decision(DMNResult result) {
    if (result.hasErrors()) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    Number level = (Number) result.getDecisionResultByName("level").getResult();
    long decision = level.longValue() << Decisions.LEVEL;
    for (Object hit : (List<?>) result.getDecisionResultByName("rules").getResult()) {
      decision |= 1L << ids.indexOf((String) ((Map<?, ?>) hit).get("rule"));
    }
    return decision;
  }

  private String xml() {
    StringBuilder xml = new StringBuilder(HEAD);
    StringBuilder needs = new StringBuilder();
    StringBuilder columns = new StringBuilder();
    for (String question : ruleset.questions().keySet()) {
      String name = name(question);
      String variable = "<variable name=\"%s\" typeRef=\"string\"/>".formatted(name);
      xml.append("<inputData name=\"%s\" id=\"%s\">".formatted(name, name))
          .append(variable)
          .append("</inputData>\n");
      needs.append(
          "<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>\n"
              .formatted(name));
      columns.append(
          "<input><inputExpression typeRef=\"string\"><text>%s</text></inputExpression></input>\n"
              .formatted(name));
    }
    xml.append("<decision name=\"rules\" id=\"rules\">\n<variable name=\"rules\"/>\n")
        .append(needs)
        .append("<decisionTable hitPolicy=\"COLLECT\">\n")
        .append(columns)
        .append("<output name=\"rule\" typeRef=\"string\"/>\n")
        .append("<output name=\"floor\" typeRef=\"number\"/>\n");
    ruleset
        .rules()
        .values()
        .forEach(rule -> ways(rule.when()).forEach(w -> xml.append(row(rule, w))));
    return xml.append("</decisionTable>\n</decision>\n").append(LEVEL).toString();
  }

  private String row(Rule rule, Map<String, Set<Integer>> way) {
    String cells =
        ruleset.questions().values().stream()
            .map(question -> entry("input", cell(question, way.get(question.id()))))
            .collect(Collectors.joining());
    int floor = rule.atLeast() == null ? 0 : rule.atLeast().rank();
    return "<rule>%s%s%s</rule>\n"
        .formatted(
            cells, entry("output", '"' + rule.id() + '"'), entry("output", String.valueOf(floor)));
  }

  private static String entry(String kind, String text) {
    return "<%sEntry><text>%s</text></%sEntry>".formatted(kind, text, kind);
  }

  private static String cell(Question question, @Nullable Set<Integer> values) {
    return values == null
        ? "-"
        : values.stream()
            .map(value -> '"' + question.scale().show(value) + '"')
            .collect(Collectors.joining(","));
  }

  /** The ways in which a condition can hold: what each asks of the questions that it is about. */
  private List<Map<String, Set<Integer>>> ways(Condition condition) {
    if (condition instanceof Condition.OnQuestion on) {
      Question question = ruleset.questions().get(on.question());
      Set<Integer> values =
          IntStream.rangeClosed(question.scale().lowest(), question.scale().highest())
              .filter(on.match()::accepts)
              .boxed()
              .collect(Collectors.toCollection(TreeSet::new));
      return List.of(Map.of(on.question(), values));
    } else if (condition instanceof Condition.Any any) {
      return any.parts().stream().flatMap(part -> ways(part).stream()).toList();
    } else if (condition instanceof Condition.All all) {
      List<Map<String, Set<Integer>>> ways = List.of(Map.of());
      for (Condition part : all.parts()) {
        ways = both(ways, ways(part));
      }
      return ways;
    }
    throw new IllegalArgumentException("negations, counts and scores are not put into DMN");
  }

  private static List<Map<String, Set<Integer>>> both(
      List<Map<String, Set<Integer>>> some, List<Map<String, Set<Integer>>> others) {
    List<Map<String, Set<Integer>>> ways = new ArrayList<>();
    for (Map<String, Set<Integer>> one : some) {
      for (Map<String, Set<Integer>> other : others) {
        Map<String, Set<Integer>> way = new TreeMap<>(one);
        other.forEach((question, values) -> way.merge(question, values, DmnRules::common));
        ways.add(way);
      }
    }
    return ways;
  }

  private static Set<Integer> common(Set<Integer> some, Set<Integer> others) {
    Set<Integer> common = new TreeSet<>(some);
    common.retainAll(others);
    return common;
  }

  private static String name(String question) {
    return question.replace('-', '_');
  }
}
