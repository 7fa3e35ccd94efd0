package org.carelevel.load;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Ruleset;

/**
 * A ruleset, and where its parts stand in its text.
 *
 * @param places by the section and the id, such as {@code questions/pregnant} or {@code rules/id};
 *     those of {@code cases} are there once the cases are read
 */
public record LoadedRuleset(Ruleset ruleset, SourceText source, Map<String, Span> places) {

  /** Shows the places, and lets nobody change them. */
  public LoadedRuleset {
    places = Collections.unmodifiableMap(places);
  }

  /**
   * Where something stands, or what it is part of.
   *
   * @param place such as {@code questions/pregnant/answers/yes}
   */
  public Optional<Span> place(String place) {
    ruleset.cases();
    Span span = places.get(place);
    int slash = place.lastIndexOf('/');
    return span != null || slash < 0 ? Optional.ofNullable(span) : place(place.substring(0, slash));
  }
}
