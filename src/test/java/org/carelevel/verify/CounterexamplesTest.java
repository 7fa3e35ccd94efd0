package org.carelevel.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a property that does not hold, and which ones hold. */
class CounterexamplesTest {

  private static final String QUESTIONS =
      """
      use: {text: Q, answers: [none, some, much]}
      job: {text: Q, answers: [no, yes], ordered: false}
      """;

  private static final String RULES =
      """
      - {id: some, when: {use: some}, at-least: middle, because: B}
      - {id: much, when: {use: much}, at-least: high, alert: urgent, do: D, because: B}
      """;

  private static final String GETS = "a person with these answers gets ";

  static Stream<Arguments> claims() {
    return Stream.of(
        holds("whenever: {use: some}, level: {at-least: low}"),
        holds("whenever: {use: some}, level: {at-least: middle}"),
        holds("whenever: {use: some}, level: {at-most: middle}"),
        holds("whenever: {use: some}, level: {at-most: high}"),
        holds("whenever: {use: some}, level: {is: middle}"),
        holds("whenever: {use: much}, alert: urgent"),
        holds("whenever: {use: much}, alert: much"),
        holds("whenever-alert: urgent, level: {is: high}"),
        holds("never-matters: [job]"),
        holds("monotone: true"),
        fails(
            "whenever: {use: some}, level: {at-least: high}",
            GETS + "middle, and it must be at least high"),
        fails(
            "whenever: {use: some}, level: {at-most: low}",
            GETS + "middle, and it must be at most low"),
        fails(
            "whenever: {use: much}, level: {at-most: middle}",
            GETS + "high, and it must be at most middle"),
        fails("whenever: {use: some}, level: {is: high}", GETS + "middle, and it must be high"),
        fails("whenever: {use: some}, level: {is: low}", GETS + "middle, and it must be low"),
        fails(
            "whenever: {use: some}, alert: urgent",
            "a person with these answers does not get an alert 'urgent'"),
        fails("never-matters: [use]", "the change takes the level from low to middle"));
  }

  private static Arguments holds(String claim) {
    return arguments(claim, List.of());
  }

  private static Arguments fails(String claim, String why) {
    return arguments(claim, List.of("'p' does not hold: " + why));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void areFound(String claim, List<String> messages) {
    String properties = "properties:\n  - {id: p, %s}".formatted(claim);
    assertThat(messages(RULES, properties, Check.PROPERTIES)).isEqualTo(messages);
  }

  /** Those that held the old level up are named; not those below the new one, nor alerts. */
  @Test
  void aFallNamesTheFloorsThatItTakesAway() {
    String rules =
        """
        - {id: top, when: {use: some}, at-least: high, because: B}
        - {id: also, when: {use: some, job: no}, at-least: middle, because: B}
        - {id: same, when: {use: some}, at-least: low, because: B}
        - {id: seen, when: {use: some}, alert: urgent, do: D, because: B}
        """;
    String falls = "a worse answer to 'use' lowers the level from high to ";
    assertThat(messages(rules, "", Check.MONOTONE))
        .containsExactly(falls + "low, because the rules 'top' and 'also' no longer hold");
    String floor = "- {id: floor, when: {use: much}, at-least: middle, because: B}";
    assertThat(messages(rules + floor, "", Check.MONOTONE))
        .containsExactly(falls + "middle, because the rule 'top' no longer holds");
  }

  /** Also where fewer is worse, and in the middle of the range. */
  @Test
  void aFallGoesFromTheNumberNearestToIt() {
    Ruleset ruleset =
        SmallRules.of(
            "low high",
            "days: {text: Q, number: {from: 0, to: 9}, worse: lower}",
            "- {id: some, when: {days: {between: [4, 6]}}, at-least: high, because: B}");
    Finding fall =
        Verifier.verify(ruleset).findings().stream()
            .filter(finding -> finding.check() == Check.MONOTONE)
            .findFirst()
            .orElseThrow();
    assertThat(Objects.requireNonNull(fall.example()).values()).isEqualTo(Map.of("days", 6));
    assertThat(Objects.requireNonNull(fall.changed()).values()).isEqualTo(Map.of("days", 3));
  }

  /** What the change must be made beside is named, and nothing else. */
  @Test
  void aFallNamesWhatItHappensBeside() {
    String rule = "- {id: r, when: {use: some, job: yes}, at-least: high, because: B}";
    Finding fall =
        Verifier.verify(
                SmallRules.of("low high", "new: {text: Q, answers: [no, yes]}\n" + QUESTIONS, rule))
            .findings()
            .stream()
            .filter(finding -> finding.check() == Check.MONOTONE)
            .findFirst()
            .orElseThrow();
    assertThat(Objects.requireNonNull(fall.example()).values())
        .isEqualTo(Map.of("job", 1, "use", 1));
    assertThat(Objects.requireNonNull(fall.changed()).values()).isEqualTo(Map.of("use", 2));
  }

  private static List<String> messages(String rules, String more, Check check) {
    return Verifier.verify(SmallRules.of("low middle high", QUESTIONS, rules, more))
        .findings()
        .stream()
        .filter(finding -> finding.check() == check)
        .map(Finding::message)
        .toList();
  }
}
