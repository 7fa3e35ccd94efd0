package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carelevel.WrittenRuleset;
import org.carelevel.model.Condition;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Questions that conditions look at together come to stand near each other. */
class OrderTest {

  /** Fewer where the test is run over and over, as in mutation testing. */
  private static final int RULESETS = Integer.getInteger("carelevel.rulesets", 200);

  static Stream<Arguments> rulesets() {
    return Stream.of(
        order("nothing together", "a b c d", "", "a b c d", "a", "b", "d"),
        order("two of them", "a b c d", "", "b a d c", "a d"),
        order("two pairs", "a b c d", "", "a c b d", "a c", "b d"),
        order("all in a row", "a b c d e", "", "a b c d e", "a b", "b c", "c d", "d e"),
        order("a score", "a b c d", "s: a c", "a c b d", "b d"),
        order("scores that share a question", "a b c d", "s: a c, t: c d", "a c d b", "b"),
        order("scores that share none", "a b c d", "s: a c, t: b d", "a c b d", "b"),
        order("a score beside a question", "a b c d e", "s: d e", "a c b d e", "s b", "a c"));
  }

  private static Arguments order(
      String what, String questions, String scores, String expected, String... together) {
    return arguments(what, questions, scores, expected, List.of(together));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesets")
  void isSuch(
      String what, String questions, String scores, String expected, List<String> together) {
    Ruleset ruleset = ruleset(questions, "", scores, together);
    assertThat(String.join(" ", Order.of(ruleset, conditions(ruleset))))
        .as(what)
        .isEqualTo(expected);
  }

  @Test
  void aQuestionComesNearTheOneThatItIsAskedAfter() {
    Ruleset ruleset = ruleset("a b c d", "d a", "", List.of("b", "c"));
    assertThat(Order.of(ruleset, conditions(ruleset))).containsExactly("b", "a", "d", "c");
  }

  @Test
  void noConditionReachesFurtherInSum() {
    int nearer = 0;
    for (long seed = 1; seed <= RULESETS; seed++) {
      Ruleset ruleset = RandomRuleset.of(seed);
      List<String> before = List.copyOf(ruleset.questions().keySet());
      List<String> after = Order.of(ruleset, conditions(ruleset));
      assertThat(after).containsExactlyInAnyOrderElementsOf(before);
      if (ruleset.scores().isEmpty()) {
        assertThat(span(ruleset, after)).isLessThanOrEqualTo(span(ruleset, before));
        nearer += span(ruleset, after) < span(ruleset, before) ? 1 : 0;
      }
    }
    assertThat(nearer).isGreaterThan(RULESETS / 10);
  }

  private static int span(Ruleset ruleset, List<String> order) {
    List<List<String>> groups = new ArrayList<>();
    conditions(ruleset).forEach(condition -> groups.add(ruleset.questionsOf(condition)));
    for (Question question : ruleset.questions().values()) {
      if (question.askWhen() != null) {
        List<String> together = new ArrayList<>(ruleset.questionsOf(question.askWhen()));
        together.add(question.id());
        groups.add(together);
      }
    }
    return groups.stream()
        .map(group -> group.stream().mapToInt(order::indexOf).summaryStatistics())
        .mapToInt(places -> places.getMax() - places.getMin())
        .sum();
  }

  private static List<Condition> conditions(Ruleset ruleset) {
    return ruleset.rules().values().stream().map(Rule::when).toList();
  }

  /** Such as {@code "a b"}, {@code "b a"}: b is asked after a; {@code "s: a b"}: a score. */
  private static Ruleset ruleset(
      String questions, String asked, String scores, List<String> together) {
    String yaml =
        """
        carelevel: 1
        ruleset: {id: t, version: 1, title: T, language: en}
        levels: [{id: low, name: L, about: L}, {id: high, name: H, about: H}]
        considerations: [{id: c, name: C}]
        questions:
          %s
        scores:
          %s
        rules:
          %s
        """;
    String text =
        yaml.formatted(
            each(
                questions,
                " ",
                id -> "%s: {text: Q, answers: [no, yes]%s}".formatted(id, after(id, asked))),
            each(scores, ", ", OrderTest::score),
            each(String.join("/", together), "/", OrderTest::rule));
    String none = scores.isEmpty() ? text.replaceFirst("scores:\n.*\n", "") : text;
    return WrittenRuleset.of(none);
  }

  private static String after(String id, String asked) {
    return asked.startsWith(id + " ") ? ", ask-when: {%s: yes}".formatted(asked.substring(2)) : "";
  }

  private static String score(String text) {
    return text.charAt(0) + ": {sum: [" + text.substring(3).replace(" ", ", ") + "]}";
  }

  private static String rule(String together) {
    String when =
        Stream.of(together.split(" "))
            .map(id -> id + (id.equals("s") ? ": 1" : ": yes"))
            .collect(Collectors.joining(", "));
    return "- {id: %s, when: {%s}, at-least: high, because: B}"
        .formatted(together.replace(" ", "-"), when);
  }

  private static String each(
      String list, String separator, java.util.function.UnaryOperator<String> text) {
    return Stream.of(list.split(separator))
        .filter(part -> !part.isEmpty())
        .map(text)
        .collect(Collectors.joining("\n  "));
  }
}
