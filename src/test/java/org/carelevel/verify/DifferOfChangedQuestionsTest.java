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

/** Who is compared, and who moves, where a question is not the same in two rulesets. */
class DifferOfChangedQuestionsTest {

  private static final String LEVELS = "low middle high";
  private static final String USE = "- {id: use, when: {use: {at-least: some}}, at-least: high,";
  private static final String DAYS = "- {id: days, when: {days: {at-least: 4}}, at-least: high,";
  private static final String KIND = "- {id: kind, when: {kind: drink}, at-least: high,";
  private static final String OTHER_ANSWERS =
      "the answers of 'use' differ; only those that both have are compared";
  private static final String OTHER_WORDS =
      "questions or answers with other words, or another order: ";
  private static final String OTHER_ASKING =
      "questions that are asked under another condition: kind";
  private static final String TWO =
      "the question '%s' is of another kind; it is compared as two questions";

  static Stream<Arguments> changes() {
    return Stream.of(
        change(
            "nothing",
            USE,
            "use: {text: Q, answers: [none, some, much]}",
            "use: {text: Q, answers: [none, some, much]}",
            "3 compared"),
        change(
            "an answer less",
            USE,
            "use: {text: Q, answers: [none, some, much]}",
            "use: {text: Q, answers: [none, some]}",
            "2 compared",
            "not compared: use",
            OTHER_ANSWERS,
            OTHER_WORDS + "use"),
        change(
            "an answer more, before the others",
            USE,
            "use: {text: Q, answers: [some, much]}",
            "use: {text: Q, answers: [none, some, much]}",
            "2 compared",
            "not compared: use",
            OTHER_ANSWERS,
            "rules with another condition: use",
            OTHER_WORDS + "use"),
        change(
            "an answer that each has alone",
            USE,
            "use: {text: Q, answers: [none, some, much]}",
            "use: {text: Q, answers: [none, some, daily]}",
            "2 compared",
            "not compared: use",
            OTHER_ANSWERS,
            OTHER_WORDS + "use"),
        change(
            "another order",
            USE,
            "use: {text: Q, answers: [none, some, much]}",
            "use: {text: Q, answers: [much, some, none]}",
            "3 compared",
            "up: 1 from low to high by {use=1}, such as use=none",
            "DOWN: 1 from high to low by {use=1}, such as use=much",
            OTHER_WORDS + "use"),
        change(
            "a wider range",
            DAYS,
            "days: {text: Q, number: {from: 2, to: 5}}",
            "days: {text: Q, number: {from: 1, to: 7}}",
            "4 compared",
            "not compared: days",
            OTHER_ANSWERS.replace("use", "days"),
            OTHER_WORDS + "days"),
        change(
            "a range moved up",
            DAYS,
            "days: {text: Q, number: {from: 1, to: 5}}",
            "days: {text: Q, number: {from: 3, to: 7}}",
            "3 compared",
            "not compared: days",
            OTHER_ANSWERS.replace("use", "days"),
            OTHER_WORDS + "days"),
        change(
            "a number that is worse where it is lower",
            DAYS,
            "days: {text: Q, number: {from: 2, to: 5}}",
            "days: {text: Q, number: {from: 2, to: 5}, worse: lower}",
            "4 compared",
            OTHER_WORDS + "days"),
        change(
            "a condition under which it is asked",
            KIND,
            "use: {text: Q, answers: [no, yes]}\nkind: {text: Q, answers: [pills, drink]}",
            "use: {text: Q, answers: [no, yes]}\n"
                + "kind: {text: Q, answers: [pills, drink], ask-when: {use: yes}}",
            "4 compared",
            "DOWN: 1 from high to low by {kind=1}, such as use=no, kind=drink",
            OTHER_ASKING),
        change(
            "no condition any more",
            KIND,
            "use: {text: Q, answers: [no, yes]}\n"
                + "kind: {text: Q, answers: [pills, drink], ask-when: {use: yes}}",
            "use: {text: Q, answers: [no, yes]}\nkind: {text: Q, answers: [pills, drink]}",
            "4 compared",
            "up: 1 from low to high by {kind=1}, such as use=no, kind=drink",
            OTHER_ASKING),
        change(
            "a condition, and another answer where it is not asked",
            KIND,
            "use: {text: Q, answers: [no, yes]}\nkind: {text: Q, answers: [pills, drink]}",
            "use: {text: Q, answers: [no, yes]}\n"
                + "kind: {text: Q, answers: [drink, pills], ask-when: {use: yes}}",
            "8 compared",
            "not compared: kind",
            "up: 3 from low to high by {kind=3}, such as kind.old=pills, kind=drink",
            "DOWN: 1 from high to low by {kind=1}, such as use=yes, kind.old=drink, kind=pills",
            TWO.formatted("kind"),
            "rules with another condition: kind",
            OTHER_ASKING,
            OTHER_WORDS + "kind"),
        change(
            "no condition any more, and another answer where it was not asked",
            KIND,
            "use: {text: Q, answers: [no, yes]}\n"
                + "kind: {text: Q, answers: [drink, pills], ask-when: {use: yes}}",
            "use: {text: Q, answers: [no, yes]}\nkind: {text: Q, answers: [pills, drink]}",
            "8 compared",
            "not compared: kind",
            "up: 1 from low to high by {kind=1}, such as use=yes, kind.old=pills, kind=drink",
            "DOWN: 3 from high to low by {kind=3}, such as kind.old=drink, kind=pills",
            TWO.formatted("kind"),
            "rules with another condition: kind",
            OTHER_ASKING,
            OTHER_WORDS + "kind"),
        change(
            "another answer where it is not asked",
            KIND,
            "use: {text: Q, answers: [no, yes]}\n"
                + "kind: {text: Q, answers: [drink, pills], ask-when: {use: yes}}",
            "use: {text: Q, answers: [no, yes]}\n"
                + "kind: {text: Q, answers: [pills, drink], ask-when: {use: yes}}",
            "7 compared",
            "not compared: kind",
            "up: 1 from low to high by {kind=1}, such as kind.old=pills, kind=drink",
            "DOWN: 4 from high to low by {kind=4}, such as kind.old=drink, kind=pills",
            TWO.formatted("kind"),
            "rules with another condition: kind",
            OTHER_WORDS + "kind"),
        change(
            "each asked only after the other",
            KIND + " because: B}\n- {id: use, when: {use: yes}, at-least: middle,",
            """
            use: {text: Q, answers: [no, yes]}
            kind: {text: Q, answers: [pills, drink], ask-when: {use: yes}}
            """,
            """
            kind: {text: Q, answers: [pills, drink]}
            use: {text: Q, answers: [no, yes], ask-when: {kind: drink}}
            """,
            "4 compared",
            "up: 1 from low to high by {kind=1}, such as use=no, kind=drink",
            "DOWN: 1 from middle to low by {use=1}, such as use=yes, kind=pills",
            "questions that are asked under another condition: kind, use"));
  }

  private static Arguments change(
      String what, String rule, String before, String after, String... lines) {
    return arguments(what, rule + " because: B}", before, after, List.of(lines));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void isSaid(String what, String rules, String before, String after, List<String> lines) {
    Ruleset old = SmallRules.of(LEVELS, before, rules);
    Ruleset now = SmallRules.of(LEVELS, after, rules);
    assertThat(SmallRules.said(old, now)).as(what).containsExactlyElementsOf(lines);
  }

  @Test
  void aQuestionThatIsNewOrGone() {
    Ruleset one =
        SmallRules.of(LEVELS, "use: {text: Q, answers: [none, some]}", USE + " because: B}");
    Ruleset two =
        SmallRules.of(
            LEVELS,
            "use: {text: Q, answers: [none, some]}\nkind: {text: Q, answers: [pills, drink]}",
            USE.replace("{use: {at-least: some}}", "{use: some, kind: drink}") + " because: B}");
    assertThat(SmallRules.said(one, two))
        .containsExactly(
            "4 compared",
            "DOWN: 1 from high to low by {use=1}, such as use=some, kind=pills",
            "the question 'kind' is new",
            "rules with another condition: use");
    assertThat(SmallRules.said(two, one))
        .containsExactly(
            "4 compared",
            "up: 1 from low to high by {use=1}, such as use=some, kind=pills",
            "the question 'kind' is gone",
            "rules with another condition: use");
  }

  @Test
  void answersTurnedIntoNumbers() {
    Ruleset old =
        SmallRules.of(
            LEVELS,
            "use: {text: Q, answers: [none, some, much]}\njob: {text: Q, answers: [no, yes]}",
            "- {id: use, when: {use: much}, at-least: high, because: B}");
    Ruleset now =
        SmallRules.of(
            LEVELS,
            "use: {text: Q, number: {from: 0, to: 1}}\njob: {text: Q, answers: [no, yes]}",
            "- {id: use, when: {use: 1}, at-least: high, because: B}");
    assertThat(SmallRules.said(old, now))
        .containsExactly(
            "12 compared",
            "not compared: use",
            "up: 4 from low to high by {use=4}, such as use.old=none, use=1",
            "DOWN: 2 from high to low by {use=2}, such as use.old=much, use=0",
            TWO.formatted("use"),
            "rules with another condition: use",
            OTHER_WORDS + "use");
  }

  /** What is added to the name of the old one may make the name of another. */
  @Test
  void namesThatAreTaken() {
    Ruleset old =
        SmallRules.of(
            LEVELS,
            "use: {text: Q, answers: [none, some]}\nuse.old: {text: Q, answers: [a, b, c]}",
            "- {id: use, when: {use: some, use.old: c}, at-least: high, because: B}");
    Ruleset now =
        SmallRules.of(
            LEVELS,
            "use: {text: Q, number: {from: 0, to: 1}}\nuse.old: {text: Q, answers: [a, b, c]}",
            "- {id: use, when: {use: 1, use.old: c}, at-least: high, because: B}");
    assertThat(SmallRules.said(old, old)).containsExactly("6 compared");
    assertThat(SmallRules.said(old, now))
        .containsExactly(
            "12 compared",
            "not compared: use",
            "up: 1 from low to high by {use=1}, such as use.old.old=none, use.old=c, use=1",
            "DOWN: 1 from high to low by {use=1}, such as use.old.old=some, use.old=c, use=0",
            TWO.formatted("use"),
            OTHER_WORDS + "use");
    Ruleset both =
        SmallRules.of(
            LEVELS,
            "use: {text: Q, number: {from: 0, to: 1}}\n"
                + "use.old: {text: Q, number: {from: 0, to: 2}}",
            "- {id: use, when: {use: 1, use.old: 2}, at-least: high, because: B}");
    assertThat(SmallRules.said(old, both))
        .containsExactly(
            "36 compared",
            "not compared: use",
            "not compared: use.old",
            "up: 5 from low to high by {use=5}, such as use.old.old.old=a, use=1, use.old=2",
            "DOWN: 5 from high to low by {use=5}, such as use.old.old=some,"
                + " use.old.old.old=c, use.old=0",
            TWO.formatted("use"),
            TWO.formatted("use.old"),
            OTHER_WORDS + "use, use.old");
  }

  /** Points follow their answers, wherever these stand in the other ruleset. */
  @Test
  void scoresOfChangedQuestions() {
    Ruleset old = scored("[none, some, much]", "{from: 1, to: 3}");
    assertThat(SmallRules.said(old, scored("[much, some, none]", "{from: 1, to: 3}")))
        .containsExactly(
            "9 compared",
            "up: 2 from low to high by {load=2}, such as use=none, days=2",
            "DOWN: 2 from high to low by {load=2}, such as use=much, days=2",
            OTHER_WORDS + "use");
    assertThat(SmallRules.said(old, scored("[none, some, much, daily]", "{from: 0, to: 9}")))
        .containsExactly(
            "9 compared",
            "not compared: use",
            "not compared: days",
            OTHER_ANSWERS,
            OTHER_ANSWERS.replace("use", "days"),
            OTHER_WORDS + "use, days",
            "scores that differ: load");
  }

  private static Ruleset scored(String answers, String range) {
    return SmallRules.of(
        LEVELS,
        "use: {text: Q, answers: %s}\ndays: {text: Q, number: %s}".formatted(answers, range),
        "- {id: load, when: {load: {at-least: 4}}, at-least: high, because: B}",
        "scores:\n  load: {sum: [use, days]}");
  }
}
