package org.carelevel.verify;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.carelevel.model.Answers;
import org.carelevel.model.Ruleset;

/**
 * What changed in meaning from one ruleset to another.
 *
 * @param shown has the questions of both, for showing examples
 * @param compared how many answer sets were compared: those that one of the rulesets accepts, and
 *     whose answers both have
 * @param notCompared the questions of which one of the rulesets lacks some answer, so that whoever
 *     gives it could not be compared
 * @param moves the answer sets whose level changed
 * @param alerts the answer sets whose alerts changed
 * @param notes what differs and could not be compared, or has no bearing on level and alerts
 */
public record Difference(
    Ruleset shown,
    BigInteger compared,
    List<String> notCompared,
    List<Move> moves,
    List<AlertChange> alerts,
    List<String> notes) {

  /** Keeps its own copies. */
  public Difference {
    notCompared = List.copyOf(notCompared);
    moves = List.copyOf(moves);
    alerts = List.copyOf(alerts);
    notes = List.copyOf(notes);
  }

  /**
   * Answer sets that went from one level to another.
   *
   * @param down whether to a less intensive one
   * @param example the fewest answers that all completions of move so
   * @param rules the floors that decided before (where it went down) or decide now (where it went
   *     up), and how many of the moved answer sets each decides
   */
  public record Move(
      String from,
      String to,
      boolean down,
      BigInteger count,
      Answers example,
      Map<String, BigInteger> rules) {}

  /**
   * Answer sets for which an alert was raised before and is no more (or is less pressing), or the
   * other way round.
   *
   * @param rule the rule that raises it
   * @param kind the id of its kind
   * @param lost whether it is raised no more
   */
  public record AlertChange(
      String rule, String kind, boolean lost, BigInteger count, Answers example) {}

  /** Whether anybody gets less: a less intensive level, or an alert no more. */
  public boolean anybodyGetsLess() {
    return moves.stream().anyMatch(Move::down) || alerts.stream().anyMatch(AlertChange::lost);
  }

  /** Whether levels and alerts are known to be the same for everybody. */
  public boolean sameMeaning() {
    return notCompared.isEmpty() && moves.isEmpty() && alerts.isEmpty();
  }

  /** Whether a clinician must look: somebody gets less, or cannot be compared. */
  public boolean mustBeSeen() {
    return anybodyGetsLess() || !notCompared.isEmpty();
  }
}
