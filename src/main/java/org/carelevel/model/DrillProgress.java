package org.carelevel.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a session of practice is, as it is kept in a file: from what the cases are made again,
 * and what was said of them.
 *
 * @param ruleset the rules that the cases are rated by
 * @param language in which it is held
 * @param count how many cases were asked for
 * @param level the id of the level that all cases have
 * @param kind the id of the kind that all cases are of
 * @param cases where the cases come from, if they are not made from the rules
 * @param digest of all the cases, in hexadecimal
 * @param ratings in the order of the cases
 */
public record DrillProgress(
    ScreeningRecord.Rules ruleset,
    String language,
    long seed,
    int count,
    @Nullable String level,
    @Nullable String kind,
    @Nullable String cases,
    String digest,
    List<Rated> ratings) {

  /** The most cases of one session. */
  public static final int MOST_CASES = 200;

  /**
   * What was said of one case.
   *
   * @param level the id of the level
   * @param decided whether the level was taken for decided
   * @param rules the ids of the rules that were named
   */
  public record Rated(String name, String level, boolean decided, List<String> rules) {
    /** Keeps its own copy. */
    public Rated {
      rules = List.copyOf(rules);
    }
  }

  /** Keeps its own copy. */
  public DrillProgress {
    ratings = List.copyOf(ratings);
  }
}
