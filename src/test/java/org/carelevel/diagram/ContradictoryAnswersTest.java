package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carelevel.WrittenRuleset;
import org.carelevel.engine.Contradiction;
import org.carelevel.model.Answers;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers that cannot all be true: which of them, and the alerts that are raised all the same. */
class ContradictoryAnswersTest {

  private static final String RULES =
      """
      carelevel: 1
      ruleset: {id: t, version: 1, title: T, language: en}
      levels: [{id: low, name: L, about: L}, {id: high, name: H, about: H}]
      considerations: [{id: c, name: C}]
      questions:
        use: {text: Q, answers: [no, yes]}
        kind: {text: Q, answers: [pills, drink], ask-when: {use: yes}}
        job: {text: Q, answers: [no, yes]}
        shift: {text: Q, answers: [day, night], ask-when: {job: yes}}
        home: {text: Q, answers: [safe, unsafe]}
      rules:
        - {id: home, when: {home: unsafe}, alert: urgent, do: D, because: B}
        - {id: safe, when: {home: safe}, alert: urgent, do: D, because: B}
        - {id: drink, when: {kind: drink}, alert: emergency, do: D, because: B}
        - {id: pills, when: {kind: pills}, alert: urgent, do: D, because: B}
        - {id: floor, when: {use: no}, at-least: high, because: B}
      """;

  static Stream<Arguments> answers() {
    return Stream.of(
        arguments(
            // It counts as asked, since somebody answered it, and as what was answered.
            Map.of("use", 0, "kind", 1), List.of(List.of("use", "kind")), List.of("drink")),
        arguments(
            Map.of("use", 0, "kind", 1, "home", 1),
            List.of(List.of("use", "kind")),
            List.of("drink", "home")),
        // The rest says that kind is not asked, and so counts as its first answer.
        arguments(
            Map.of("use", 0, "job", 0, "shift", 1, "home", 0),
            List.of(List.of("job", "shift")),
            List.of("safe", "pills")),
        arguments(
            Map.of("use", 0, "kind", 1, "job", 0, "shift", 1),
            List.of(List.of("use", "kind"), List.of("job", "shift")),
            List.of("drink")));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void areTold(Map<String, Integer> given, List<List<String>> conflicts, List<String> alerts) {
    Ruleset ruleset = WrittenRuleset.of(RULES);
    Answers answers = Answers.NONE;
    for (Map.Entry<String, Integer> each : given.entrySet()) {
      answers = answers.with(each.getKey(), each.getValue());
    }
    Contradiction found = (Contradiction) new Screener(ruleset).screen(answers);
    assertThat(found.conflicts()).containsExactlyInAnyOrderElementsOf(conflicts);
    assertThat(found.alerts()).extracting(Rule::id).isEqualTo(alerts);
  }
}
