package org.carelevel.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Score;

/**
 * Says what the rules mean for answers to every question, as plainly as can be. All other ways to
 * compute a result must agree with this one.
 */
public final class Evaluator {

  private final Ruleset ruleset;

  /** An evaluator of these rules. */
  public Evaluator(Ruleset ruleset) {
    this.ruleset = ruleset;
  }

  /** Whether a condition holds. Every question that it looks at must be answered. */
  public boolean holds(Condition condition, Answers answers) {
    if (condition instanceof Condition.OnQuestion on) {
      return on.match().accepts(valueOf(on.question(), answers));
    } else if (condition instanceof Condition.OnScore on) {
      return on.match().accepts(total(ruleset.score(on.score()), answers));
    } else if (condition instanceof Condition.All all) {
      return all.parts().stream().allMatch(part -> holds(part, answers));
    } else if (condition instanceof Condition.Any any) {
      return any.parts().stream().anyMatch(part -> holds(part, answers));
    } else if (condition instanceof Condition.Not not) {
      return !holds(not.part(), answers);
    } else if (condition instanceof Condition.Count count) {
      return count.parts().stream().filter(part -> holds(part, answers)).count() >= count.atLeast();
    }
    throw new IllegalStateException("a new kind of condition");
  }

  /** The total of a score. */
  public int total(Score score, Answers answers) {
    return score.items().stream()
        .mapToInt(item -> item.pointsOf(valueOf(item.question(), answers)))
        .sum();
  }

  /** The rules that hold, in the ruleset's order. */
  public List<Rule> holding(Answers answers) {
    return ruleset.rules().values().stream().filter(rule -> holds(rule.when(), answers)).toList();
  }

  /** The highest floor of the rules that hold; with none, the lowest level. */
  public Level level(Answers answers) {
    return holding(answers).stream()
        .map(Rule::atLeast)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(ruleset.lowestLevel());
  }

  /** Whether the question is asked, given answers to all that its {@code ask-when} looks at. */
  public boolean asked(Question question, Answers answers) {
    return question.askWhen() == null || holds(question.askWhen(), answers);
  }

  /** Whether every question that is not asked has its first answer. */
  public boolean valid(Answers answers) {
    return ruleset.questions().values().stream()
        .allMatch(
            question ->
                asked(question, answers)
                    || valueOf(question.id(), answers) == question.firstAnswer());
  }

  /** The same answers, with each question that is not asked set to its first answer. */
  public Answers settled(Answers answers) {
    Answers settled = answers;
    for (Question question : ruleset.questions().values()) {
      if (!asked(question, settled)) {
        settled = settled.with(question.id(), question.firstAnswer());
      }
    }
    return settled;
  }

  /** The same answers, with each question that has none set to its first answer. */
  public Answers othersFirst(Answers answers) {
    Answers full = answers;
    for (Question question : ruleset.questions().values()) {
      if (!full.has(question.id())) {
        full = full.with(question.id(), question.firstAnswer());
      }
    }
    return full;
  }

  private static int valueOf(String question, Answers answers) {
    OptionalInt value = answers.value(question);
    return value.orElseThrow(() -> new IllegalArgumentException("no answer to " + question));
  }
}
