package org.carelevel.training;

import java.util.List;
import java.util.Locale;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Rule;

/** A case, and what a learner said of it. */
public record Marked(Exercise exercise, Rating rating) {

  /** How a rating stands beside what the rules say. */
  public enum Verdict {
    /** The same. */
    RIGHT,
    /** A lower level: it would mean less care. */
    BELOW,
    /** A higher level. */
    ABOVE,
    /** A level, although missing answers can still change it. */
    CALLED_DECIDED,
    /** Not decided, although no missing answer can change it. */
    CALLED_OPEN;

    /** As it is written in results, such as {@code called-open}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How the level stands. */
  public Verdict verdict() {
    Recommendation result = exercise.result();
    if (rating.decided() != result.decided()) {
      return rating.decided() ? Verdict.CALLED_DECIDED : Verdict.CALLED_OPEN;
    }
    int difference = rating.level().compareTo(result.lowest());
    return difference == 0 ? Verdict.RIGHT : difference < 0 ? Verdict.BELOW : Verdict.ABOVE;
  }

  /** Whether the level is right. */
  public boolean isRight() {
    return verdict() == Verdict.RIGHT;
  }

  /** The rules that decide and were not named, in the ruleset's order. */
  public List<Rule> missed() {
    return exercise.deciding().stream().filter(rule -> !named(rule)).toList();
  }

  /** The rules that were named and do not decide, in the ruleset's order. */
  public List<Rule> wronglyNamed() {
    List<Rule> deciding = exercise.deciding();
    return exercise.result().ruleset().rules().values().stream()
        .filter(rule -> named(rule) && !deciding.contains(rule))
        .toList();
  }

  private boolean named(Rule rule) {
    return rating.rules().contains(rule.id());
  }

  /** Whether the reasons are right: just the rules that decide. */
  public boolean hasRightReasons() {
    return missed().isEmpty() && wronglyNamed().isEmpty();
  }
}
