package org.carelevel.agreement;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Fleiss' kappa (Fleiss 1971): cases that were each rated by the same number of raters, who need
 * not be the same ones. A case that nobody rated is left out. The variance is Gwet's (2008), which,
 * unlike that of 1971, does not suppose that there is no agreement beyond chance.
 */
public final class FleissKappa {

  private final Tallies tallies;
  private final Weights identity;
  private final double[] shares;
  private final double expected;
  private final double kappa;

  private FleissKappa(Tallies tallies) {
    this.tallies = tallies;
    this.identity = Weights.identity(tallies.categories());
    this.shares = tallies.shares();
    this.expected = IntStream.range(0, shares.length).mapToDouble(k -> shares[k] * shares[k]).sum();
    this.kappa = (tallies.meanAgreement(identity) - expected) / (1 - expected);
  }

  /** Kappa of all raters together, without weights. */
  public static Agreement of(Ratings ratings) {
    Tallies tallies = Tallies.of(ratings);
    OptionalInt least = numbers(tallies).min();
    if (least.isPresent() && least.getAsInt() != numbers(tallies).max().orElseThrow()) {
      return new Agreement.Undefined(Agreement.Reason.UNEQUAL_RATINGS);
    }
    return tallies
        .lack()
        .<Agreement>map(Agreement.Undefined::new)
        .orElseGet(() -> new FleissKappa(tallies).estimate());
  }

  private static IntStream numbers(Tallies tallies) {
    return IntStream.range(0, tallies.cases()).map(tallies::ratings);
  }

  private Agreement estimate() {
    if (expected > 1 - 1e-12) {
      return new Agreement.Undefined(Agreement.Reason.NO_VARIATION);
    }
    return new Agreement.Estimate(kappa, Interval.largeSample(kappa, variance()), tallies.cases());
  }

  private double variance() {
    int cases = tallies.cases();
    double squares = 0;
    for (int i = 0; i < cases; i++) {
      double away = influence(i) - kappa;
      squares += away * away;
    }
    return squares / cases / (cases - 1.0);
  }

  private double influence(int ofCase) {
    double ofCaseExpected = 0;
    for (int k = 0; k < shares.length; k++) {
      double share = tallies.count(ofCase, k) / (double) tallies.ratings(ofCase);
      ofCaseExpected += share * shares[k];
    }
    double own = (tallies.agreement(ofCase, identity) - expected) / (1 - expected);
    return own - 2 * (1 - kappa) * (ofCaseExpected - expected) / (1 - expected);
  }
}
