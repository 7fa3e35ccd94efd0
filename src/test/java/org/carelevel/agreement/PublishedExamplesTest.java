package org.carelevel.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The statistics give what is printed with worked examples, to the digits printed there. */
class PublishedExamplesTest {

  private static final Offset<Double> THREE = within(0.0005);
  private static final Offset<Double> FIVE = within(0.000005);

  private static Agreement.Estimate estimate(Agreement agreement) {
    assertThat(agreement).isInstanceOf(Agreement.Estimate.class);
    return (Agreement.Estimate) agreement;
  }

  private static double value(Agreement agreement) {
    return estimate(agreement).value();
  }

  /**
   * Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological
   * Measurement, 20, 37-46: 200 cases, kappa .49. Cohen, J. (1968). Weighted kappa. Psychological
   * Bulletin, 70, 213-220: the same cases with weights for disagreement 0, 1, 3; 1, 0, 6; 3, 6, 0,
   * weighted kappa .348.
   */
  @Test
  void cohen() {
    Ratings two = Rated.table(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
    assertThat(value(CohenKappa.of(two))).isEqualTo(0.492, THREE);
    List<List<Double>> weights =
        List.of(
            List.of(1.0, 1 - 1 / 6.0, 1 - 3 / 6.0),
            List.of(1 - 1 / 6.0, 1.0, 0.0),
            List.of(1 - 3 / 6.0, 0.0, 1.0));
    assertThat(value(CohenKappa.of(two, new Weights(weights)))).isEqualTo(0.348, THREE);
  }

  /**
   * SAS/STAT User's Guide, The FREQ Procedure, "Agreement Study": two dermatologists rate the skin
   * of 88 patients, kappa 0.3449 with the 95 % confidence limits 0.2030 and 0.4868, which are those
   * of Fleiss, Cohen and Everitt (1969).
   */
  @Test
  void confidenceLimitsOfCohensKappa() {
    int[][] skin = {{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}};
    Agreement.Estimate kappa = estimate(CohenKappa.of(Rated.table(skin)));
    Interval interval = kappa.interval().orElseThrow();
    assertThat(kappa.cases()).isEqualTo(88);
    assertThat(kappa.value()).isEqualTo(0.3449, within(0.00005));
    assertThat(interval.low()).isEqualTo(0.2030, within(0.00005));
    assertThat(interval.high()).isEqualTo(0.4868, within(0.00005));
    assertThat(interval.method()).isEqualTo(Interval.Method.LARGE_SAMPLE);
  }

  /**
   * Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological
   * Bulletin, 76, 378-382, table 1: 30 psychiatric patients, six diagnoses each, kappa .430.
   */
  @Test
  void fleiss() {
    Agreement.Estimate kappa = estimate(FleissKappa.of(Rated.counts(FLEISS_1971)));
    assertThat(kappa.value()).isEqualTo(0.430, THREE);
    assertThat(kappa.cases()).isEqualTo(30);
  }

  /**
   * Gwet's documentation of the R package irrCAC (overview, data set distrib.6raters: the first 15
   * patients of Fleiss 1971): Fleiss' kappa 0.4139265 with the standard error 0.08119291, AC1
   * 0.4448007, Krippendorff's alpha 0.4204384.
   */
  @Test
  void gwetsStandardErrorOfFleissKappa() {
    Ratings fifteen = Rated.counts(java.util.Arrays.copyOf(FLEISS_1971, 15));
    Agreement.Estimate kappa = estimate(FleissKappa.of(fifteen));
    assertThat(kappa.value()).isEqualTo(0.4139265, within(1e-7));
    assertThat(kappa.interval().orElseThrow().standardError()).isEqualTo(0.08119291, within(1e-8));
    assertThat(value(GwetCoefficient.of(fifteen, Weights.identity(5), Bootstrap.STANDARD)))
        .isEqualTo(0.4448007, within(1e-7));
    assertThat(value(KrippendorffAlpha.of(fifteen, Metric.NOMINAL, Bootstrap.STANDARD)))
        .isEqualTo(0.4204384, within(1e-7));
  }

  /**
   * Krippendorff, K. (2011). Computing Krippendorff's Alpha-Reliability, example A: binary, two
   * observers, .095; example B: nominal, two observers, .692; example C: four observers with
   * missing ratings, nominal .743, ordinal .815, interval .849.
   */
  @Test
  void krippendorff() {
    Ratings a = Rated.raters(2, '0', "0100000010", "1110010000");
    assertThat(alpha(a, Metric.NOMINAL)).isEqualTo(0.095, THREE);
    Ratings b = Rated.raters(5, 'a', "aabbdcccedda", "babbbccceddd");
    assertThat(alpha(b, Metric.NOMINAL)).isEqualTo(0.692, THREE);
    assertThat(alpha(FOUR_OBSERVERS, Metric.NOMINAL)).isEqualTo(0.743, THREE);
    assertThat(alpha(FOUR_OBSERVERS, Metric.ORDINAL)).isEqualTo(0.815, THREE);
    assertThat(alpha(FOUR_OBSERVERS, Metric.INTERVAL)).isEqualTo(0.849, THREE);
  }

  /**
   * Wikipedia, "Krippendorff's alpha", a computational example: three coders, 15 units with missing
   * ratings, nominal 0.691, interval 0.811.
   */
  @Test
  void krippendorffWithManyMissing() {
    Ratings three = Rated.raters(4, '1', ".....34121133.3", "1.213343.......", "..21344.21133.4");
    assertThat(alpha(three, Metric.NOMINAL)).isEqualTo(0.691, THREE);
    assertThat(alpha(three, Metric.INTERVAL)).isEqualTo(0.811, THREE);
  }

  private static double alpha(Ratings ratings, Metric metric) {
    return value(KrippendorffAlpha.of(ratings, metric, Bootstrap.STANDARD));
  }

  /**
   * Gwet, K. L. (2014). Handbook of Inter-Rater Reliability, 4th edition, p. 120, as printed in the
   * documentation of irrCAC (cac.raw4raters): percent agreement 0.81818, AC1 0.77544, AC2 with
   * quadratic weights 0.914.
   */
  @Test
  void gwetWithMissingRatings() {
    Agreement agreement = PercentAgreement.of(FOUR_OBSERVERS, Bootstrap.STANDARD);
    assertThat(value(agreement)).isEqualTo(0.81818, FIVE);
    assertThat(estimate(agreement).cases()).isEqualTo(11);
    assertThat(gwet(FOUR_OBSERVERS, Weights.identity(5))).isEqualTo(0.77544, FIVE);
    assertThat(gwet(FOUR_OBSERVERS, Weights.quadratic(5))).isEqualTo(0.914, THREE);
  }

  /**
   * The same documentation, cont3x3abstractors: 100 pregnant women, two abstractors. Percent
   * agreement 0.89 (standard error 0.03129), Cohen's kappa 0.7964094, AC1 0.8493305 (0.04322), AC2
   * with linear weights 0.900, ordinal 0.925, quadratic 0.940, Krippendorff's alpha 0.7972585.
   */
  @Test
  void gwetWithTwoRaters() {
    Ratings two = Rated.table(new int[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});
    assertThat(value(CohenKappa.of(two))).isEqualTo(0.7964094, within(1e-7));
    assertThat(gwet(two, Weights.linear(3))).isEqualTo(0.900, THREE);
    assertThat(gwet(two, Weights.ordinal(3))).isEqualTo(0.925, THREE);
    assertThat(gwet(two, Weights.quadratic(3))).isEqualTo(0.940, THREE);
    assertThat(alpha(two, Metric.NOMINAL)).isEqualTo(0.7972585, within(1e-7));
    Agreement.Estimate first =
        estimate(GwetCoefficient.of(two, Weights.identity(3), Bootstrap.STANDARD));
    assertThat(first.value()).isEqualTo(0.8493305, within(1e-7));
    assertThat(first.interval().orElseThrow().standardError()).isEqualTo(0.0432, within(0.003));
    Agreement.Estimate percent = estimate(PercentAgreement.of(two, Bootstrap.STANDARD));
    assertThat(percent.value()).isEqualTo(0.89, within(1e-12));
    assertThat(percent.interval().orElseThrow().standardError()).isEqualTo(0.0313, within(0.002));
  }

  /** The same documentation, "weighting": the weights of three categories, ordinal 1, 2/3, 0. */
  @Test
  void weights() {
    assertThat(Weights.linear(3).rows().get(0)).containsExactly(1.0, 0.5, 0.0);
    assertThat(Weights.quadratic(3).rows().get(0)).containsExactly(1.0, 0.75, 0.0);
    assertThat(Weights.ordinal(3).of(0, 1)).isEqualTo(2 / 3.0, within(1e-12));
    assertThat(Weights.ordinal(3).of(0, 2)).isZero();
  }

  private static double gwet(Ratings ratings, Weights weights) {
    return value(GwetCoefficient.of(ratings, weights, Bootstrap.STANDARD));
  }

  private static final Ratings FOUR_OBSERVERS =
      Rated.raters(5, '1', "123321412...", "1233224125.3", ".3332342251.", "12332441251.");

  private static final int[][] FLEISS_1971 = {
    {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
    {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
    {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1},
    {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3},
    {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1},
    {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6},
  };
}
