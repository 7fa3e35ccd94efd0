package org.carelevel.agreement;

import java.util.Optional;

/**
 * A confidence interval of 95 %.
 *
 * @param standardError of the statistic, more than 0
 */
public record Interval(double low, double high, double standardError, Method method) {

  /** How it was found. */
  public enum Method {
    /** From a formula for many cases: with few, it is too narrow. */
    LARGE_SAMPLE,
    /** From cases drawn again and again. */
    BOOTSTRAP
  }

  /** The quantile of the normal distribution that leaves 2.5 % above it. */
  static final double NORMAL = 1.959963984540054;

  /** A standard error below this is rounding. */
  private static final double NOTHING = 1e-6;

  /** Finite numbers, in order. */
  public Interval {
    if (!(low <= high && standardError > 0 && Double.isFinite(high - low))) {
      throw new IllegalArgumentException(low + " to " + high + ", " + standardError);
    }
  }

  /** Around a value, cut off at -1 and 1; empty where the variance is 0, and so tells nothing. */
  static Optional<Interval> largeSample(double value, double variance) {
    double error = Math.sqrt(Math.max(0, variance));
    if (error < NOTHING) {
      return Optional.empty();
    }
    double low = Math.max(-1, value - NORMAL * error);
    double high = Math.min(1, value + NORMAL * error);
    return Optional.of(new Interval(low, high, error, Method.LARGE_SAMPLE));
  }
}
