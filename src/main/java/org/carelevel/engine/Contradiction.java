package org.carelevel.engine;

import java.util.List;
import org.carelevel.model.Answers;
import org.carelevel.model.Rule;

/**
 * The answers cannot all be given by one person.
 *
 * @param conflicts each the fewest questions whose answers contradict each other, in the ruleset's
 *     order
 * @param alerts the alerts that hold without the answers in conflict, and those that the answers
 *     raise taken as they stand, so that one mistake hides no danger; emergencies first
 */
public record Contradiction(Answers answers, List<List<String>> conflicts, List<Rule> alerts)
    implements Screening {

  /** Keeps its own copies. */
  public Contradiction {
    conflicts = conflicts.stream().map(List::copyOf).toList();
    alerts = List.copyOf(alerts);
  }
}
