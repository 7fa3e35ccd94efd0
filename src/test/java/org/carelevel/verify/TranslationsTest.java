package org.carelevel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carelevel.WrittenRuleset;
import org.junit.jupiter.api.Test;

/** No text that people read is left out where translations are looked for. */
class TranslationsTest {

  private static final String ENGLISH =
      """
      carelevel: 1
      ruleset: {id: t, version: 1, title: T, language: en, languages: [en, es], status: S, audience: A}
      levels:
        - {id: low, name: L, about: L, result: L, expect: [E, E]}
      sources:
        s: {title: S, about: S}
      contacts:
        line: {name: N, number: 1, about: A}
      considerations:
        - {id: c, name: C, about: C}
      features:
        f: {name: F, ask-the-programme: F, about: F}
      questions:
        use: {text: Q, help: H, why: W, answers: {none: N, some: S}}
        days: {text: Q, number: {from: 0, to: 7, unit: U}}
      scores:
        sum: {name: S, sum: [use, days]}
      rules:
        - {id: r, when: {use: some}, look-for: [f], alert: urgent, do: D, because: B}
      properties:
        - {id: p, never-matters: [use], about: A}
      """;

  @Test
  void eachTextIsLookedAt() {
    Verdict.Line line = translations(ENGLISH);
    assertThat(line.detail()).isEqualTo("27 of 54");
    String lacks = " lacks a text in 'es'; add it";
    assertThat(line.findings())
        .extracting(finding -> finding.message().replace(lacks, ""))
        .containsExactly(
            "'title' of the ruleset",
            "'status' of the ruleset",
            "'audience' of the ruleset",
            "'name' of the level 'low'",
            "'about' of the level 'low'",
            "'result' of the level 'low'",
            "'1' in 'expect' of the level 'low'",
            "'2' in 'expect' of the level 'low'",
            "'about' of the source 's'",
            "'name' of the contact 'line'",
            "'about' of the contact 'line'",
            "'name' of the consideration 'c'",
            "'about' of the consideration 'c'",
            "'text' of the question 'use'",
            "'help' of the question 'use'",
            "'why' of the question 'use'",
            "'none' in 'answers' of the question 'use'",
            "'some' in 'answers' of the question 'use'",
            "'text' of the question 'days'",
            "'unit' of the question 'days'",
            "'name' of the score 'sum'",
            "'name' of the feature 'f'",
            "'ask-the-programme' of the feature 'f'",
            "'about' of the feature 'f'",
            "'because' of the rule 'r'",
            "'do' of the rule 'r'",
            "'about' of the property 'p'");
    assertThat(line.findings().get(8).place()).isEqualTo("sources/s/about");
  }

  @Test
  void oneLanguageNeedsNoTranslation() {
    Verdict.Line line = translations(ENGLISH.replace("languages: [en, es], ", ""));
    assertThat(line.findings()).isEmpty();
    assertThat(line.detail()).isEqualTo("27 of 27");
  }

  private static Verdict.Line translations(String yaml) {
    List<Verdict.Line> lines = Verifier.verify(WrittenRuleset.of(yaml)).lines();
    return lines.stream().filter(l -> l.check() == Check.TRANSLATIONS).findFirst().orElseThrow();
  }
}
