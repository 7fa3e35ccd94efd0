package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.carelevel.WrittenRuleset;
import org.carelevel.model.Answers;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answer sets are counted over the questions that are open, and over no other. */
class CounterTest {

  private static final String RULES =
      """
      carelevel: 1
      ruleset: {id: example, version: 1.0.0, title: An example, language: en}
      levels: [{id: low, name: Low, about: A.}, {id: high, name: High, about: B.}]
      considerations: [{id: safety, name: Safety}]
      questions:
        a: {text: First?, answers: ['no', some, 'yes']}
        b: {text: Second?, answers: ['no', 'yes']}
        c: {text: Third?, answers: [none, little, some, much, all]}
      rules:
        - {id: one, when: {b: 'yes'}, at-least: high, because: So.}
      """;

  /** Which answers, by their place, are given to a and c; -1 where none is. */
  @ParameterizedTest
  @CsvSource({"-1, -1, 15", "0, -1, 5", "2, -1, 5", "-1, 0, 3", "-1, 4, 3", "0, 0, 1", "1, 3, 1"})
  void countsTheOpenQuestions(int a, int c, long ways) throws Exception {
    Ruleset ruleset = WrittenRuleset.of(RULES);
    AnswerSpace space = new AnswerSpace(ruleset);
    Answers given = Answers.NONE;
    given = a < 0 ? given : given.with("a", a);
    given = c < 0 ? given : given.with("c", c);
    int[] fixed = space.variables().fixed(given);
    int holds = Objects.requireNonNull(space.compiled().rules().get("one"));
    assertThat(new Counter(space.diagram(), space.variables(), fixed).count(holds)).isEqualTo(ways);
  }
}
