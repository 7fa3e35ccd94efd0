package org.carelevel.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a programme may offer.
 *
 * @param askTheProgramme the question to put to a programme
 */
public record Feature(
    String id, Text name, Text askTheProgramme, @Nullable Text about, List<Citation> cites) {

  /** Keeps its own copy. */
  public Feature {
    cites = List.copyOf(cites);
  }
}
