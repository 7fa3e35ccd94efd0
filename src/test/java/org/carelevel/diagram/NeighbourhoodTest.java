package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carelevel.WrittenRuleset;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Answers;
import org.carelevel.model.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which given answers the level hinges on, and that nothing is left over from finding out. */
class NeighbourhoodTest {

  private final AnswerSpace space =
      new AnswerSpace(
          WrittenRuleset.of(
              """
              carelevel: 1
              ruleset: {id: t, version: 1, title: T, language: en}
              levels:
                - {id: low, name: L, about: L}
                - {id: middle, name: M, about: M}
                - {id: high, name: H, about: H}
              considerations: [{id: c, name: C}]
              questions:
                use: {text: Q, answers: [none, some, much]}
                job: {text: Q, answers: [no, yes], ordered: false}
                kind: {text: Q, answers: [pills, drink], ask-when: {use: {at-least: some}}}
                talk: {text: Q, answers: [no, yes]}
              rules:
                - {id: much, when: {use: much}, at-least: high, because: B}
                - {id: work, when: {use: some, job: yes}, at-least: middle, because: B}
                - {id: drink, when: {kind: drink, job: no}, at-least: high, because: B}
                - {id: talk, when: {talk: yes}, alert: urgent, do: D, because: B}
              """));

  static Stream<Arguments> answers() {
    return Stream.of(
        arguments(Map.of("use", 0, "job", 0), Set.of("use")),
        arguments(Map.of("use", 0, "job", 1), Set.of("use")),
        arguments(Map.of("use", 1, "job", 1), Set.of("use", "job")),
        arguments(Map.of("use", 1, "job", 1, "kind", 1), Set.of("use", "job")),
        arguments(Map.of("use", 1, "job", 0, "kind", 1), Set.of("use", "job", "kind")),
        arguments(Map.of("use", 2, "job", 0, "kind", 1), Set.of("use")),
        arguments(Map.of("use", 2, "talk", 1), Set.of("use")),
        arguments(Map.of("job", 1, "talk", 0), Set.of("job")),
        arguments(Map.of("kind", 1), Set.of("kind")),
        arguments(Map.of("talk", 1), Set.of()));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void theLevelHingesOn(Map<String, Integer> given, Set<String> mattering) {
    Neighbourhood around = Neighbourhood.ofLevels(space, new Answers(given, Set.of()));
    assertThat(given.keySet().stream().filter(around::matters))
        .containsExactlyInAnyOrderElementsOf(mattering);
  }

  @Test
  void theQuestionsThatMakeADifference() {
    Rule talk = rule("talk");
    assertThat(Neighbourhood.ofLevels(space, Answers.NONE).questions())
        .containsExactly("use", "job", "kind");
    assertThat(Neighbourhood.ofRule(space, Answers.NONE, talk).questions())
        .containsExactly("use", "kind", "talk");
  }

  /** As much as what is left of the diagram. */
  @Test
  void effort() {
    assertThat(Neighbourhood.ofLevels(space, all(0, 0, 0, 0)).effort()).isZero();
    assertThat(Neighbourhood.ofLevels(space, all(1, 1, 0, 0).without("job")).effort()).isEqualTo(1);
    assertThat(Neighbourhood.ofLevels(space, all(0, 0, 0, 0).without("talk")).effort()).isZero();
    assertThat(Neighbourhood.ofLevels(space, Answers.NONE).effort()).isGreaterThan(3);
  }

  private static Answers all(int use, int job, int kind, int talk) {
    return new Answers(Map.of("use", use, "job", job, "kind", kind, "talk", talk), Set.of());
  }

  /** Somebody who asks again and again must not run out of room. */
  @Test
  void nothingIsLeftOver() {
    Screener screener = new Screener(space);
    Answers some = Answers.NONE.with("kind", 1);
    Recommendation result = (Recommendation) screener.screen(some);
    Neighbourhood around = Neighbourhood.ofLevels(space, some);
    int nodes = space.diagram().nodes();
    List<Runnable> uses =
        List.of(
            () -> screener.screen(some),
            () -> screener.screen(some.with("use", 0)),
            () -> screener.byInfluence(result),
            () -> screener.state(rule("drink").when(), some),
            around::now,
            around::effort,
            () -> around.matters("kind"),
            () -> around.after(Map.of("use", 0)),
            () -> around.tryAll(List.of("use", "job"), (values, outcomes) -> {}));
    for (Runnable use : uses) {
      use.run();
      assertThat(space.diagram().nodes()).as("use %d", uses.indexOf(use)).isEqualTo(nodes);
    }
  }

  private Rule rule(String id) {
    return java.util.Objects.requireNonNull(space.ruleset().rules().get(id));
  }
}
