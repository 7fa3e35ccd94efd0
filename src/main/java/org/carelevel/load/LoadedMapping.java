package org.carelevel.load;

import java.util.Map;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Mapping;

/**
 * A mapping, and where its parts stand in its text.
 *
 * @param places by the question's id; {@code placement} for the placement
 */
public record LoadedMapping(Mapping mapping, SourceText source, Map<String, Span> places) {

  /** Keeps its own copy. */
  public LoadedMapping {
    places = Map.copyOf(places);
  }
}
