package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carelevel.WrittenRuleset;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each rule's products stand, and that there is room for many. */
class TermLayoutTest {

  private static final int BUDGET = 400_000;

  /** Each rule looks at one question, and only the products of its rules make a level certain. */
  @ParameterizedTest(name = "{0} rules")
  @CsvSource({"1, 1", "7, 1", "8, 1", "9, 2", "16, 2", "17, 3", "56, 7"})
  void ofRulesWithOneProduct(int rules, int bytes) {
    TermLayout layout = layout(ruleset(rules, i -> "q%d: yes".formatted(i))).orElseThrow();
    assertThat(layout.firstFurther()).isEqualTo(bytes);
    assertThat(layout.further()).isEmpty();
    assertThat(layout.words()).isEqualTo(2);
    assertThat(layout.masks()).hasSize(2 * 3 * rules);
    assertThat(layout.certain()).hasDimensions(2, 2);
    assertThat(layout.possible()).hasDimensions(2, 2);
    // The levels from the highest down; those of the middle one are the highest one's too.
    long all = (1L << rules) - 1;
    long high = IntStream.range(0, rules).filter(i -> i % 2 == 0).mapToLong(i -> 1L << i).sum();
    assertThat(layout.certain()[0][0]).isEqualTo(high);
    assertThat(layout.certain()[1][0]).isEqualTo(all);
  }

  @Test
  void ofRulesWithSeveral() {
    TermLayout layout =
        layout(
                ruleset(
                    9, i -> "any: [{q%d: yes}, {q%d: yes}, {q%d: yes}]".formatted(i, i + 1, i + 2)))
            .orElseThrow();
    assertThat(layout.firstFurther()).isEqualTo(2);
    // Two further products of each of nine rules take three bytes.
    assertThat(layout.further()).hasDimensions(3, 256);
    assertThat(layout.further()[0][0b11]).isEqualTo(0b1);
    assertThat(layout.further()[0][0b10000100]).isEqualTo(0b1010);
    assertThat(layout.further()[2][0b11]).isEqualTo(0b1_0000_0000);
    assertThat(layout.further()[2][0b100]).isZero();
  }

  @Test
  void moreRulesThanFitAreLeftToTables() {
    assertThat(layout(ruleset(57, i -> "q%d: yes".formatted(i)))).isEmpty();
    assertThat(decider(ruleset(56, i -> "q%d: yes".formatted(i))))
        .isInstanceOf(ScreeningTerms.class);
    assertThat(decider(ruleset(57, i -> "q%d: yes".formatted(i))))
        .isInstanceOf(ScreeningTables.class);
  }

  /** So many products that they take more than the first two words, and then too many of them. */
  @Test
  void ofManyProducts() {
    Ruleset many = ruleset(50, i -> two(i, i + 1, i + 2));
    assertThat(layout(many).orElseThrow().words()).isEqualTo(6);
    assertThat(decider(many)).isInstanceOf(ScreeningTerms.class);
    agrees(many);
  }

  /** Ten products of each rule, and no level: what still fits, and what does not. */
  @Test
  void moreProductsThanFitAreLeftToTables() {
    Ruleset most = ruleset(50, i -> two(i, i + 1, i + 2, i + 3, i + 4), false);
    assertThat(layout(most).orElseThrow().words()).isEqualTo(8);
    assertThat(decider(most)).isInstanceOf(ScreeningTerms.class);
    agrees(most);
    Ruleset more = ruleset(52, i -> two(i, i + 1, i + 2, i + 3, i + 4), false);
    assertThat(layout(more).orElseThrow().words()).isEqualTo(10);
    assertThat(decider(more)).isInstanceOf(ScreeningTables.class);
    agrees(more);
  }

  private static String two(int... questions) {
    return IntStream.of(questions)
        .mapToObj(i -> "{q%d: yes}".formatted(i))
        .collect(Collectors.joining(", ", "count: {of: [", "], at-least: 2}"));
  }

  private static void agrees(Ruleset ruleset) {
    Screener screener = new Screener(ruleset);
    Decider decider = CompiledScreening.of(screener, false).orElseThrow().decider();
    List<Rule> rules = List.copyOf(ruleset.rules().values());
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      int[] branches = screener.branches().blank();
      int yes = random.nextInt(6);
      for (int place = 0; place < branches.length; place++) {
        int drawn = random.nextInt(10);
        branches[place] = drawn == 9 ? 2 : drawn < yes ? 1 : 0;
      }
      Answers answers = screener.branches().answers(branches);
      Recommendation result = (Recommendation) screener.screen(answers);
      long[] found = new long[decider.words()];
      assertThat(decider.decide(branches, found))
          .isEqualTo(1 << result.lowest().rank() | 1 << result.highest().rank());
      for (int rule = 0; rule < rules.size(); rule++) {
        assertThat((found[0] >> rule & 1) == 1)
            .isEqualTo(result.state(rules.get(rule)) == State.HOLDS);
      }
    }
  }

  private static Decider decider(Ruleset ruleset) {
    return CompiledScreening.of(new Screener(ruleset), false).orElseThrow().decider();
  }

  private static java.util.Optional<TermLayout> layout(Ruleset ruleset) {
    return TermLayout.of(new Screener(ruleset).partialFunctions(BUDGET));
  }

  private static Ruleset ruleset(int rules, java.util.function.IntFunction<String> when) {
    return ruleset(rules, when, true);
  }

  /** As many questions as rules, or a few more where conditions name them. */
  private static Ruleset ruleset(
      int rules, java.util.function.IntFunction<String> when, boolean floors) {
    String conditions = IntStream.range(0, rules).mapToObj(when).collect(Collectors.joining());
    int questions =
        (int)
            IntStream.range(0, rules + 5)
                .filter(i -> conditions.contains("q%d:".formatted(i)))
                .count();
    String yaml =
        """
        carelevel: 1
        ruleset: {id: t, version: 1, title: T, language: en}
        levels:
          - {id: low, name: L, about: L}
          - {id: middle, name: M, about: M}
          - {id: high, name: H, about: H}
        considerations: [{id: c, name: C}]
        questions:
          %s
        rules:
          %s
        """;
    String text =
        yaml.formatted(
            IntStream.range(0, questions)
                .mapToObj(i -> "q%d: {text: Q, answers: [no, yes]}".formatted(i))
                .collect(Collectors.joining("\n  ")),
            IntStream.range(0, rules)
                .mapToObj(
                    i ->
                        "- {id: r%d, when: {%s}, %s, because: B}"
                            .formatted(
                                i, when.apply(i), floors ? floor(i) : "alert: urgent, do: D"))
                .collect(Collectors.joining("\n  ")));
    return WrittenRuleset.of(text);
  }

  private static String floor(int rule) {
    return "at-least: " + (rule % 2 == 0 ? "high" : "middle");
  }
}
