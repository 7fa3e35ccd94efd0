package org.carelevel.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carelevel.diagram.AnswerSet;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.engine.Evaluator;
import org.carelevel.model.Alert;
import org.carelevel.model.Answers;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/**
 * Compares what two rulesets mean, over every answer set that one of them accepts; to the other, a
 * question that it does not ask has its first answer.
 */
public final class Differ {

  private final Ruleset before;
  private final Ruleset after;
  private final Merge merge;
  private final AnswerSpace old;
  private final AnswerSpace now;
  private final List<String> levels;

  private Differ(Ruleset before, Ruleset after) {
    this.before = before;
    this.after = after;
    this.merge = new Merge(before, after);
    var pair = AnswerSpace.pair(merge.union(), merge.before(), merge.after(), merge.within());
    this.old = pair.before();
    this.now = pair.after();
    this.levels = levels();
  }

  /**
   * Compares two rulesets.
   *
   * @throws org.carelevel.diagram.BudgetExceeded where their rules depend on each other in too many
   *     ways
   */
  public static Difference compare(Ruleset before, Ruleset after) {
    return new Differ(before, after).difference();
  }

  private Difference difference() {
    List<String> notes = new ArrayList<>(merge.notes());
    notes.addAll(levelNotes());
    notes.addAll(new RuleNotes(before, after).notes());
    notes.addAll(new TextNotes(before, after).notes());
    return new Difference(
        now.ruleset(), now.all().count(), merge.notCompared(), moves(), alerts(), notes);
  }

  /** The new levels in order, with each old one that is gone after the one that it stood after. */
  private List<String> levels() {
    List<String> merged = new ArrayList<>(after.levels().stream().map(Level::id).toList());
    int place = -1;
    for (Level level : before.levels()) {
      int found = merged.indexOf(level.id());
      if (found < 0) {
        merged.add(place + 1, level.id());
        found = place + 1;
      }
      place = found;
    }
    return merged;
  }

  private List<String> levelNotes() {
    List<String> old = before.levels().stream().map(Level::id).toList();
    List<String> now = after.levels().stream().map(Level::id).toList();
    if (old.equals(now)) {
      return List.of();
    }
    String words = "the levels differ: %s before, %s now; 'down' goes by the new order";
    return List.of(words.formatted(String.join(" < ", old), String.join(" < ", now)));
  }

  private List<Difference.Move> moves() {
    List<Difference.Move> moves = new ArrayList<>();
    for (Level from : before.levels()) {
      AnswerSet were = old.level(from);
      for (Level to : after.levels()) {
        AnswerSet moved = from.id().equals(to.id()) ? now.none() : were.and(now.level(to));
        if (!moved.isEmpty()) {
          moves.add(move(from, to, moved));
        }
      }
    }
    return moves;
  }

  private Difference.Move move(Level from, Level to, AnswerSet moved) {
    boolean down = levels.indexOf(to.id()) < levels.indexOf(from.id());
    Answers example = moved.minimal();
    Answers person = now.completed(example);
    boolean confirmed =
        level(old.ruleset(), person).equals(from.id())
            && level(now.ruleset(), person).equals(to.id());
    if (!confirmed) {
      throw new IllegalStateException("the evaluator does not confirm a difference");
    }
    Map<String, BigInteger> rules = down ? deciding(old, from, moved) : deciding(now, to, moved);
    return new Difference.Move(from.id(), to.id(), down, moved.count(), example, rules);
  }

  private static String level(Ruleset ruleset, Answers person) {
    Evaluator evaluator = new Evaluator(ruleset);
    return evaluator.level(evaluator.settled(person)).id();
  }

  private static Map<String, BigInteger> deciding(AnswerSpace space, Level level, AnswerSet moved) {
    Map<String, BigInteger> counts = new LinkedHashMap<>();
    for (Rule rule : space.ruleset().rules().values()) {
      if (rule.atLeast() != null && rule.atLeast().id().equals(level.id())) {
        BigInteger count = space.where(rule).and(moved).count();
        if (count.signum() > 0) {
          counts.put(rule.id(), count);
        }
      }
    }
    return counts;
  }

  private List<Difference.AlertChange> alerts() {
    List<Difference.AlertChange> changes = new ArrayList<>();
    change(true, old, now, changes);
    change(false, now, old, changes);
    return changes;
  }

  /**
   * What one of them raises, and the other does not raise by the same rule, or only as less
   * pressing.
   */
  private static void change(
      boolean lost, AnswerSpace raising, AnswerSpace other, List<Difference.AlertChange> into) {
    for (Rule rule : raising.ruleset().rules().values()) {
      if (rule.alert() != null) {
        AnswerSet where = raising.where(rule).minus(alsoRaised(rule, rule.alert().kind(), other));
        if (!where.isEmpty()) {
          String kind = rule.alert().kind().id();
          into.add(
              new Difference.AlertChange(rule.id(), kind, lost, where.count(), where.minimal()));
        }
      }
    }
  }

  private static AnswerSet alsoRaised(Rule rule, Alert.Kind kind, AnswerSpace other) {
    Rule same = other.ruleset().rules().get(rule.id());
    if (same == null || same.alert() == null || same.alert().kind().compareTo(kind) > 0) {
      return other.none();
    }
    return other.where(same);
  }
}
