package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.carelevel.WrittenRuleset;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which parts of a condition are named, so that whoever reads them sees why it stands as it does.
 */
class DecidingTest {

  private static final State YES = State.HOLDS;
  private static final State NO = State.DOES_NOT_HOLD;
  private static final State MAYBE = State.MAY_HOLD;

  private static final String RULES =
      """
      carelevel: 1
      ruleset: {id: t, version: 1, title: T, language: en}
      levels: [{id: low, name: L, about: L}, {id: high, name: H, about: H}]
      considerations: [{id: c, name: C}]
      questions:
        a: {text: Q, answers: [no, yes]}
        b: {text: Q, answers: [no, yes]}
        c: {text: Q, answers: [no, yes]}
      rules:
        - {id: r, when: %s, at-least: high, because: B}
      """;

  static Stream<Arguments> conditions() {
    String all = "{a: yes, b: yes, c: yes}";
    String any = "{any: [{a: yes}, {b: yes}, {c: yes}]}";
    String two = "{count: {of: [{a: yes}, {b: yes}, {c: yes}], at-least: 2}}";
    String one = "{count: {of: [{a: yes}, {b: yes}, {c: yes}], at-least: 1}}";
    String either = "{any: [{a: yes}, {a: no}]}";
    String both = "{all: [{a: yes}, {a: no}]}";
    return Stream.of(
        part("{a: yes}", "a", YES, "a"),
        part("{a: yes}", "-a", NO, "a"),
        part("{a: yes}", "", MAYBE, "a"),
        part(all, "a b c", YES, "a", "b", "c"),
        part(all, "a -b -c", NO, "b", "c"),
        part(all, "-b", NO, "b"),
        part(all, "a", MAYBE, "b", "c"),
        part(any, "a -b c", YES, "a", "c"),
        part(any, "b", YES, "b"),
        part(any, "-a -b -c", NO, "a", "b", "c"),
        part(any, "-a", MAYBE, "b", "c"),
        part(two, "a b", YES, "a", "b"),
        part(two, "a b c", YES, "a", "b", "c"),
        part(two, "-a -b", NO, "a", "b"),
        part(two, "a -b -c", NO, "b", "c"),
        part(two, "a -b", MAYBE, "c"),
        part(one, "a", YES, "a"),
        part(one, "-a -b -c", NO, "a", "b", "c"),
        part("{not: {a: yes}}", "a", NO, "a"),
        part("{not: {a: yes}}", "-a", YES, "a"),
        part("{not: {a: yes}}", "", MAYBE, "a"),
        part("{not: " + all + "}", "-a b c", YES, "a"),
        part("{not: " + all + "}", "a b c", NO, "a", "b", "c"),
        part("{not: " + any + "}", "a", NO, "a"),
        // No part decides alone, whatever is answered.
        part(either, "", YES, "whole"),
        part(both, "", NO, "whole"),
        part(either, "a", YES, "a"),
        part("{not: " + either + "}", "", NO, "whole"),
        part("{all: [" + either + ", {b: yes}]}", "b", YES, "whole", "b"),
        part(
            "{count: {of: [{a: yes}, {a: no}, {b: yes}, {b: no}], at-least: 2}}", "", YES, "whole"),
        part(
            "{count: {of: [{a: yes}, {a: no}, {b: yes}, {b: no}], at-least: 3}}",
            "b",
            NO,
            "whole"));
  }

  private static Arguments part(String when, String answers, State state, String... parts) {
    return arguments(when, answers, state, List.of(parts));
  }

  @ParameterizedTest(name = "{0} with {1}")
  @MethodSource("conditions")
  void areNamed(String when, String given, State state, List<String> parts) {
    Ruleset ruleset = WrittenRuleset.of(RULES.formatted(when));
    Screener screener = new Screener(ruleset);
    Answers answers = answers(given);
    Condition condition = ruleset.rules().values().iterator().next().when();
    assertThat(screener.state(condition, answers)).isEqualTo(state);
    List<Deciding.Part> found = new Deciding(screener, answers).of(condition);
    assertThat(found.stream().map(DecidingTest::name).toList()).isEqualTo(parts);
    assertThat(found).allMatch(part -> part.state() == screener.state(part.part(), answers));
  }

  /** {@code a -b}: a is yes, b is no. */
  private static Answers answers(String given) {
    Answers answers = Answers.NONE;
    for (String each : given.isEmpty() ? new String[0] : given.split(" ")) {
      answers = answers.with(each.replace("-", ""), each.startsWith("-") ? 0 : 1);
    }
    return answers;
  }

  private static String name(Deciding.Part part) {
    return part.part() instanceof Condition.OnQuestion on ? on.question() : "whole";
  }
}
