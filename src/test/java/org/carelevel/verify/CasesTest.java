package org.carelevel.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a case must say, and what is said where something else comes out. */
class CasesTest {

  private static final String QUESTIONS =
      """
      use: {text: Q, answers: [none, some, much]}
      job: {text: Q, answers: [no, yes], ordered: false}
      """;

  private static final String RULES =
      """
      - {id: much, when: {use: much}, at-least: high, alert: urgent, do: D, because: B}
      - {id: some, when: {use: {at-least: some}}, at-least: middle, because: B}
      - {id: work, when: {job: yes}, supports: low, look-for: [f], because: B}
      - {id: idle, when: {job: no}, supports: low, look-for: [g], because: B}
      """;

  static Stream<Arguments> cases() {
    return Stream.of(
        passes("{use: much, job: no}", "level: high, rules: [some, much], alerts: [much]"),
        passes("{use: much, job: no}", "lowest: high, highest: high, open-questions: []"),
        passes("{use: some, job: yes}", "rules: [some], alerts: [], supports: [work]"),
        passes("{use: some, job: yes}", "look-for: [f]"),
        passes("{job: no}", "lowest: low, highest: high, open-questions: [use]"),
        passes("{}", "rules: [], alerts: [], supports: [], look-for: []"),
        fails("{use: some}", "level: high", "the level is middle, and high is expected"),
        fails("{use: much}", "level: middle", "the level is high, and middle is expected"),
        fails("{job: no}", "level: low", "it is not decided: from low to high"),
        fails(
            "{job: no}",
            "lowest: middle, highest: middle",
            "the lowest level is low, and middle is expected",
            "the highest level is high, and middle is expected"),
        fails("{use: much}", "rules: [much]", "'rules' has some too"),
        fails("{use: some}", "rules: [much, some]", "'rules' lacks much"),
        fails("{use: some}", "rules: [much]", "'rules' lacks much, and has some too"),
        fails("{use: much}", "alerts: []", "'alerts' has much too"),
        fails("{use: some}", "alerts: [much]", "'alerts' lacks much"),
        fails("{job: yes}", "supports: [idle]", "'supports' lacks idle, and has work too"),
        fails("{job: yes}", "supports: []", "'supports' has work too"),
        fails("{job: yes}", "look-for: [g]", "'look-for' lacks g, and has f too"),
        fails("{}", "open-questions: [job]", "'open-questions' lacks job, and has use too"));
  }

  private static Arguments passes(String answers, String expect) {
    return fails(answers, expect);
  }

  private static Arguments fails(String answers, String expect, String... mismatches) {
    return arguments(answers, expect, List.of(mismatches));
  }

  @ParameterizedTest(name = "{0} expects {1}")
  @MethodSource("cases")
  void areTried(String answers, String expect, List<String> mismatches) {
    String cases = "cases:\n  - {name: n, answers: %s, expect: {%s}}".formatted(answers, expect);
    Ruleset ruleset = SmallRules.of("low middle high", QUESTIONS, RULES, cases);
    Verdict.Line line = Verifier.verify(ruleset).lines().get(0);
    assertThat(line.check()).isEqualTo(Check.CASES);
    assertThat(line.detail()).isEqualTo(mismatches.isEmpty() ? "1 of 1" : "0 of 1");
    assertThat(line.findings())
        .extracting(Finding::message)
        .isEqualTo(mismatches.stream().map(m -> "the case 'n' fails: " + m).toList());
  }
}
