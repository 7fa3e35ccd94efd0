package org.carelevel.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows where a condition holds.
 *
 * @param atLeast a floor under the result
 * @param supports a level that it is a reason for, without moving the result
 * @param lookFor ids of features to look for
 * @param because the reason, as one would say it to the person
 */
public record Rule(
    String id,
    Condition when,
    @Nullable Level atLeast,
    @Nullable Level supports,
    List<String> lookFor,
    @Nullable Alert alert,
    Text because,
    List<Citation> cites) {

  /** Keeps its own copies. */
  public Rule {
    lookFor = List.copyOf(lookFor);
    cites = List.copyOf(cites);
  }

  /** Whether it sets a floor. */
  public boolean setsFloor() {
    return atLeast != null;
  }

  /** Whether it raises an alert. */
  public boolean alerts() {
    return alert != null;
  }
}
