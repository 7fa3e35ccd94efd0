package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carelevel.WrittenRuleset;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;

/** Where a ruleset takes more than there is room for, the rules that took most of it are named. */
class CompilerLimitsTest {

  private static final int MUCH = 1 << 20;

  @Test
  void theCostliestRulesAreNamed() {
    Ruleset ruleset =
        ruleset(
            """
            - {id: one, when: {q0: yes}, alert: urgent, do: D, because: B}
            - {id: four, when: {%s}, alert: urgent, do: D, because: B}
            - {id: two, when: {q4: yes, q5: yes}, alert: urgent, do: D, because: B}
            - {id: many, when: {%s}, alert: urgent, do: D, because: B}
            """
                .formatted(half(0, 4), half(0, 12)));
    assertThat(costliest(ruleset, 80)).containsExactly("many", "four", "two");
    assertThat(costliest(ruleset, 10)).startsWith("four").doesNotContain("many");
    assertThat(Compiler.compile(ruleset, MUCH).rules()).hasSize(4);
  }

  private static List<String> costliest(Ruleset ruleset, int budget) {
    List<String> found = new java.util.ArrayList<>();
    assertThatThrownBy(() -> Compiler.compile(ruleset, budget))
        .isInstanceOfSatisfying(
            BudgetExceeded.class,
            e -> {
              assertThat(e.budget()).isEqualTo(budget);
              found.addAll(e.costliest());
            });
    return found;
  }

  private static String half(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{q%d: yes}".formatted(i))
        .collect(
            Collectors.joining(
                ", ", "count: {of: [", "], at-least: %d}".formatted((to - from) / 2)));
  }

  private static Ruleset ruleset(String rules) {
    String yaml =
        """
        carelevel: 1
        ruleset: {id: t, version: 1, title: T, language: en}
        levels: [{id: low, name: L, about: L}, {id: high, name: H, about: H}]
        considerations: [{id: c, name: C}]
        questions:
          %s
        rules:
        %s
        """;
    String questions =
        IntStream.range(0, 12)
            .mapToObj(i -> "q%d: {text: Q, answers: [no, yes]}".formatted(i))
            .collect(Collectors.joining("\n  "));
    return WrittenRuleset.of(yaml.formatted(questions, rules.indent(2)));
  }
}
