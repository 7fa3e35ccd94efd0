package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
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

/** Tables worked out beforehand say the same of an answer set as the screener does. */
class ScreeningTablesAgreeWithScreenerTest {

  private static final int RULESETS = 1500;
  private static final int ANSWER_SETS = 40;

  private int partial;
  private int contradictory;
  private int open;

  @Test
  void onRandomRulesets() {
    int large = 0;
    for (long seed = 1; seed <= RULESETS; seed++) {
      Screener screener = new Screener(RandomRuleset.of(seed));
      var tables = ScreeningTables.of(screener, true);
      if (tables.isEmpty()) {
        large++;
        continue;
      }
      Random random = new Random(seed);
      for (int i = 0; i < ANSWER_SETS; i++) {
        Answers answers = RandomRuleset.answers(screener.ruleset(), random);
        compare("ruleset " + seed, screener, tables.get(), answers);
      }
    }
    assertThat(large).isLessThan(RULESETS / 10);
    // The comparison says little unless all kinds of result come up often.
    assertThat(List.of(partial, contradictory, open)).allMatch(n -> n > 3000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iop-suitability", "scored-screening"})
  void onTheShippedRulesets(String id) throws Exception {
    Screener screener = new Screener(shipped(id));
    ScreeningTables tables = ScreeningTables.of(screener, true).orElseThrow();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      compare(id, screener, tables, RandomRuleset.answers(screener.ruleset(), random));
    }
  }

  private static Ruleset shipped(String id) throws Exception {
    String path = "/org/carelevel/rules/" + id + ".yaml";
    try (var in = ScreeningTablesAgreeWithScreenerTest.class.getResourceAsStream(path)) {
      return RulesetReader.read(path, in.readAllBytes()).ruleset();
    }
  }

  private void compare(String about, Screener screener, ScreeningTables tables, Answers answers) {
    Screening screening = screener.screen(answers);
    int[] branches = screener.branches().blank();
    for (Map.Entry<String, Integer> answer : answers.values().entrySet()) {
      branches[screener.branches().place(answer.getKey())] =
          screener.branches().of(answer.getKey(), answer.getValue());
    }
    int levels = tables.levels().value(branches);
    if (!(screening instanceof Recommendation result)) {
      contradictory++;
      assertThat(levels).as("%s, %s", about, answers).isZero();
      return;
    }
    partial += result.decided() ? 0 : 1;
    open += result.openQuestions().isEmpty() ? 0 : 1;
    Ruleset ruleset = screener.ruleset();
    assertThat(
            List.of(
                ruleset.levels().get(Integer.numberOfTrailingZeros(levels)),
                ruleset.levels().get(31 - Integer.numberOfLeadingZeros(levels)),
                chosen(tables.rules(), branches, List.copyOf(ruleset.rules().keySet())),
                chosen(
                    tables.openQuestions(), branches, List.copyOf(ruleset.questions().keySet()))))
        .as("%s, %s", about, answers)
        .isEqualTo(
            List.of(
                result.lowest(),
                result.highest(),
                result.rules(State.HOLDS).map(Rule::id).toList(),
                result.openQuestions()));
  }

  private static List<String> chosen(
      List<ScreeningTables.Group> groups, int[] branches, List<String> ids) {
    List<String> chosen = new ArrayList<>();
    for (ScreeningTables.Group group : groups) {
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
