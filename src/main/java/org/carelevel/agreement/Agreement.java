package org.carelevel.agreement;

import java.util.Optional;

/** How far raters agree by some statistic, or why that cannot be said. It is never not a number. */
public sealed interface Agreement {

  /**
   * The statistic.
   *
   * @param value 1 for full agreement; for a statistic that takes chance into account, 0 for as
   *     much as by chance, and less than 0 for less
   * @param interval with 95 % confidence; empty where the cases do not vary enough to tell
   * @param cases how many cases it rests on
   */
  record Estimate(double value, Optional<Interval> interval, int cases) implements Agreement {

    /** A finite value. */
    public Estimate {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("no number: " + value);
      }
    }
  }

  /** There is no such number. */
  record Undefined(Reason reason) implements Agreement {}

  /** Why a statistic is not defined. */
  enum Reason {
    /** Nobody rated anything. */
    NO_RATINGS,
    /** No case was rated twice. */
    NO_PAIRS,
    /** Only one case was rated twice, which tells nothing about chance. */
    ONE_CASE,
    /** Agreement by chance would be full: all ratings are the same, or could be no other. */
    NO_VARIATION,
    /** The statistic needs the same number of ratings for every case. */
    UNEQUAL_RATINGS
  }
}
