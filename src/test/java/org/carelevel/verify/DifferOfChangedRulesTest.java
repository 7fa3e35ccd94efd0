package org.carelevel.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of rules that are not the same in two rulesets, whatever that means for anybody. */
class DifferOfChangedRulesTest {

  private static final String USE = "use: {text: Q, answers: [none, some, much]}";

  /** Never decides, so that what is changed here moves nobody. */
  private static final String FLOOR =
      "- {id: all, when: {use: {at-least: none}}, at-least: high, because: B}\n";

  private static final String EFFECT = "rules with another effect: r";
  private static final String TEXT = "rules with another text or source: r";

  static Stream<Arguments> changes() {
    String floor = "{id: r, when: {use: much}, at-least: low, because: B}";
    String alert = "{id: r, when: {use: much}, alert: urgent, do: D, because: B}";
    String look = "{id: r, when: {use: much}, look-for: [f], because: B}";
    String support = "{id: r, when: {use: much}, supports: low, because: B}";
    return Stream.of(
        change("nothing", floor, floor),
        change(
            "another id",
            floor,
            floor.replace("id: r", "id: q"),
            "new rules: q",
            "rules that are gone: r"),
        change(
            "another condition",
            floor,
            floor.replace("much", "some"),
            "rules with another condition: r"),
        change("another floor", floor, floor.replace("low", "middle"), EFFECT),
        change("no floor", floor.replace("because", "supports: low, because"), support, EFFECT),
        change("a floor", support, floor.replace("because", "supports: low, because"), EFFECT),
        change("another support", support, support.replace("low", "high"), EFFECT),
        change("other features", look, look.replace("[f]", "[f, g]"), EFFECT),
        change("another reason", floor, floor.replace("because: B", "because: C"), TEXT),
        change("a source", floor, floor.replace("because: B", "because: B, cites: [s]"), TEXT),
        change("another thing to do", alert, alert.replace("do: D", "do: E"), TEXT),
        change("an alert", look, alert, "gained: 1 urgent of r, such as use=much", EFFECT, TEXT),
        change("no alert", alert, look, "LOST: 1 urgent of r, such as use=much", EFFECT, TEXT),
        change(
            "a more pressing alert",
            alert,
            alert.replace("urgent", "emergency"),
            "gained: 1 emergency of r, such as use=much",
            EFFECT),
        change(
            "a less pressing alert",
            alert.replace("urgent", "emergency"),
            alert,
            "LOST: 1 emergency of r, such as use=much",
            EFFECT),
        change(
            "an alert for others",
            alert,
            alert.replace("much", "some"),
            "LOST: 1 urgent of r, such as use=much",
            "gained: 1 urgent of r, such as use=some",
            "rules with another condition: r"));
  }

  private static Arguments change(String what, String before, String after, String... lines) {
    return arguments(what, before, after, List.of(lines));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void isSaid(String what, String before, String after, List<String> lines) {
    List<String> said = SmallRules.said(ruleset(before), ruleset(after));
    assertThat(said.get(0)).isEqualTo("3 compared");
    assertThat(said.subList(1, said.size())).as(what).isEqualTo(lines);
  }

  @Test
  void severalAreNamedInTheOrderOfTheAlphabet() {
    String rule = "\n- {id: %s, when: {use: much}, at-least: low, because: B}";
    Ruleset few = ruleset(rule.strip().substring(2).formatted("m"));
    Ruleset many =
        SmallRules.of(
            "low middle high",
            USE,
            FLOOR + rule.formatted("z") + rule.formatted("m") + rule.formatted("a"));
    assertThat(SmallRules.said(few, many)).containsExactly("3 compared", "new rules: a, z");
    assertThat(SmallRules.said(many, few))
        .containsExactly("3 compared", "rules that are gone: a, z");
  }

  /**
   * Of several floors at a level, those count that some of the moved reach, each as often as it
   * does.
   */
  @Test
  void floorsOfAMove() {
    String question = "job: {text: Q, answers: [no, yes], ordered: false}";
    String rules =
        """
        - {id: much, when: {use: much}, at-least: high, because: B}
        - {id: job, when: {job: yes}, at-least: %s, because: B}
        - {id: both, when: {use: much, job: yes}, at-least: high, because: B}
        - {id: some, when: {use: some}, at-least: middle, because: B}
        """;
    Ruleset mild = SmallRules.of("low middle high", USE + "\n" + question, rules.formatted("low"));
    Ruleset strict =
        SmallRules.of("low middle high", USE + "\n" + question, rules.formatted("high"));
    assertThat(SmallRules.said(mild, strict))
        .containsExactly(
            "6 compared",
            "up: 1 from low to high by {job=1}, such as use=none, job=yes",
            "up: 1 from middle to high by {job=1}, such as use=some, job=yes",
            "rules with another effect: job");
    assertThat(SmallRules.said(strict, mild))
        .containsExactly(
            "6 compared",
            "DOWN: 1 from high to low by {job=1}, such as use=none, job=yes",
            "DOWN: 1 from high to middle by {job=1}, such as use=some, job=yes",
            "rules with another effect: job");
  }

  private static Ruleset ruleset(String rule) {
    return SmallRules.of("low middle high", USE, FLOOR + "- " + rule);
  }
}
