package org.carelevel.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of somebody's file mean to a ruleset.
 *
 * @param sha256 the digest of its text
 * @param about what it can and cannot say; null where it does not say so
 * @param ruleset the id of the ruleset that it is for
 * @param origins where the answers come from, by question; a question that is not in it is answered
 *     by the column of its own name, if there is one
 * @param placement where people were in fact placed; null where the mapping does not say
 */
public record Mapping(
    String id,
    String version,
    String sha256,
    String title,
    @Nullable String about,
    String ruleset,
    Map<String, Origin> origins,
    @Nullable Placement placement) {

  /** Keeps its own copy, in the order given. */
  public Mapping {
    origins = Collections.unmodifiableMap(new LinkedHashMap<>(origins));
  }
}
