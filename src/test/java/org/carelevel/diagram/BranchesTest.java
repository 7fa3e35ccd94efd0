package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carelevel.WrittenRuleset;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that no condition tells apart share a branch, and no others do. */
class BranchesTest {

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{at-least: 4} | higher | 0 1 4",
        "{at-most: 4} | higher | 0 1 5",
        "{between: [4, 6]} | higher | 0 1 4 7",
        "{between: [4, 9]} | higher | 0 1 4",
        "4 | higher | 0 1 4 5",
        "[2, 7] | higher | 0 1 2 3 7 8",
        "9 | higher | 0 1 9",
        "0 | higher | 0 1",
        "{at-least: 4} | lower | 0 4 9",
        "{at-most: 4} | lower | 0 5 9",
        "9 | lower | 0 9"
      })
  void ofNumbers(String match, String worse, String starts) {
    String question = "n: {text: Q, number: {from: 0, to: 9}, worse: %s}".formatted(worse);
    assertThat(starts(ruleset(question, "", "n: " + match))).isEqualTo(numbers(starts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{at-least: 4} | 0 1 2 3 4 5 6 7 8 9", "3 | 0 1 2 3 4 5 6 7 8 9"})
  void aScoreTellsAllNumbersApart(String match, String starts) {
    String question = "n: {text: Q, number: {from: 0, to: 9}}";
    assertThat(starts(ruleset(question, "scores: {s: {sum: [n]}}", "s: " + match)))
        .isEqualTo(numbers(starts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"b | 0 1 2", "{at-least: c} | 0 1 2"})
  void eachAnswerOfAListHasItsOwn(String match, String starts) {
    String question = "n: {text: Q, answers: [a, b, c]}";
    assertThat(starts(ruleset(question, "", "n: " + match))).isEqualTo(numbers(starts));
  }

  private static List<Integer> starts(Ruleset ruleset) {
    return DiagramExport.of(ruleset).variables().get(0).starts();
  }

  private static List<Integer> numbers(String starts) {
    return List.of(starts.split(" ")).stream().map(Integer::valueOf).toList();
  }

  private static Ruleset ruleset(String question, String scores, String when) {
    String yaml =
        """
        carelevel: 1
        ruleset: {id: t, version: 1, title: T, language: en}
        levels: [{id: low, name: L, about: L}, {id: high, name: H, about: H}]
        considerations: [{id: c, name: C}]
        questions:
          %s
        %s
        rules: [{id: r, when: {%s}, at-least: high, because: B}]
        """;
    return WrittenRuleset.of(yaml.formatted(question, scores, when));
  }
}
