package org.carelevel.agreement;

import java.util.OptionalDouble;

/**
 * Krippendorff's alpha (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"): one less
 * the ratio of the disagreement within cases to that among all ratings. Missing ratings are
 * allowed: only cases that were rated twice or more count.
 */
public final class KrippendorffAlpha {

  private final Tallies tallies;
  private final Metric metric;
  private final double[] used;

  private KrippendorffAlpha(Tallies tallies, Metric metric) {
    this.tallies = tallies;
    this.metric = metric;
    this.used = new double[tallies.categories()];
    for (int i = 0; i < tallies.cases(); i++) {
      for (int k = 0; k < used.length; k++) {
        used[k] += tallies.count(i, k);
      }
    }
  }

  /** Alpha, with a bootstrap interval. */
  public static Agreement of(Ratings ratings, Metric metric, Bootstrap bootstrap) {
    Tallies tallies = Tallies.of(ratings);
    if (tallies.lack().isPresent()) {
      return new Agreement.Undefined(tallies.lack().get());
    }
    OptionalDouble value = value(ratings, metric);
    return value.isEmpty()
        ? new Agreement.Undefined(Agreement.Reason.NO_VARIATION)
        : new Agreement.Estimate(
            value.getAsDouble(),
            bootstrap.interval(ratings, drawn -> value(drawn, metric)),
            tallies.pairable().cases());
  }

  private static OptionalDouble value(Ratings ratings, Metric metric) {
    KrippendorffAlpha alpha = new KrippendorffAlpha(Tallies.of(ratings).pairable(), metric);
    double expected = alpha.expected();
    return expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - alpha.observed() / expected);
  }

  /** The sum of the squared distances within cases, for each rating with each other one. */
  private double observed() {
    double sum = 0;
    for (int i = 0; i < tallies.cases(); i++) {
      double[] counts = new double[used.length];
      for (int k = 0; k < counts.length; k++) {
        counts[k] = tallies.count(i, k);
      }
      sum += disagreement(counts) / (tallies.ratings(i) - 1);
    }
    return sum;
  }

  /** The same among all ratings, whatever their cases. */
  private double expected() {
    double total = 0;
    for (double count : used) {
      total += count;
    }
    return total == 0 ? 0 : disagreement(used) / (total - 1);
  }

  private double disagreement(double[] counts) {
    double sum = 0;
    for (int a = 0; a < counts.length; a++) {
      for (int b = 0; b < counts.length; b++) {
        double distance = metric.distance(a, b, used);
        sum += counts[a] * counts[b] * distance * distance;
      }
    }
    return sum;
  }
}
