package org.carelevel.load;

import java.util.Map;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Answers;

/**
 * Answers, and where each stands in its text.
 *
 * @param places the place of each answer, by question
 */
public record LoadedAnswers(Answers answers, SourceText source, Map<String, Span> places) {

  /** Keeps its own copy. */
  public LoadedAnswers {
    places = Map.copyOf(places);
  }
}
