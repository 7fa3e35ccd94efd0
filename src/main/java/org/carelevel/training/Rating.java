package org.carelevel.training;

import java.util.List;
import org.carelevel.model.Level;

/**
 * What a learner says of a case.
 *
 * @param level the level, or where it is not decided the least that is certain
 * @param decided whether the learner takes the level for decided
 * @param rules the ids of the rules that the learner takes for deciding
 */
public record Rating(Level level, boolean decided, List<String> rules) {

  /** Keeps its own copy. */
  public Rating {
    rules = List.copyOf(rules);
  }
}
