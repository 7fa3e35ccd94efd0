package org.carelevel.batch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Feature;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/**
 * The cells that scoring adds to a row, as CSV: a separator before each, a line feed after the
 * last. No id has a character for which a cell would need quotes.
 */
final class AddedCells {

  /** Joins the ids of a list. */
  static final char IN_LISTS = ';';

  private final Ruleset ruleset;
  private final boolean openQuestions;

  /**
   * By a ruleset.
   *
   * @param openQuestions whether the open questions are among them
   */
  AddedCells(Ruleset ruleset, boolean openQuestions) {
    this.ruleset = ruleset;
    this.openQuestions = openQuestions;
  }

  /** Whether the open questions are among them. */
  boolean openQuestions() {
    return openQuestions;
  }

  /** The cells of a result. */
  String of(Recommendation result) {
    List<Rule> rules = result.rules(State.HOLDS).toList();
    return head(result.lowest(), result.highest())
        + lists(
            joined(rules.stream().map(Rule::id)),
            joined(alerts(rules.stream())),
            joined(result.lookFor().stream().map(Feature::id)),
            joined(result.openQuestions().stream()))
        + tail();
  }

  /** The cells of a row that cannot be scored, with the alerts that it raises all the same. */
  String rejected(List<Rule> alerts) {
    Stream<Rule> inOrder = ruleset.rules().values().stream().filter(alerts::contains);
    return ",,,," + Status.REJECTED.id() + lists("", joined(alerts(inOrder)), "", "") + tail();
  }

  /** The cells before the lists. */
  String head(Level lowest, Level highest) {
    boolean decided = lowest.compareTo(highest) == 0;
    Status status = decided ? Status.DECIDED : Status.PARTIAL;
    String level = decided ? lowest.id() : "";
    return "," + String.join(",", level, lowest.id(), highest.id(), status.id());
  }

  private String lists(String rules, String alerts, String lookFor, String open) {
    return "," + String.join(",", rules, alerts, lookFor) + (openQuestions ? "," + open : "");
  }

  /** The cells after the lists. */
  String tail() {
    return "," + ruleset.identity().stamp() + "\n";
  }

  private static Stream<String> alerts(Stream<Rule> rules) {
    return rules.filter(Rule::alerts).map(Rule::id);
  }

  private static String joined(Stream<String> ids) {
    return ids.collect(Collectors.joining(String.valueOf(IN_LISTS)));
  }
}
