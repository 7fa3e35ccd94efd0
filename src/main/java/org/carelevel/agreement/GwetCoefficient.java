package org.carelevel.agreement;

import java.util.OptionalDouble;

/**
 * Gwet's AC2 (Gwet 2014, Handbook of Inter-Rater Reliability, 4th edition, chapter 4): agreement
 * beyond chance, where chance is small if one category is used far more than others. With weights
 * of {@link Weights#identity} it is AC1. Missing ratings are allowed: a case that was rated once
 * counts for how often the categories are used. Unlike kappa it is 1, and not undefined, where all
 * ratings are the same.
 */
public final class GwetCoefficient {

  private GwetCoefficient() {}

  /** The coefficient, with a bootstrap interval. */
  public static Agreement of(Ratings ratings, Weights weights, Bootstrap bootstrap) {
    weights.mustFit(ratings.categories());
    Tallies tallies = Tallies.of(ratings);
    if (tallies.lack().isPresent()) {
      return new Agreement.Undefined(tallies.lack().get());
    }
    OptionalDouble value = value(tallies, weights);
    return value.isEmpty()
        ? new Agreement.Undefined(Agreement.Reason.NO_VARIATION)
        : new Agreement.Estimate(
            value.getAsDouble(),
            bootstrap.interval(ratings, drawn -> value(Tallies.of(drawn), weights)),
            tallies.pairable().cases());
  }

  private static OptionalDouble value(Tallies tallies, Weights weights) {
    int categories = tallies.categories();
    if (tallies.pairable().cases() == 0 || categories < 2) {
      return OptionalDouble.empty();
    }
    double all = 0;
    for (int a = 0; a < categories; a++) {
      for (int b = 0; b < categories; b++) {
        all += weights.of(a, b);
      }
    }
    double spread = 0;
    for (double share : tallies.shares()) {
      spread += share * (1 - share);
    }
    double expected = all * spread / (categories * (categories - 1.0));
    return expected > 1 - 1e-12
        ? OptionalDouble.empty()
        : OptionalDouble.of((tallies.meanAgreement(weights) - expected) / (1 - expected));
  }
}
