package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.carelevel.engine.Evaluator;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;

/** What is exported says of whole answer sets what the evaluator says. */
class DiagramExportTest {

  private static final int RULESETS = Integer.getInteger("carelevel.rulesets", 300);

  @Test
  void agreesWithTheEvaluator() {
    int valid = 0;
    int invalid = 0;
    for (long seed = 1; seed <= RULESETS; seed++) {
      Ruleset ruleset = RandomRuleset.of(seed);
      Evaluator evaluator = new Evaluator(ruleset);
      DiagramExport export = DiagramExport.of(ruleset);
      Random random = new Random(seed);
      for (int i = 0; i < 20; i++) {
        Answers answers = complete(ruleset, random);
        boolean isValid = evaluator.valid(answers);
        assertThat(value(export, export.valid(), answers) == 1).isEqualTo(isValid);
        for (Rule rule : ruleset.rules().values()) {
          boolean holds = evaluator.holds(rule.when(), answers);
          int literal = Objects.requireNonNull(export.literal().get(rule.id()));
          assertThat(value(export, literal, answers) == 1).isEqualTo(holds);
        }
        if (isValid) {
          valid++;
          compare(ruleset, evaluator, export, answers);
        } else {
          invalid++;
        }
      }
    }
    assertThat(List.of(valid, invalid)).allMatch(count -> count > RULESETS);
  }

  private static void compare(
      Ruleset ruleset, Evaluator evaluator, DiagramExport export, Answers answers) {
    assertThat(value(export, export.level(), answers)).isEqualTo(evaluator.level(answers).rank());
    for (Rule rule : ruleset.rules().values()) {
      int ref = Objects.requireNonNull(export.rules().get(rule.id()));
      assertThat(value(export, ref, answers) == 1).isEqualTo(evaluator.holds(rule.when(), answers));
    }
    for (Question question : ruleset.questions().values()) {
      Integer ref = export.asked().get(question.id());
      assertThat(ref == null || value(export, ref, answers) == 1)
          .isEqualTo(evaluator.asked(question, answers));
    }
  }

  private static Answers complete(Ruleset ruleset, Random random) {
    Answers answers = Answers.NONE;
    for (Question question : ruleset.questions().values()) {
      int size = question.scale().size();
      answers = answers.with(question.id(), question.scale().lowest() + random.nextInt(size));
    }
    return answers;
  }

  private static int value(DiagramExport export, int ref, Answers answers) {
    int at = ref;
    while (at >= 0) {
      DiagramExport.Node node = export.nodes().get(at);
      DiagramExport.Branches variable = export.variables().get(node.variable());
      int answer = answers.value(variable.question()).getAsInt();
      long branch = variable.starts().stream().filter(start -> start <= answer).count() - 1;
      int child = node.children().get((int) branch);
      assertThat(child).as("a child stands before its node").isLessThan(at);
      at = child;
    }
    return ~at;
  }
}
