package org.carelevel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.carelevel.diagram.DiagramExport;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.engine.State;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Answers;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The scripts of the page give what the program gives, in a browser. */
class ExploreAgreesWithScreenerTest {

  private static final int RULESETS = 400;
  private static final int ANSWER_SETS = 15;

  /** Answers each set of answers with one line. */
  private static final String HARNESS =
      """
      const lines = [];
      for (const { diagram, alerting, sets } of tests) {
        const screener = new Screener(diagram);
        for (const set of sets) {
          const result = screener.screen(new Map(set));
          lines.push(
            result.conflicts
              ? ["conflicts", result.conflicts.join("/"), result.raised.filter((r) => alerting.includes(r))]
              : [result.lowest, result.highest, result.states, result.notAsked, result.open],
          );
        }
      }
      document.body.textContent = lines.map((line) => line.join(" ") + ";").join("");
      """;

  private final List<String> expected = new ArrayList<>();
  private final StringWriter tests = new StringWriter();

  @Test
  void onRandomAndOnShippedRulesets(@TempDir Path folder) throws Exception {
    Optional<Chromium> browser = Chromium.find(folder);
    assumeTrue(browser.isPresent(), "there is no Chromium on the PATH");
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), tests)) {
      json.writeStartArray();
      for (long seed = 1; seed <= RULESETS; seed++) {
        ruleset(json, RandomRuleset.of(seed), new Random(seed), ANSWER_SETS);
      }
      for (String name : List.of("iop-suitability", "scored-screening")) {
        byte[] bytes = Files.readAllBytes(Path.of("rules", name + ".yaml"));
        ruleset(json, RulesetReader.read(name, bytes).ruleset(), new Random(1), 300);
      }
      json.writeEndArray();
    }
    Path page = folder.resolve("page.html");
    Files.writeString(page, page());
    String dom = browser.orElseThrow().open(page, "");
    String body = dom.substring(dom.indexOf("<body>") + 6, dom.indexOf("</body>"));
    List<String> found = List.of(body.strip().split(";"));
    assertThat(found).hasSameSizeAs(expected);
    assertThat(found).isEqualTo(expected);
    // The comparison says little unless all kinds of result come up often.
    assertThat(expected.stream().filter(line -> line.startsWith("conflicts")).count())
        .isGreaterThan(RULESETS);
    assertThat(expected.stream().filter(line -> line.matches("0 [1-9] .*[0-9]")).count())
        .isGreaterThan(RULESETS);
  }

  private String page() throws IOException {
    Path scripts = Path.of("src/main/resources/org/carelevel/report/explore");
    return "<!DOCTYPE html><meta charset=utf-8><body><script>\n"
        + Files.readString(scripts.resolve("diagram.js"))
        + "</script><script>\n"
        + Files.readString(scripts.resolve("screener.js"))
        + "const tests = "
        + tests
        + ";\n"
        + HARNESS
        + "</script></body>";
  }

  private void ruleset(JsonGenerator json, Ruleset ruleset, Random random, int count) {
    List<String> questions = List.copyOf(ruleset.questions().keySet());
    List<String> rules = List.copyOf(ruleset.rules().keySet());
    Screener screener = new Screener(ruleset);
    json.writeStartObject();
    new ExploreDiagramJson(ruleset, DiagramExport.of(ruleset)).write(json);
    json.writeArrayPropertyStart("alerting");
    ruleset.rules().values().stream()
        .filter(Rule::alerts)
        .forEach(rule -> json.writeNumber(rules.indexOf(rule.id())));
    json.writeEndArray();
    json.writeArrayPropertyStart("sets");
    for (int i = 0; i < count; i++) {
      Answers answers = RandomRuleset.answers(ruleset, random);
      json.writeStartArray();
      answers.values().forEach((question, value) -> pair(json, questions.indexOf(question), value));
      json.writeEndArray();
      expected.add(line(screener, screener.screen(answers), questions, rules));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void pair(JsonGenerator json, int question, int value) {
    json.writeStartArray();
    json.writeNumber(question);
    json.writeNumber(value);
    json.writeEndArray();
  }

  private static String line(
      Screener screener, Screening screening, List<String> questions, List<String> rules) {
    if (screening instanceof Contradiction contradiction) {
      String conflicts =
          contradiction.conflicts().stream()
              .map(each -> places(each, questions))
              .collect(Collectors.joining("/"));
      List<String> alerts = contradiction.alerts().stream().map(Rule::id).toList();
      List<String> inOrder = rules.stream().filter(alerts::contains).toList();
      return "conflicts " + conflicts + " " + places(inOrder, rules);
    }
    Recommendation result = (Recommendation) screening;
    String states =
        result.states().values().stream().map(State::id).collect(Collectors.joining(","));
    return String.join(
        " ",
        String.valueOf(result.lowest().rank()),
        String.valueOf(result.highest().rank()),
        states,
        places(result.notAsked(), questions),
        places(screener.byInfluence(result), questions));
  }

  private static String places(Collection<String> ids, List<String> all) {
    return ids.stream().map(id -> String.valueOf(all.indexOf(id))).collect(Collectors.joining(","));
  }
}
