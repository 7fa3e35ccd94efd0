package org.carelevel.agreement;

import java.util.Arrays;
import java.util.Optional;

/** How many raters chose each category, for each case that somebody rated. */
final class Tallies {

  private final int categories;
  private final int[][] counts;
  private final int[] totals;

  private Tallies(int categories, int[][] counts) {
    this.categories = categories;
    this.counts = counts;
    this.totals = new int[counts.length];
    for (int i = 0; i < totals.length; i++) {
      for (int count : counts[i]) {
        totals[i] += count;
      }
    }
  }

  static Tallies of(Ratings ratings) {
    return new Tallies(ratings.categories(), ratings.tallies()).ratedAtLeast(1);
  }

  /** The cases that were rated twice or more. */
  Tallies pairable() {
    return ratedAtLeast(2);
  }

  /** A bootstrap asks for this again and again, so it copies nothing where all cases stay. */
  private Tallies ratedAtLeast(int times) {
    int kept = 0;
    int[][] found = new int[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      if (totals[i] >= times) {
        found[kept++] = counts[i];
      }
    }
    return kept == counts.length ? this : new Tallies(categories, Arrays.copyOf(found, kept));
  }

  int categories() {
    return categories;
  }

  int cases() {
    return counts.length;
  }

  int count(int ofCase, int category) {
    return counts[ofCase][category];
  }

  /** How many ratings a case has. */
  int ratings(int ofCase) {
    return totals[ofCase];
  }

  /** Why nothing can be said that takes chance into account, as far as the numbers tell. */
  Optional<Agreement.Reason> lack() {
    int pairable = pairable().cases();
    if (cases() == 0) {
      return Optional.of(Agreement.Reason.NO_RATINGS);
    } else if (pairable == 0) {
      return Optional.of(Agreement.Reason.NO_PAIRS);
    }
    return pairable == 1 ? Optional.of(Agreement.Reason.ONE_CASE) : Optional.empty();
  }

  /** The share of the pairs of ratings of a case that agree, in part where the weights say so. */
  double agreement(int ofCase, Weights weights) {
    double sum = 0;
    for (int a = 0; a < categories; a++) {
      for (int b = 0; b < categories; b++) {
        int pairs = counts[ofCase][a] * (a == b ? counts[ofCase][b] - 1 : counts[ofCase][b]);
        sum += weights.of(a, b) * pairs;
      }
    }
    int ratings = ratings(ofCase);
    return sum / (ratings * (ratings - 1.0));
  }

  /** The mean share over the cases that were rated twice or more; there must be one. */
  double meanAgreement(Weights weights) {
    Tallies pairable = pairable();
    double sum = 0;
    for (int i = 0; i < pairable.cases(); i++) {
      sum += pairable.agreement(i, weights);
    }
    return sum / pairable.cases();
  }

  /** The share of each category, each case counting the same; there must be a case. */
  double[] shares() {
    double[] shares = new double[categories];
    for (int i = 0; i < cases(); i++) {
      for (int k = 0; k < categories; k++) {
        shares[k] += counts[i][k] / (double) ratings(i) / cases();
      }
    }
    return shares;
  }
}
