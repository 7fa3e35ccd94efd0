package org.carelevel.interview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Alert;
import org.carelevel.model.Rule;

/** Which unanswered questions can still make a difference. */
final class Relevance {

  private Relevance() {}

  /**
   * The unanswered questions on which an alert that may hold depends, or that can still change the
   * level. Danger comes first: what could be an emergency, then the level by its influence, then
   * what could raise an urgent alert only.
   */
  static List<String> of(Screener screener, Recommendation result) {
    Set<String> found = new LinkedHashSet<>(alerts(result, Alert.Kind.EMERGENCY));
    found.addAll(screener.byInfluence(result));
    found.addAll(alerts(result, Alert.Kind.URGENT));
    return List.copyOf(found);
  }

  private static List<String> alerts(Recommendation result, Alert.Kind kind) {
    List<String> unanswered = result.unanswered();
    List<String> found = new ArrayList<>();
    for (Rule rule : result.possibleAlerts()) {
      if (Objects.requireNonNull(rule.alert()).kind() == kind) {
        result.ruleset().questionsOf(rule.when()).stream()
            .filter(unanswered::contains)
            .forEach(found::add);
      }
    }
    return found;
  }
}
