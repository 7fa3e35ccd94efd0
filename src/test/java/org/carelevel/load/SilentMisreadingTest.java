package org.carelevel.load;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.carelevel.diagnostic.RejectedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What could be read in a way that its author did not mean is refused instead. */
class SilentMisreadingTest {

  private static final String RULESET =
      """
      carelevel: 1
      ruleset: {id: t, version: 1, title: T, language: en}
      levels: [{id: low, name: L, about: L}, {id: high, name: H, about: H}]
      considerations: [{id: c, name: C}]
      questions:
        q: {text: Q, answers: [no, yes]}
        n: {text: N, number: {from: 0, to: 9}}
      scores:
        s: {sum: [q, {question: n, weight: 10}], bands: {light: 0, heavy: 5}}
      rules:
        - {id: r, when: {s: {at-least: 5}}, at-least: high, because: B}
        - {id: a, when: {q: yes}, alert: urgent, do: D, because: B}
      properties:
        - {id: p, whenever: {q: yes}, alert: a}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "light: 0, heavy: 5 | 5: 0, 2: 5 | the band '5' looks like a total",
        "from: 0, to: 9 | from: 429496730, to: 429496739 | points in this item before its weight",
        "from: 0, to: 9 | from: 9999, to: 10001 | there are 10,001 points in this item",
        "alert: a | alert: r | the rule 'r' raises no alert"
      })
  void isRefused(String from, String to, String message) {
    String yaml = RULESET.replace(from, to);
    assertThatThrownBy(() -> RulesetReader.read("t.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            RejectedText.class,
            e -> org.assertj.core.api.Assertions.assertThat(e.render()).contains(message));
  }
}
