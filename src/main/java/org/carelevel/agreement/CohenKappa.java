package org.carelevel.agreement;

/**
 * Cohen's kappa of two raters (Cohen 1960), and weighted kappa (Cohen 1968), with the large-sample
 * variance of Fleiss, Cohen and Everitt (1969). A case that only one of them rated is left out.
 */
public final class CohenKappa {

  private final ConfusionMatrix matrix;
  private final Weights weights;
  private final double[] first;
  private final double[] second;

  private CohenKappa(ConfusionMatrix matrix, Weights weights) {
    this.matrix = matrix;
    this.weights = weights;
    this.first = new double[matrix.categories()];
    this.second = new double[matrix.categories()];
    for (int a = 0; a < first.length; a++) {
      for (int b = 0; b < first.length; b++) {
        first[a] += matrix.share(a, b);
        second[b] += matrix.share(a, b);
      }
    }
  }

  /** Kappa without weights: only the same category agrees. */
  public static Agreement of(Ratings two) {
    return of(two, Weights.identity(two.categories()));
  }

  /**
   * Weighted kappa.
   *
   * @param two the ratings of two raters
   */
  public static Agreement of(Ratings two, Weights weights) {
    boolean rated = Tallies.of(two).cases() > 0;
    return rated
        ? of(ConfusionMatrix.of(two), weights)
        : new Agreement.Undefined(Agreement.Reason.NO_RATINGS);
  }

  /** Weighted kappa of a confusion matrix. */
  public static Agreement of(ConfusionMatrix matrix, Weights weights) {
    weights.mustFit(matrix.categories());
    int total = matrix.total();
    if (total < 2) {
      return new Agreement.Undefined(
          total == 0 ? Agreement.Reason.NO_PAIRS : Agreement.Reason.ONE_CASE);
    }
    return new CohenKappa(matrix, weights).estimate();
  }

  private Agreement estimate() {
    double observed = 0;
    double expected = 0;
    for (int a = 0; a < first.length; a++) {
      for (int b = 0; b < first.length; b++) {
        observed += weights.of(a, b) * matrix.share(a, b);
        expected += weights.of(a, b) * first[a] * second[b];
      }
    }
    if (expected > 1 - 1e-12) {
      return new Agreement.Undefined(Agreement.Reason.NO_VARIATION);
    }
    double kappa = (observed - expected) / (1 - expected);
    double variance = variance(observed, expected);
    return new Agreement.Estimate(kappa, Interval.largeSample(kappa, variance), matrix.total());
  }

  private double variance(double observed, double expected) {
    double sum = 0;
    for (int a = 0; a < first.length; a++) {
      for (int b = 0; b < first.length; b++) {
        double margins = mean(a, second) + mean(b, first);
        double term = weights.of(a, b) * (1 - expected) - margins * (1 - observed);
        sum += matrix.share(a, b) * term * term;
      }
    }
    double centre = observed * expected - 2 * expected + observed;
    double scale = Math.pow(1 - expected, 4) * matrix.total();
    return (sum - centre * centre) / scale;
  }

  /** The mean weight of a category of one rater with those of the other. */
  private double mean(int category, double[] others) {
    double sum = 0;
    for (int k = 0; k < others.length; k++) {
      sum += weights.of(category, k) * others[k];
    }
    return sum;
  }
}
