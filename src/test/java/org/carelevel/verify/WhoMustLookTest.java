package org.carelevel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clinician must look where somebody gets less or cannot be compared, and only there. */
class WhoMustLookTest {

  private static final String BEFORE =
      "{id: r, when: {use: some}, at-least: middle, alert: urgent, do: D, because: B}";

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "because: B | because: C | same",
        "at-least: middle | at-least: high |",
        "at-least: middle | at-least: low | less, look",
        "urgent | emergency |",
        "alert: urgent, do: D | look-for: [f] | less, look",
        "use: some | use: much | less, look",
        "[none, some, much] | [none, some] | look",
        "[none, some, much] | [none, some, much, daily] | look"
      })
  void isSaid(String from, String to, String expected) {
    String question = "use: {text: Q, answers: [none, some, much]}";
    Difference difference =
        Differ.compare(
            SmallRules.of("low middle high", question, "- " + BEFORE),
            SmallRules.of(
                "low middle high", question.replace(from, to), "- " + BEFORE.replace(from, to)));
    String less = difference.anybodyGetsLess() ? "less, " : "";
    String look = difference.mustBeSeen() ? "look" : "";
    String same = difference.sameMeaning() ? "same" : "";
    assertThat(less + look + same).isEqualTo(expected == null ? "" : expected);
  }
}
