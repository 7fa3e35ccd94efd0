package org.carelevel.agreement;

import java.util.OptionalDouble;

/**
 * The share of the pairs of ratings of the same case that are equal, averaged over the cases that
 * were rated twice or more. It is from 0 to 1, and does not take chance into account. Missing
 * ratings are allowed.
 */
public final class PercentAgreement {

  private PercentAgreement() {}

  /** The share, with a bootstrap interval. */
  public static Agreement of(Ratings ratings, Bootstrap bootstrap) {
    Tallies tallies = Tallies.of(ratings);
    int pairable = tallies.pairable().cases();
    if (pairable == 0) {
      return new Agreement.Undefined(
          tallies.cases() == 0 ? Agreement.Reason.NO_RATINGS : Agreement.Reason.NO_PAIRS);
    }
    double value = tallies.meanAgreement(Weights.identity(ratings.categories()));
    return new Agreement.Estimate(
        value, bootstrap.interval(ratings, PercentAgreement::value), pairable);
  }

  private static OptionalDouble value(Ratings ratings) {
    Tallies tallies = Tallies.of(ratings).pairable();
    return tallies.cases() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(tallies.meanAgreement(Weights.identity(ratings.categories())));
  }
}
