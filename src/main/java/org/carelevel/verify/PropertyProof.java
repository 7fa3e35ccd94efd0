package org.carelevel.verify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carelevel.diagram.AnswerSet;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.engine.Evaluator;
import org.carelevel.model.Alert;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;
import org.carelevel.model.Level;
import org.carelevel.model.Property;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/**
 * Proves properties over all valid answer sets, or finds a counterexample and tries it on the
 * evaluator.
 */
final class PropertyProof {

  private final AnswerSpace space;
  private final Ruleset ruleset;
  private final Evaluator evaluator;

  PropertyProof(AnswerSpace space) {
    this.space = space;
    this.ruleset = space.ruleset();
    this.evaluator = new Evaluator(ruleset);
  }

  /** A counterexample; empty where the property holds. */
  Optional<Finding> refute(Property property) {
    Property.Claim claim = property.claim();
    if (claim instanceof Property.LevelIs level) {
      return level(property, level);
    } else if (claim instanceof Property.AlertOfKind alert) {
      String wanted = "an alert '" + alert.kind().id() + "'";
      return alert(property, alert.whenever(), rule -> isOfKind(rule, alert.kind()), wanted);
    } else if (claim instanceof Property.AlertOfRule alert) {
      String wanted = "the alert of '" + alert.rule() + "'";
      return alert(property, alert.whenever(), rule -> rule.id().equals(alert.rule()), wanted);
    } else if (claim instanceof Property.NeverMatters never) {
      return neverMatters(property, never);
    } else if (claim instanceof Property.Monotone monotone) {
      return monotone.questions().stream()
          .map(ruleset::question)
          .flatMap(question -> lowering(Check.PROPERTIES, place(property), question).stream())
          .findFirst();
    }
    throw new IllegalStateException("a new kind of property");
  }

  private Optional<Finding> level(Property property, Property.LevelIs claim) {
    Level level = claim.level();
    AnswerSet good =
        switch (claim.bound()) {
          case AT_LEAST -> space.atLeast(level);
          case AT_MOST -> space.all().minus(space.atLeast(level)).or(space.level(level));
          case IS -> space.level(level);
        };
    AnswerSet bad = space.where(claim.whenever()).minus(good);
    if (bad.isEmpty()) {
      return Optional.empty();
    }
    Answers example = bad.minimal();
    Answers person = space.completed(example);
    Level actual = evaluator.level(person);
    replayed(evaluator.holds(claim.whenever(), person) && !within(actual, claim));
    String bound =
        switch (claim.bound()) {
          case AT_LEAST -> "at least ";
          case AT_MOST -> "at most ";
          case IS -> "";
        };
    String message = "'%s' does not hold: a person with these answers gets %s, and it must be %s%s";
    String text = message.formatted(property.id(), actual.id(), bound, level.id());
    return Optional.of(Finding.with(Check.PROPERTIES, place(property), text, example));
  }

  private static boolean within(Level actual, Property.LevelIs claim) {
    int compared = actual.compareTo(claim.level());
    return switch (claim.bound()) {
      case AT_LEAST -> compared >= 0;
      case AT_MOST -> compared <= 0;
      case IS -> compared == 0;
    };
  }

  private static boolean isOfKind(Rule rule, Alert.Kind kind) {
    return rule.alert() != null && rule.alert().kind() == kind;
  }

  private Optional<Finding> alert(
      Property property,
      Condition whenever,
      java.util.function.Predicate<Rule> raises,
      String wanted) {
    AnswerSet raised = space.none();
    for (Rule rule : ruleset.rules().values()) {
      if (rule.alerts() && raises.test(rule)) {
        raised = raised.or(space.where(rule));
      }
    }
    AnswerSet bad = space.where(whenever).minus(raised);
    if (bad.isEmpty()) {
      return Optional.empty();
    }
    Answers example = bad.minimal();
    Answers person = space.completed(example);
    boolean silent =
        evaluator.holding(person).stream().noneMatch(rule -> rule.alerts() && raises.test(rule));
    replayed(evaluator.holds(whenever, person) && silent);
    String message = "'%s' does not hold: a person with these answers does not get %s";
    String text = message.formatted(property.id(), wanted);
    return Optional.of(Finding.with(Check.PROPERTIES, place(property), text, example));
  }

  private Optional<Finding> neverMatters(Property property, Property.NeverMatters claim) {
    return space
        .levelChange(claim.questions())
        .map(
            move -> {
              Answers before = move.before();
              Answers after = evaluator.settled(move.after());
              Level from = evaluator.level(before);
              Level to = evaluator.level(after);
              replayed(evaluator.valid(before) && !from.equals(to));
              String message =
                  "'%s' does not hold: the change takes the level from %s to %s"
                      .formatted(property.id(), from.id(), to.id());
              return new Finding(Check.PROPERTIES, place(property), message, before, move.to());
            });
  }

  /** A worse answer to this question that lowers the level; names the rules that stop holding. */
  Optional<Finding> lowering(Check check, String place, Question question) {
    return space
        .lowering(question)
        .map(
            move -> {
              Answers before = space.completed(move.before());
              int worse = move.to().value(question.id()).getAsInt();
              Answers after = before.with(question.id(), worse);
              Level from = evaluator.level(before);
              Level to = evaluator.level(after);
              replayed(evaluator.valid(after) && to.compareTo(from) < 0);
              String message =
                  "a worse answer to '%s' lowers the level from %s to %s, because %s"
                      .formatted(question.id(), from.id(), to.id(), broken(before, to));
              return new Finding(check, place, message, move.before(), move.to());
            });
  }

  /** What held the old level up: whatever asks for more than the new level holds no more. */
  private String broken(Answers before, Level to) {
    List<String> rules =
        evaluator.holding(before).stream()
            .filter(rule -> rule.atLeast() != null)
            .filter(rule -> Objects.requireNonNull(rule.atLeast()).compareTo(to) > 0)
            .map(rule -> "'" + rule.id() + "'")
            .toList();
    String words =
        rules.size() == 1 ? "the rule %s no longer holds" : "the rules %s no longer hold";
    return words.formatted(String.join(" and ", rules));
  }

  private static String place(Property property) {
    return "properties/" + property.id();
  }

  /** A counterexample that the evaluator does not confirm would be a defect of the proof. */
  private static void replayed(boolean confirmed) {
    if (!confirmed) {
      throw new IllegalStateException("the evaluator does not confirm a counterexample");
    }
  }
}
