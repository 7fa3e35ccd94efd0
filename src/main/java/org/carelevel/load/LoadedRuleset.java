package org.carelevel.load;

import java.util.Map;
import java.util.Optional;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Ruleset;

/**
 * A ruleset, and where its parts stand in its text.
 *
 * @param places by the section and the id, such as {@code questions/pregnant} or {@code rules/id}
 */
public record LoadedRuleset(Ruleset ruleset, SourceText source, Map<String, Span> places) {

  /** Keeps its own copy. */
  public LoadedRuleset {
    places = Map.copyOf(places);
  }

  /**
   * Where something stands, or what it is part of.
   *
   * @param place such as {@code questions/pregnant/answers/yes}
   */
  public Optional<Span> place(String place) {
    Span span = places.get(place);
    int slash = place.lastIndexOf('/');
    return span != null || slash < 0 ? Optional.ofNullable(span) : place(place.substring(0, slash));
  }
}
