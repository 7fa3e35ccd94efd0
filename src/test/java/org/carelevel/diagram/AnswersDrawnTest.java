package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.carelevel.WrittenRuleset;
import org.carelevel.model.Answers;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;

/** Which answer set comes out of a set of them: the mildest, the worst, or one drawn. */
class AnswersDrawnTest {

  private static final int DRAWS = 6_000;

  private final Ruleset ruleset =
      WrittenRuleset.of(
          """
          carelevel: 1
          ruleset: {id: t, version: 1, title: T, language: en}
          levels: [{id: low, name: L, about: L}, {id: high, name: H, about: H}]
          considerations: [{id: c, name: C}]
          questions:
            use: {text: Q, answers: [none, some, much]}
            days: {text: Q, number: {from: 0, to: 7}}
            good: {text: Q, number: {from: 1, to: 5}, worse: lower}
            place: {text: Q, answers: [here, there, away], ordered: false}
            kind: {text: Q, answers: [pills, drink], ask-when: {use: {at-least: some}}}
          rules:
            - {id: days, when: {days: {at-least: 3}}, at-least: high, because: B}
            - {id: good, when: {good: {at-most: 2}}, at-least: high, because: B}
            - {id: kind, when: {kind: drink, place: away}, at-least: high, because: B}
          """);

  private final AnswerSpace space = new AnswerSpace(ruleset);

  @Test
  void theMildestAndTheWorst() {
    assertThat(space.all().smallest().values()).isEqualTo(answers(0, 0, 5, 0, 0));
    assertThat(space.all().worst().values()).isEqualTo(answers(2, 3, 2, 0, 1));
    AnswerSet high = space.level(ruleset.levels().get(1));
    assertThat(high.minimal().values()).isEqualTo(Map.of("good", 2));
    assertThat(high.smallest().values()).isEqualTo(answers(0, 0, 2, 0, 0));
    AnswerSet low = space.level(ruleset.levels().get(0));
    assertThat(low.worst().values()).isEqualTo(answers(2, 1, 4, 0, 1));
    AnswerSet drink = rule("kind").minus(rule("days")).minus(rule("good"));
    assertThat(drink.worst().values()).isEqualTo(answers(2, 1, 4, 2, 1));
    assertThat(drink.minimal().values())
        .isEqualTo(Map.of("days", 0, "good", 5, "place", 2, "kind", 1));
  }

  /** A first answer says least: where it or another could be left out, it is. */
  @Test
  void theFewestAnswersAreNoFirstOnes() {
    Ruleset either =
        WrittenRuleset.of(
            """
            carelevel: 1
            ruleset: {id: t, version: 1, title: T, language: en}
            levels: [{id: low, name: L, about: L}, {id: high, name: H, about: H}]
            considerations: [{id: c, name: C}]
            questions:
              use: {text: Q, answers: [none, some, much]}
              kind: {text: Q, answers: [pills, drink], ask-when: {use: {at-least: some}}}
              help: {text: Q, answers: [no, yes]}
            rules:
              - {id: r, when: {kind: drink, any: [{help: no}, {use: some}]}, at-least: high, because: B}
            """);
    AnswerSpace other = new AnswerSpace(either);
    assertThat(other.level(either.levels().get(1)).minimal().values())
        .isEqualTo(Map.of("use", 1, "kind", 1));
  }

  /** One answer that is far from the first is less than two that are near to it. */
  @Test
  void fewerAnswersComeBeforeMilderOnes() {
    Ruleset either =
        WrittenRuleset.of(
            """
            carelevel: 1
            ruleset: {id: t, version: 1, title: T, language: en}
            levels: [{id: low, name: L, about: L}, {id: high, name: H, about: H}]
            considerations: [{id: c, name: C}]
            questions:
              a: {text: Q, answers: [no, yes]}
              b: {text: Q, answers: [no, yes]}
              use: {text: Q, answers: [none, some, more, much]}
            rules:
              - {id: r, when: {any: [{a: yes, b: yes}, {use: much}]}, at-least: high, because: B}
            """);
    AnswerSpace other = new AnswerSpace(either);
    assertThat(other.level(either.levels().get(1)).smallest().values())
        .isEqualTo(Map.of("a", 0, "b", 0, "use", 3));
  }

  /** What is free counts as much as what is given. */
  @Test
  void whatIsLeftFreeCounts() {
    Ruleset two =
        WrittenRuleset.of(
            """
            carelevel: 1
            ruleset: {id: t, version: 1, title: T, language: en}
            levels: [{id: low, name: L, about: L}, {id: high, name: H, about: H}]
            considerations: [{id: c, name: C}]
            questions:
              a: {text: Q, answers: [no, yes]}
              use: {text: Q, answers: [none, some, more, much]}
            rules:
              - {id: both, when: {a: yes, use: {at-least: some}}, at-least: high, because: B}
              - {id: any, when: {any: [{a: yes}, {use: much}]}, alert: urgent, do: D, because: B}
            """);
    AnswerSpace other = new AnswerSpace(two);
    assertThat(other.level(two.levels().get(0)).worst().values())
        .isEqualTo(Map.of("a", 0, "use", 3));
    AnswerSet any = other.where(java.util.Objects.requireNonNull(two.rules().get("any")));
    assertThat(any.smallest().values()).isEqualTo(Map.of("a", 1, "use", 0));
  }

  private AnswerSet rule(String id) {
    return space.where(java.util.Objects.requireNonNull(ruleset.rules().get(id)));
  }

  private static Map<String, Integer> answers(int use, int days, int good, int place, int kind) {
    return Map.of("use", use, "days", days, "good", good, "place", place, "kind", kind);
  }

  /** Two draws in three give the first answer where a question is free; the rest is even. */
  @Test
  void drawsAreMild() {
    Random random = new Random(1);
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < DRAWS; i++) {
      Answers drawn = space.all().draw(random);
      drawn.values().forEach((question, value) -> seen.merge(question + value, 1, Integer::sum));
    }
    assertShares(seen, "days", 0, 7, 0);
    assertShares(seen, "good", 1, 5, 5);
    assertShares(seen, "place", 0, 2, 0);
  }

  private static void assertShares(
      Map<String, Integer> seen, String question, int from, int to, int first) {
    for (int value = from; value <= to; value++) {
      double share = value == first ? 2 / 3.0 : 1 / 3.0 / (to - from);
      assertThat(seen.getOrDefault(question + value, 0) / (double) DRAWS)
          .as("%s %d", question, value)
          .isCloseTo(share, within(0.025));
    }
  }

  /** What is drawn out of a part of all is in that part, and each of it comes out. */
  @Test
  void drawsReachEverything() {
    Random random = new Random(2);
    AnswerSet kind = rule("kind");
    Map<String, Integer> seen = new TreeMap<>();
    for (int i = 0; i < DRAWS; i++) {
      Answers drawn = kind.draw(random);
      assertThat(drawn.value("kind")).hasValue(1);
      assertThat(drawn.value("place")).hasValue(2);
      seen.merge(drawn.toString(), 1, Integer::sum);
    }
    assertThat(seen).hasSize(2 * 8 * 5);
  }

  @Test
  void nothingComesOutOfNothing() {
    assertThatThrownBy(() -> space.none().draw(new Random(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> space.none().smallest()).isInstanceOf(IllegalArgumentException.class);
  }
}
