package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.engine.Evaluator;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;

/**
 * The same questions answered by trying every answer set, straight from the words of the
 * definitions.
 */
final class BruteForce {

  private final Ruleset ruleset;
  private final Evaluator evaluator;
  private final Answers given;
  private final List<Answers> completions;

  BruteForce(Ruleset ruleset, Answers given) {
    this.ruleset = ruleset;
    this.evaluator = new Evaluator(ruleset);
    this.given = given;
    this.completions = complete(given).stream().filter(evaluator::valid).toList();
  }

  private List<Answers> complete(Answers given) {
    List<Answers> found = List.of(new Answers(given.values(), java.util.Set.of()));
    for (Question question : ruleset.questions().values()) {
      if (!given.has(question.id())) {
        List<Answers> next = new ArrayList<>();
        for (Answers answers : found) {
          for (int v = question.scale().lowest(); v <= question.scale().highest(); v++) {
            next.add(answers.with(question.id(), v));
          }
        }
        found = next;
      }
    }
    return found;
  }

  boolean contradictory() {
    return completions.isEmpty();
  }

  Level lowest() {
    return completions.stream().map(evaluator::level).min(Level::compareTo).orElseThrow();
  }

  Level highest() {
    return completions.stream().map(evaluator::level).max(Level::compareTo).orElseThrow();
  }

  State state(Condition condition) {
    long holding = completions.stream().filter(a -> evaluator.holds(condition, a)).count();
    return holding == completions.size()
        ? State.HOLDS
        : holding == 0 ? State.DOES_NOT_HOLD : State.MAY_HOLD;
  }

  List<String> notAsked() {
    return ruleset.questions().values().stream()
        .filter(q -> completions.stream().noneMatch(a -> evaluator.asked(q, a)))
        .map(Question::id)
        .toList();
  }

  List<String> open() {
    List<String> notAsked = notAsked();
    return ruleset.questions().values().stream()
        .filter(q -> !given.has(q.id()) && !notAsked.contains(q.id()))
        .filter(q -> influence(q) > 0)
        .map(Question::id)
        .toList();
  }

  /**
   * How many completions have another level where this answer alone is changed to another valid
   * completion.
   */
  long influence(Question question) {
    return completions.stream().filter(answers -> moves(question, answers)).count();
  }

  private boolean moves(Question question, Answers answers) {
    for (int v = question.scale().lowest(); v <= question.scale().highest(); v++) {
      Answers changed = evaluator.settled(answers.with(question.id(), v));
      boolean keepsWhatWasGiven =
          given.values().entrySet().stream()
              .allMatch(e -> changed.value(e.getKey()).getAsInt() == e.getValue());
      if (keepsWhatWasGiven && !evaluator.level(changed).equals(evaluator.level(answers))) {
        return true;
      }
    }
    return false;
  }
}
