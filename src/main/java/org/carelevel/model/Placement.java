package org.carelevel.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The column that says at which level of care a person was in fact placed.
 *
 * @param levels the level by text
 * @param unanswered the texts that mean that it is not known, or is at no level of the ruleset
 */
public record Placement(String column, Map<String, Level> levels, Set<String> unanswered) {

  /** Keeps its own copies, in the order given. */
  public Placement {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    unanswered = Collections.unmodifiableSet(new TreeSet<>(unanswered));
  }
}
