package org.carelevel.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Rule;

/** Which rules are given as reasons, and in which order. */
final class ReasonOrder {

  private ReasonOrder() {}

  /** The floors that hold, the most intensive first. */
  static List<Rule> floors(Recommendation result) {
    return result
        .rules(State.HOLDS)
        .filter(Rule::setsFloor)
        .sorted(
            Comparator.comparing(
                (Rule rule) -> Objects.requireNonNull(rule.atLeast()), Comparator.reverseOrder()))
        .toList();
  }

  /** The rules that hold and support the level that is the result, or that name features only. */
  static List<Rule> supporting(Recommendation result) {
    return result
        .rules(State.HOLDS)
        .filter(rule -> !rule.setsFloor() && !rule.alerts())
        .filter(
            rule -> rule.supports() == null || rule.supports().equals(result.level().orElse(null)))
        .toList();
  }
}
