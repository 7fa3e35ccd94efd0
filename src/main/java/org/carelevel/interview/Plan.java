package org.carelevel.interview;

import java.util.List;
import java.util.function.Predicate;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;

/** Which questions an interview asks, and in which order. */
public enum Plan {
  /** Every question that applies, in the ruleset's order. */
  ALL,
  /** Only those that can still change the level or raise an alert, the most decisive first. */
  BRIEF;

  /** The questions that are still to be asked, the next one first. */
  List<String> toAsk(Screener screener, Recommendation result, Predicate<String> handled) {
    List<String> ids =
        this == BRIEF
            ? Relevance.of(screener, result)
            : result.ruleset().questions().keySet().stream()
                .filter(id -> !result.notAsked().contains(id))
                .toList();
    return ids.stream().filter(handled.negate()).toList();
  }
}
