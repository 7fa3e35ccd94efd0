package org.carelevel.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.carelevel.WrittenRuleset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of two rulesets that treat everybody alike, and are not written alike. */
class DifferOfChangedTextsTest {

  private static final String BEFORE =
      """
      carelevel: 1
      ruleset: {id: t, version: 1, title: T, language: en}
      levels:
        - {id: low, name: L, about: L, result: R, expect: [E]}
        - {id: high, name: H, about: H}
      sources:
        s: {title: S}
      contacts:
        line: {name: N, number: 1}
      considerations:
        - {id: c, name: C}
      features:
        f: {name: F, ask-the-programme: A}
      questions:
        use: {text: Q, help: H, answers: {none: N, some: S}, consideration: c}
        kind: {text: Q, answers: [pills, drink], ask-when: {use: some}, consideration: c}
      scores:
        sum: {sum: [use]}
      rules:
        - {id: r, when: {use: some}, at-least: high, because: B}
      properties:
        - {id: p, never-matters: [kind]}
      cases:
        - {name: k, answers: {use: some}, expect: {level: high}}
      """;

  static Stream<Arguments> changes() {
    String words = "questions or answers with other words, or another order: use";
    return Stream.of(
        change("version: 1", "version: 2"),
        change("text: Q, help", "text: W, help", words),
        change("help: H", "help: I", words),
        change("none: N", "none: M", words),
        change("Q, answers: [pills", "Q, why: W, answers: [pills", words.replace("use", "kind")),
        change("id: low, name: L", "id: low, name: M", "levels with other words: low"),
        change("about: H", "about: I", "levels with other words: high"),
        change("result: R", "result: Q", "levels with other words: low"),
        change("expect: [E]", "expect: [E, E]", "levels with other words: low"),
        change("name: N, number: 1", "name: N, number: 2", "contacts that differ: line"),
        change("  line:", "  chat:", "new contacts: chat", "contacts that are gone: line"),
        change("name: F", "name: G", "features that differ: f"),
        change("  f: {", "  g: {", "new features: g", "features that are gone: f"),
        change("name: C", "name: D", "considerations that differ: c"),
        change(
            "considerations:\n",
            "considerations:\n  - {id: d, name: D}\n",
            "new considerations: d"),
        change("{sum: [use]}", "{sum: [{question: use, weight: 2}]}", "scores that differ: sum"),
        change("  sum: {", "  each: {", "new scores: each", "scores that are gone: sum"),
        change("title: S", "title: R", "sources that differ: s"),
        change("  s: {", "  r: {", "new sources: r", "sources that are gone: s"),
        change("[kind]}", "[kind], about: A}", "properties that differ: p"),
        change("id: p,", "id: q,", "new properties: q", "properties that are gone: p"),
        change("name: k,", "name: l,", "the cases differ"),
        change("{level: high}", "{level: low}", "the cases differ"),
        change("{level: high}", "{lowest: high}", "the cases differ"),
        change("{use: some}, expect", "{use: some, kind: pills}, expect", "the cases differ"),
        change(
            "ask-when: {use: some}",
            "ask-when: {use: {at-least: some}}",
            "questions that are asked under another condition: kind"));
  }

  private static Arguments change(String from, String to, String... notes) {
    return arguments(from, to, List.of(notes));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("changes")
  void isSaid(String from, String to, List<String> notes) {
    assertThat(BEFORE).containsOnlyOnce(from);
    List<String> said =
        SmallRules.said(WrittenRuleset.of(BEFORE), WrittenRuleset.of(BEFORE.replace(from, to)));
    assertThat(said.get(0)).isEqualTo("3 compared");
    assertThat(said.subList(1, said.size())).isEqualTo(notes);
  }
}
