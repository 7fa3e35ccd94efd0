package org.carelevel.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carelevel.WrittenRuleset;
import org.carelevel.engine.Evaluator;
import org.carelevel.model.Answers;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One change to a sound ruleset gives just the finding that it should. */
class VerifierTest {

  private static final String SOUND =
      """
      carelevel: 1
      ruleset: {id: t, version: 1, title: {en: T, es: T}, language: en, languages: [en, es]}
      levels:
        - {id: low, name: {en: L, es: L}, about: {en: L, es: L}}
        - {id: middle, name: {en: M, es: M}, about: {en: M, es: M}}
        - {id: high, name: {en: H, es: H}, about: {en: H, es: H}}
      sources:
        s: {title: S, kind: convention}
      considerations:
        - {id: c, name: {en: C, es: C}}
      features:
        f: {name: {en: F, es: F}, ask-the-programme: {en: F, es: F}}
      questions:
        use:
          text: {en: Q, es: Q}
          help: {en: H, es: H}
          answers: {none: {en: N, es: N}, some: {en: S, es: S}, much: {en: M, es: M}}
        help:
          text: {en: Q, es: Q}
          help: {en: H, es: H}
          answers: {yes: {en: Y, es: S}, no: {en: N, es: N}}
        days:
          text: {en: Q, es: Q}
          help: {en: H, es: H}
          number: {from: 0, to: 7}
        job:
          text: {en: Q, es: Q}
          help: {en: H, es: H}
          answers: {no: {en: N, es: N}, yes: {en: Y, es: S}}
          ordered: false
      rules:
        - {id: much, when: {use: much}, at-least: high, because: {en: B, es: B}, cites: [s],
           alert: emergency, do: {en: D, es: D}}
        - {id: alone, when: {use: {at-least: some}, help: no}, at-least: middle,
           because: {en: B, es: B}, cites: [s]}
        - {id: week, when: {days: 7}, at-least: middle, because: {en: B, es: B}, cites: [s]}
        - {id: job, when: {job: yes}, look-for: [f], because: {en: B, es: B}, cites: [s]}
      properties:
        - {id: much-is-high, whenever: {use: much}, level: {is: high}}
        - {id: much-alerts, whenever: {use: much}, alert: emergency}
        - {id: much-alerts-itself, whenever: {use: much}, alert: much}
        - {id: job-never-matters, never-matters: [job]}
        - {id: worse-never-lowers, monotone: true}
      cases:
        - {name: nothing, answers: {}, others: first-answer, expect: {level: low, rules: []}}
        - {name: much, answers: {use: much, help: no}, expect: {level: high, rules: [much, alone]}}
        - {name: week, answers: {days: 7}, others: first-answer, expect: {level: middle, alerts: []}}
        - {name: job, answers: {job: yes}, others: first-answer, expect: {look-for: [f]}}
      """;

  @Test
  void aSoundRulesetHasNoFindings() throws Exception {
    Verdict verdict = Verifier.verify(WrittenRuleset.of(SOUND));
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.lines()).extracting(Verdict.Line::check).containsExactly(Check.values());
    assertThat(verdict.answerSets()).isEqualTo(BigInteger.valueOf(3 * 2 * 8 * 2));
    assertThat(verdict.perLevel().values().stream().map(BigInteger::intValue))
        .containsExactly(42, 22, 32);
    assertThat(verdict.withoutFloor()).isEqualTo(BigInteger.valueOf(42));
  }

  static Stream<Arguments> defects() {
    return Stream.of(
        defect(
            Check.CASES,
            "expect: {level: low, rules: []}",
            "expect: {level: middle, rules: [week]}",
            "the case 'nothing' fails: the level is low, and middle is expected",
            "the case 'nothing' fails: 'rules' lacks week"),
        defect(
            Check.CASES,
            "expect: {look-for: [f]}",
            "expect: {look-for: [], highest: middle, open-questions: [use]}",
            "the case 'job' fails: the highest level is low, and middle is expected",
            "the case 'job' fails: 'look-for' has f too",
            "the case 'job' fails: 'open-questions' lacks use"),
        defect(
            Check.CASES,
            "answers: {days: 7}, others: first-answer",
            "answers: {days: 7}",
            "the case 'week' fails: it is not decided: from middle to high"),
        defect(
            Check.PROPERTIES,
            "whenever: {use: much}, level: {is: high}",
            "whenever: {use: {at-least: some}, days: {at-least: 3}}, level: {at-least: middle}",
            "'much-is-high' does not hold: a person with these answers gets low, and it must be"
                + " at least middle"),
        defect(
            Check.PROPERTIES,
            "whenever: {use: much}, alert: emergency",
            "whenever: {use: much}, alert: urgent",
            "'much-alerts' does not hold: a person with these answers does not get an alert"
                + " 'urgent'"),
        defect(
            Check.PROPERTIES,
            "whenever: {use: much}, alert: much",
            "whenever: {days: 7}, alert: much",
            "'much-alerts-itself' does not hold: a person with these answers does not get the"
                + " alert of 'much'"),
        defect(
            Check.PROPERTIES,
            "never-matters: [job]",
            "never-matters: [job, days]",
            "'job-never-matters' does not hold: the change takes the level from low to middle"),
        defect(
            Check.MONOTONE,
            "when: {days: 7}, at-least",
            "when: {days: [5, 7]}, at-least",
            "a worse answer to 'days' lowers the level from middle to low, because the rule 'week'"
                + " no longer holds",
            "a worse answer to 'days' lowers the level from middle to low, because the rule 'week'"
                + " no longer holds"),
        defect(
            Check.REACHABLE,
            "  - {id: high,",
            "  - {id: between, name: {en: L, es: L}, about: {en: L, es: L}}\n  - {id: high,",
            "no answers lead to the level 'between'; add a rule, or remove the level"),
        defect(
            Check.CAN_HOLD,
            "when: {days: 7}, at-least",
            "when: {days: 7, not: {days: {at-least: 6}}}, at-least",
            "no answers make the rule 'week' hold; its condition contradicts itself",
            "no case makes the rule 'week' hold; add one",
            "the case 'week' fails: the level is low, and middle is expected"),
        defect(
            Check.DECISIVE,
            "when: {use: {at-least: some}, help: no}, at-least: middle",
            "when: {use: much, help: no}, at-least: middle",
            "the floor of the rule 'alone' never decides: wherever it holds, so does 'much'"),
        defect(
            Check.DECISIVE,
            "when: {job: yes}, look-for: [f]",
            "when: {job: yes}, look-for: [f], at-least: low",
            "the floor of the rule 'job' never decides: 'low' is the lowest level anyway"),
        defect(
            Check.RULE_COVERAGE,
            "- {name: week, answers: {days: 7}",
            "- {name: week, answers: {use: some, help: no, days: 6}",
            "no case makes the rule 'week' hold; add one",
            "there is no case in which the part of the rule 'week' about days holds; add one"),
        defect(
            Check.BRANCH_COVERAGE,
            "when: {days: 7}, at-least: middle",
            "when: {any: [{days: 7}, {help: no, days: 6}]}, at-least: middle",
            "there is no case in which the part of the rule 'week' about days holds; add one"),
        defect(
            Check.CITATIONS,
            "because: {en: B, es: B}, cites: [s]}\n  - {id: week",
            "because: {en: B, es: B}}\n  - {id: week",
            "the rule 'alone' lacks 'cites'; add it"),
        defect(
            Check.TRANSLATIONS,
            "do: {en: D, es: D}",
            "do: D",
            "'do' of the rule 'much' lacks a text in 'es'; add it"),
        defect(
            Check.FEATURES,
            "features:",
            "features:\n  g: {name: {en: G, es: G}, ask-the-programme: {en: G, es: G}}",
            "no rule names the feature 'g' in 'look-for'"),
        defect(
            Check.HELP,
            "use:\n    text: {en: Q, es: Q}\n    help: {en: H, es: H}",
            "use:\n    text: {en: Q, es: Q}",
            "the question 'use' lacks 'help'; add it"));
  }

  private static Arguments defect(Check check, String from, String to, String... messages) {
    return arguments(check, from, to, List.of(messages));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("defects")
  void isFound(Check check, String from, String to, List<String> messages) throws Exception {
    assertThat(SOUND).containsOnlyOnce(from);
    Verdict verdict = Verifier.verify(WrittenRuleset.of(SOUND.replace(from, to)));
    assertThat(verdict.findings())
        .extracting(Finding::message)
        .containsExactlyInAnyOrderElementsOf(messages);
    assertThat(verdict.findings()).extracting(Finding::check).contains(check);
    for (Verdict.Line line : verdict.lines()) {
      assertThat(line.findings()).allMatch(finding -> finding.check() == line.check());
    }
  }

  @Test
  void eachCheckHasADefect() {
    Set<Object> tried = defects().map(each -> each.get()[0]).collect(Collectors.toSet());
    assertThat(tried).isEqualTo(EnumSet.allOf(Check.class));
  }

  @Test
  void anExampleNamesTheFewestAnswers() throws Exception {
    String claim = "whenever: {days: {at-least: 3}}, level: {at-least: middle}";
    Ruleset ruleset =
        WrittenRuleset.of(SOUND.replace("whenever: {use: much}, level: {is: high}", claim));
    Finding finding = Verifier.verify(ruleset).findings().get(0);
    assertThat(finding.place()).isEqualTo("properties/much-is-high");
    assertThat(example(finding).values()).isEqualTo(Map.of("use", 0, "days", 3));
  }

  @Test
  void aFallNamesWhatItHappensBesideAndTheChange() throws Exception {
    String odd = SOUND.replace("when: {days: 7}, at-least", "when: {days: [5, 7]}, at-least");
    Ruleset ruleset = WrittenRuleset.of(odd);
    Finding finding = Verifier.verify(ruleset).findings().get(0);
    Answers before = new Evaluator(ruleset).othersFirst(example(finding));
    Answers after = before.with("days", changed(finding).value("days").getAsInt());
    Evaluator evaluator = new Evaluator(ruleset);
    assertThat(evaluator.level(before).id()).isEqualTo("middle");
    assertThat(evaluator.level(after).id()).isEqualTo("low");
    assertThat(before.value("days").getAsInt()).isLessThan(after.value("days").getAsInt());
  }

  @Test
  void fewerMayBeWorse() throws Exception {
    String fewer =
        SOUND.replace("number: {from: 0, to: 7}", "number: {from: 0, to: 7}\n    worse: lower");
    List<Finding> findings = Verifier.verify(WrittenRuleset.of(fewer)).findings();
    assertThat(findings)
        .filteredOn(finding -> finding.check() == Check.MONOTONE)
        .extracting(Finding::place)
        .containsExactly("questions/days");
    Finding fall = findings.stream().filter(f -> f.check() == Check.MONOTONE).findFirst().get();
    assertThat(example(fall).value("days")).hasValue(7);
    assertThat(changed(fall).value("days")).hasValue(6);
  }

  @Test
  void whatCannotBeAnsweredTogetherIsNoCase() throws Exception {
    String dependent = SOUND.replace("ordered: false", "ordered: false\n    ask-when: {use: none}");
    String clashing = dependent.replace("answers: {job: yes}", "answers: {job: yes, use: much}");
    assertThat(Verifier.verify(WrittenRuleset.of(clashing)).findings())
        .extracting(Finding::message)
        .contains("the case 'job' fails: its answers to use and job cannot both be true");
  }

  private static Answers example(Finding finding) {
    return Objects.requireNonNull(finding.example());
  }

  private static Answers changed(Finding finding) {
    return Objects.requireNonNull(finding.changed());
  }
}
