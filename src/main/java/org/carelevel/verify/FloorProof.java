package org.carelevel.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.carelevel.diagram.AnswerSet;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/** Finds rules that cannot hold, floors that never decide, and levels that nobody gets. */
final class FloorProof {

  private final AnswerSpace space;
  private final Ruleset ruleset;
  private final Map<Rule, AnswerSet> floors = new LinkedHashMap<>();

  FloorProof(AnswerSpace space) {
    this.space = space;
    this.ruleset = space.ruleset();
    for (Rule rule : ruleset.rules().values()) {
      if (rule.atLeast() != null) {
        floors.put(rule, space.where(rule));
      }
    }
  }

  Verdict.Line reachable() {
    List<Finding> findings = new ArrayList<>();
    for (Level level : ruleset.levels()) {
      if (space.level(level).isEmpty()) {
        String message = "no answers lead to the level '%s'; add a rule, or remove the level";
        String text = message.formatted(level.id());
        findings.add(Finding.of(Check.REACHABLE, "levels/" + level.id(), text));
      }
    }
    return line(Check.REACHABLE, ruleset.levels().size(), findings);
  }

  Verdict.Line canHold() {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : ruleset.rules().values()) {
      if (space.where(rule).isEmpty()) {
        String message = "no answers make the rule '%s' hold; its condition contradicts itself";
        String text = message.formatted(rule.id());
        findings.add(Finding.of(Check.CAN_HOLD, "rules/" + rule.id(), text));
      }
    }
    return line(Check.CAN_HOLD, ruleset.rules().size(), findings);
  }

  /**
   * A floor decides where its rule holds, and no other with the same floor or a higher one does. A
   * floor at the lowest level never does: that is the result without it, too.
   */
  Verdict.Line decisive() {
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<Rule, AnswerSet> floor : floors.entrySet()) {
      if (!floor.getValue().isEmpty()) {
        List<Rule> others = atLeastAsHigh(floor.getKey());
        boolean lowest = Objects.requireNonNull(floor.getKey().atLeast()).rank() == 0;
        if (lowest || floor.getValue().minus(union(others)).isEmpty()) {
          findings.add(covered(floor.getKey(), floor.getValue(), others));
        }
      }
    }
    int canHold = (int) floors.values().stream().filter(where -> !where.isEmpty()).count();
    return line(Check.DECISIVE, canHold, findings);
  }

  private List<Rule> atLeastAsHigh(Rule rule) {
    Level level = Objects.requireNonNull(rule.atLeast());
    return floors.keySet().stream()
        .filter(other -> !other.equals(rule))
        .filter(other -> Objects.requireNonNull(other.atLeast()).compareTo(level) >= 0)
        .toList();
  }

  private AnswerSet union(List<Rule> rules) {
    AnswerSet union = space.none();
    for (Rule rule : rules) {
      union = union.or(Objects.requireNonNull(floors.get(rule)));
    }
    return union;
  }

  private Finding covered(Rule rule, AnswerSet holds, List<Rule> others) {
    List<Rule> needed = new ArrayList<>(others);
    for (Rule other : others) {
      List<Rule> fewer = new ArrayList<>(needed);
      fewer.remove(other);
      if (holds.minus(union(fewer)).isEmpty()) {
        needed = fewer;
      }
    }
    Level level = Objects.requireNonNull(rule.atLeast());
    String why =
        level.rank() == 0
            ? "'" + level.id() + "' is the lowest level anyway"
            : "wherever it holds, so does %s"
                .formatted(
                    needed.stream()
                        .map(other -> "'" + other.id() + "'")
                        .collect(Collectors.joining(" or ")));
    String message = "the floor of the rule '%s' never decides: %s".formatted(rule.id(), why);
    return Finding.of(Check.DECISIVE, "rules/" + rule.id(), message);
  }

  /** The answer sets with no floor rule holding. */
  AnswerSet withoutFloor() {
    return space.all().minus(union(List.copyOf(floors.keySet())));
  }

  private static Verdict.Line line(Check check, int of, List<Finding> findings) {
    return new Verdict.Line(check, (of - findings.size()) + " of " + of, findings);
  }
}
