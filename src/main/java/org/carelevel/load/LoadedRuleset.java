package org.carelevel.load;

import java.util.Map;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Ruleset;

/**
 * A ruleset, and where its parts stand in its text.
 *
 * @param places by {@code questions/id}, {@code rules/id}, {@code properties/id} and {@code
 *     cases/name}
 */
public record LoadedRuleset(Ruleset ruleset, SourceText source, Map<String, Span> places) {

  /** Keeps its own copy. */
  public LoadedRuleset {
    places = Map.copyOf(places);
  }
}
