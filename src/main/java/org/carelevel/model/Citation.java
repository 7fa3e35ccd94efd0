package org.carelevel.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something is written.
 *
 * @param source the id of the source
 * @param section one of its sections, or the source as a whole
 */
public record Citation(String source, @Nullable String section) {

  /** As it is written in a ruleset: {@code source} or {@code source#Section}. */
  @Override
  public String toString() {
    return section == null ? source : source + "#" + section;
  }
}
