package org.carelevel.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which way people move where two rulesets do not have the same levels. */
class DifferOfChangedLevelsTest {

  private static final String USE = "use: {text: Q, answers: [none, some, much]}";

  static Stream<Arguments> changes() {
    return Stream.of(
        change(
            "a level less, in the middle",
            "low middle high",
            "middle high",
            "low high",
            "high high",
            "up: 1 from middle to high by {some=1}, such as use=some"),
        change(
            "a level more, in the middle",
            "low high",
            "high high",
            "low middle high",
            "middle high",
            "DOWN: 1 from high to middle by {some=1}, such as use=some"),
        change(
            "the lowest level is gone",
            "none low high",
            "low high",
            "low high",
            "low high",
            "up: 1 from none to low by {}, such as use=none"),
        change(
            "a new lowest level",
            "low high",
            "low high",
            "none low high",
            "low high",
            "DOWN: 1 from low to none by {}, such as use=none"),
        change(
            "the highest level is gone",
            "low high top",
            "high top",
            "low high",
            "high high",
            "DOWN: 1 from top to high by {much=1}, such as use=much"),
        change(
            "two levels in a row are gone",
            "a b c d",
            "b c",
            "a d",
            "a d",
            "DOWN: 1 from b to a by {some=1}, such as use=some",
            "up: 1 from c to d by {much=1}, such as use=much"),
        change(
            "two levels in a row are gone, and people go below both",
            "a b c d",
            "b c",
            "a d",
            "d a",
            "up: 1 from b to d by {some=1}, such as use=some",
            "DOWN: 1 from c to a by {much=1}, such as use=much"),
        change(
            "one level in the place of another",
            "low middle high",
            "middle high",
            "low iop high",
            "iop high",
            "up: 1 from middle to iop by {some=1}, such as use=some"),
        change(
            "another order",
            "low high",
            "low high",
            "high low",
            "high low",
            "DOWN: 2 from low to high by {some=1}, such as use=none",
            "up: 1 from high to low by {much=1}, such as use=much"));
  }

  private static Arguments change(
      String what, String before, String old, String after, String now, String... moves) {
    return arguments(what, before, old, after, now, List.of(moves));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void isSaid(
      String what, String before, String old, String after, String now, List<String> moves) {
    List<String> said = SmallRules.said(ruleset(before, old), ruleset(after, now));
    assertThat(said).filteredOn(line -> line.contains(" from ")).isEqualTo(moves);
    String note = "the levels differ: %s before, %s now; 'down' goes by the new order";
    assertThat(said)
        .as(what)
        .contains(note.formatted(before.replace(" ", " < "), after.replace(" ", " < ")));
  }

  /** Some lead to the first of these levels, and much to the second. */
  private static Ruleset ruleset(String levels, String some) {
    String rules =
        """
        - {id: some, when: {use: some}, at-least: %s, because: B}
        - {id: much, when: {use: much}, at-least: %s, because: B}
        """;
    return SmallRules.of(levels, USE, rules.formatted((Object[]) some.split(" ")));
  }
}
