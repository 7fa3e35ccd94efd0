package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carelevel.WrittenRuleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rulesets that are small and lead to very many products, and some that lead to none. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CompiledScreeningLimitsTest {

  private static final String HEAD =
      """
      carelevel: 1
      ruleset: {id: example, version: 1.0.0, title: An example, language: en}
      sources: {guide: {title: The guide}}
      considerations: [{id: safety, name: Safety}]
      """;

  private static final String LEVELS =
      "levels: [{id: low, name: Low, about: A.}, {id: high, name: High, about: B.}]\n";

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 30, 40})
  void halfOfManyQuestions(int questions) {
    String ids = ids(questions, "%s: yes");
    Screener screener =
        screener(
            LEVELS
                + "questions:\n"
                + questions(questions, "[no, yes]")
                + "rules:\n  - {id: many, when: {count: {of: ["
                + ids
                + "], at-least: "
                + questions / 2
                + "}}, at-least: high, because: Many., cites: [guide]}\n");
    int[] branches = screener.branches().blank();
    assertThat(decide(screener, branches)).isEqualTo(0b11);
    for (int i = 0; i < questions / 2; i++) {
      branches[screener.branches().place("q" + i)] = screener.branches().of("q" + i, 1);
    }
    assertThat(decide(screener, branches)).isEqualTo(0b10);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 20})
  void sums(int items) {
    Screener screener =
        screener(
            LEVELS
                + "questions:\n"
                + questions(items, "[0, 1, 2, 3]")
                + "scores: {total: {sum: ["
                + ids(items, "%s")
                + "]}}\nrules:\n  - {id: much, when: {total: {at-least: "
                + items
                + "}}, at-least: high, because: Much., cites: [guide]}\n");
    int[] branches = screener.branches().blank();
    assertThat(decide(screener, branches)).isEqualTo(0b11);
    for (int i = 0; i < items; i++) {
      branches[screener.branches().place("q" + i)] = screener.branches().of("q" + i, 1);
    }
    assertThat(decide(screener, branches)).isEqualTo(0b10);
  }

  @Test
  void noRulesAndOneLevel() {
    Screener screener =
        screener(
            "levels: [{id: low, name: Low, about: A.}]\nquestions:\n"
                + questions(1, "[no, yes]")
                + "rules: []\n");
    assertThat(decide(screener, screener.branches().blank())).isEqualTo(1);
  }

  private static int decide(Screener screener, int[] branches) {
    Decider decider = CompiledScreening.of(screener, false).orElseThrow().decider();
    return decider.decide(branches, new long[decider.words()]);
  }

  private static String questions(int count, String answers) {
    return IntStream.range(0, count)
        .mapToObj(i -> "  q%d: {text: Question %d?, answers: %s}\n".formatted(i, i, answers))
        .collect(Collectors.joining());
  }

  private static String ids(int count, String each) {
    return IntStream.range(0, count)
        .mapToObj(i -> each.formatted("q" + i).replaceAll("^(q\\d+: .*)$", "{$1}"))
        .collect(Collectors.joining(", "));
  }

  private static Screener screener(String rest) {
    return new Screener(WrittenRuleset.of(HEAD + rest));
  }
}
