package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.carelevel.WrittenRuleset;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.engine.State;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Answers;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is worked out beforehand says the same of an answer set as the screener does. */
class CompiledScreeningAgreesWithScreenerTest {

  private static final int RULESETS = Integer.getInteger("carelevel.rulesets", 1500);
  private static final int ANSWER_SETS = 40;

  /** More than any ruleset here needs. */
  private static final int BUDGET = 1_000_000;

  private static final String MANY_RULES =
      """
      carelevel: 1
      ruleset: {id: many, version: 1.0.0, title: Many rules, language: en}
      levels: [{id: low, name: Low, about: A.}, {id: high, name: High, about: B.}]
      considerations: [{id: safety, name: Safety}]
      questions:
      """;

  private int partial;
  private int contradictory;
  private int open;

  @Test
  void onRandomRulesets() {
    int terms = 0;
    int tables = 0;
    for (long seed = 1; seed <= RULESETS; seed++) {
      Screener screener = new Screener(RandomRuleset.of(seed));
      var byTerms = ScreeningTerms.of(screener.partialFunctions(BUDGET));
      var byTables = ScreeningTables.of(screener.partialFunctions(BUDGET));
      terms += byTerms.isPresent() ? 1 : 0;
      tables += byTables.isPresent() ? 1 : 0;
      var compiled = CompiledScreening.of(screener, true);
      Random random = new Random(seed);
      for (int i = 0; i < ANSWER_SETS; i++) {
        Answers answers = RandomRuleset.answers(screener.ruleset(), random);
        String about = "ruleset " + seed;
        byTerms.ifPresent(decider -> compare(about, screener, decider, answers));
        byTables.ifPresent(decider -> compare(about, screener, decider, answers));
        compiled.ifPresent(screening -> compareOpen(about, screener, screening, answers));
      }
    }
    assertThat(List.of(terms, tables)).allMatch(n -> n > RULESETS * 9 / 10);
    // The comparison says little unless all kinds of result come up often.
    assertThat(List.of(partial, contradictory, open)).allMatch(n -> n > 2 * RULESETS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iop-suitability", "scored-screening"})
  void onTheShippedRulesets(String id) throws Exception {
    Screener screener = new Screener(shipped(id));
    CompiledScreening compiled = CompiledScreening.of(screener, true).orElseThrow();
    Random random = new Random(1);
    for (int i = 0; i < 12 * RULESETS; i++) {
      Answers answers = RandomRuleset.answers(screener.ruleset(), random);
      compare(id, screener, compiled.decider(), answers);
      compareOpen(id, screener, compiled, answers);
    }
  }

  /**
   * What holds is kept in words of 64 rules; some of what is worked out together lies across two.
   */
  @Test
  void onManyRulesOfManyQuestions() throws Exception {
    StringBuilder text = new StringBuilder(MANY_RULES);
    for (int i = 0; i < 30; i++) {
      text.append("  q%d: {text: So?, answers: ['0', '1', '2']}%n".formatted(i));
    }
    text.append("rules:\n");
    for (int i = 0; i < 150; i++) {
      StringJoiner when = new StringJoiner(", ");
      for (int factor : new int[] {1, 7, 11, 13, 17}) {
        when.add(
            "{q%d: {at-least: '%d'}}".formatted((i * factor + factor) % 30, 1 + i / factor % 2));
      }
      String rule = "  - {id: r%d, when: {any: [%s]}, supports: high, because: So.}%n";
      text.append(rule.formatted(i, when));
    }
    Screener screener = new Screener(WrittenRuleset.of(text.toString()));
    PartialFunctions functions = screener.partialFunctions(BUDGET);
    assertThat(StateGroup.of(functions.diagram(), functions.rules()).orElseThrow())
        .as("groups across two words")
        .anyMatch(group -> group.first() % Long.SIZE > Long.SIZE - StateGroup.MEMBERS);
    Decider tables = ScreeningTables.of(functions).orElseThrow();
    Random random = new Random(1);
    for (int i = 0; i < 10 * ANSWER_SETS; i++) {
      compare("many", screener, tables, RandomRuleset.answers(screener.ruleset(), random));
    }
  }

  private static Ruleset shipped(String id) throws Exception {
    String path = "/org/carelevel/rules/" + id + ".yaml";
    try (var in = CompiledScreeningAgreesWithScreenerTest.class.getResourceAsStream(path)) {
      return RulesetReader.read(path, in.readAllBytes()).ruleset();
    }
  }

  private static int[] branches(Screener screener, Answers answers) {
    int[] branches = screener.branches().blank();
    for (Map.Entry<String, Integer> answer : answers.values().entrySet()) {
      branches[screener.branches().place(answer.getKey())] =
          screener.branches().of(answer.getKey(), answer.getValue());
    }
    return branches;
  }

  private void compare(String about, Screener screener, Decider decider, Answers answers) {
    Screening screening = screener.screen(answers);
    long[] found = new long[decider.words()];
    int levels = decider.decide(branches(screener, answers), found);
    if (!(screening instanceof Recommendation result)) {
      contradictory++;
      assertThat(levels).as("%s, %s", about, answers).isZero();
      return;
    }
    partial += result.decided() ? 0 : 1;
    List<String> rules = List.copyOf(screener.ruleset().rules().keySet());
    List<String> holding = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      if ((found[i / Long.SIZE] >> i & 1) != 0) {
        holding.add(rules.get(i));
      }
    }
    assertThat(List.of(levels, holding))
        .as("%s, %s", about, answers)
        .isEqualTo(
            List.of(
                1 << result.lowest().rank() | 1 << result.highest().rank(),
                result.rules(State.HOLDS).map(Rule::id).toList()));
  }

  private void compareOpen(
      String about, Screener screener, CompiledScreening screening, Answers answers) {
    if (screener.screen(answers) instanceof Recommendation result) {
      open += result.openQuestions().isEmpty() ? 0 : 1;
      List<String> ids = List.copyOf(screener.ruleset().questions().keySet());
      List<String> chosen = chosen(screening.openQuestions(), branches(screener, answers), ids);
      assertThat(chosen).as("%s, %s", about, answers).isEqualTo(result.openQuestions());
    }
  }

  private static List<String> chosen(List<StateGroup> groups, int[] branches, List<String> ids) {
    List<String> chosen = new ArrayList<>();
    for (StateGroup group : groups) {
      int value = group.table().value(branches);
      for (int i = 0; i < 8; i++) {
        if ((value >> i & 1) != 0) {
          chosen.add(ids.get(group.first() + i));
        }
      }
    }
    assertThat(chosen).hasSameSizeAs(new TreeSet<>(chosen));
    return chosen;
  }
}
