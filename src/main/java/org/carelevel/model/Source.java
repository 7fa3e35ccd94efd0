package org.carelevel.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rules rest on.
 *
 * @param publisher who published it
 * @param convention whether it is accepted practice rather than a document
 * @param sections the sections that may be cited
 */
public record Source(
    String id,
    Text title,
    @Nullable Text publisher,
    boolean convention,
    List<String> sections,
    @Nullable Text about) {

  /** Keeps its own copy. */
  public Source {
    sections = List.copyOf(sections);
  }
}
