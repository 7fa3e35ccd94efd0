package org.carelevel.training;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.carelevel.engine.Evaluator;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/** Says of which kinds a case is, by the evaluator alone. */
public final class Kinds {

  private final Ruleset ruleset;
  private final Evaluator evaluator;

  /** Of cases of these rules. */
  public Kinds(Ruleset ruleset) {
    this.ruleset = ruleset;
    this.evaluator = new Evaluator(ruleset);
  }

  /** The kinds of a case; one with missing answers is of no other kind. */
  public Set<Kind> of(Recommendation result) {
    if (!result.unanswered().isEmpty()) {
      return EnumSet.of(Kind.MISSING_ANSWERS);
    }
    Answers answers = evaluator.othersFirst(result.answers());
    List<Rule> holding = evaluator.holding(answers);
    Level level = evaluator.level(answers);
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (level.rank() > 0 && holding.stream().filter(r -> level.equals(r.atLeast())).count() == 1) {
      kinds.add(Kind.ONE_RULE);
    }
    if (holding.stream().filter(Kinds::asksForMore).count() == 2) {
      kinds.add(Kind.TWO_RULES);
    }
    if (holding.stream().anyMatch(rule -> distracts(rule, level))) {
      kinds.add(Kind.DISTRACTORS);
    }
    if (isBorderline(answers)) {
      kinds.add(Kind.BORDERLINE);
    }
    return kinds;
  }

  /** Whether the rule asks for more than the lowest level. */
  static boolean asksForMore(Rule rule) {
    return rule.atLeast() != null && rule.atLeast().rank() > 0;
  }

  /** Whether the rule, where it holds, is a reason for a level that is not the result. */
  static boolean distracts(Rule rule, Level level) {
    return rule.supports() != null && !rule.setsFloor() && !rule.supports().equals(level);
  }

  /** Whether one step of one ordered answer that is not the first gives another level. */
  boolean isBorderline(Answers answers) {
    Level level = evaluator.level(answers);
    return ruleset.questions().values().stream()
        .filter(question -> question.scale().ordered())
        .filter(question -> answers.value(question.id()).getAsInt() != question.firstAnswer())
        .anyMatch(
            question -> leads(answers, question, 1, level) || leads(answers, question, -1, level));
  }

  private boolean leads(Answers answers, Question question, int step, Level level) {
    return stepped(answers, question, step)
        .filter(evaluator::valid)
        .filter(after -> !evaluator.level(after).equals(level))
        .isPresent();
  }

  private static Optional<Answers> stepped(Answers answers, Question question, int step) {
    int value = Objects.requireNonNull(answers.values().get(question.id())) + step;
    return value < question.scale().lowest() || value > question.scale().highest()
        ? Optional.empty()
        : Optional.of(answers.with(question.id(), value));
  }

  /** Answers to all questions as a person gives them: without those that are not asked. */
  Answers asked(Answers full) {
    Answers asked = full;
    for (Question question : ruleset.questions().values()) {
      if (!evaluator.asked(question, full)) {
        asked = asked.without(question.id());
      }
    }
    return asked;
  }

  /** The rules that are behind a level: those that hold for certain and ask for it. */
  static List<Rule> deciding(Recommendation result) {
    return result
        .rules(State.HOLDS)
        .filter(rule -> result.lowest().equals(rule.atLeast()))
        .toList();
  }
}
