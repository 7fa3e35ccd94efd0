package org.carelevel.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Worked examples that are printed elsewhere, with the number printed there. */
final class PublishedExamples {

  /**
   * A number in print.
   *
   * @param statistic what it is
   * @param data what it is about
   * @param printed the number, with the digits in which it is printed
   * @param source where
   * @param found what is found here
   */
  record Example(
      String statistic, String data, String printed, String source, Supplier<Double> found) {}

  private static final String COHEN_1960 =
      "Cohen, J. (1960). A coefficient of agreement for nominal scales. *Educational and Psychological Measurement*, 20, 37–46";
  private static final String COHEN_1968 =
      "Cohen, J. (1968). Weighted kappa. *Psychological Bulletin*, 70, 213–220";
  private static final String SAS =
      "SAS/STAT User's Guide, *The FREQ Procedure*, Agreement Study; limits by Fleiss, Cohen and Everitt (1969)";
  private static final String FLEISS =
      "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. *Psychological Bulletin*, 76, 378–382";
  private static final String OVERVIEW =
      "Gwet, K. L., documentation of the R package irrCAC, *overview*";
  private static final String WEIGHTING =
      "Gwet, K. L., documentation of the R package irrCAC, *weighting*";
  private static final String PYTHON = "Tests of the Python package irrCAC (A. Fergadis)";
  private static final String GWET =
      "Gwet, K. L. (2014). *Handbook of Inter-Rater Reliability*, 4th edition, p. 120";
  private static final String KRIPPENDORFF =
      "Krippendorff, K. (2011). *Computing Krippendorff's Alpha-Reliability*, example ";
  private static final String WIKIPEDIA =
      "Wikipedia, *Krippendorff's alpha*, a computational example";

  private static final Ratings PATIENTS =
      Rated.table(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
  private static final Ratings SKIN =
      Rated.table(new int[][] {{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}});
  private static final Ratings ABSTRACTORS =
      Rated.table(new int[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});
  static final Ratings FOUR_OBSERVERS =
      Rated.raters(5, '1', "123321412...", "1233224125.3", ".3332342251.", "12332441251.");
  private static final Ratings THREE_CODERS =
      Rated.raters(4, '1', ".....34121133.3", "1.213343.......", "..21344.21133.4");

  /** Weights for disagreement 0, 1, 3; 1, 0, 6; 3, 6, 0, as shares of agreement. */
  private static final Weights COHENS_WEIGHTS =
      new Weights(
          List.of(
              List.of(1.0, 1 - 1 / 6.0, 1 - 3 / 6.0),
              List.of(1 - 1 / 6.0, 1.0, 0.0),
              List.of(1 - 3 / 6.0, 0.0, 1.0)));

  private static final int[][] FLEISS_1971 = {
    {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0},
    {2, 0, 4, 0, 0}, {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6},
    {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0}, {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1},
    {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0}, {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3},
    {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0}, {1, 0, 0, 4, 1},
    {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6},
  };
  private static final Ratings DIAGNOSES = Rated.counts(FLEISS_1971);
  private static final Ratings FIRST_15 = Rated.counts(Arrays.copyOf(FLEISS_1971, 15));

  private static final String P = "200 patients, two raters";
  private static final String S = "88 patients, two dermatologists";
  private static final String A = "100 women, two abstractors";
  private static final String F = "12 units, four observers, some ratings missing";
  private static final String D = "30 patients, six diagnoses each";
  private static final String D15 = "the first 15 of these patients";
  private static final String T = "15 units, three coders, many ratings missing";

  private PublishedExamples() {}

  static List<Example> all() {
    return List.of(
        of("Percent agreement", A, "0.89", OVERVIEW, () -> percent(ABSTRACTORS)),
        of("Percent agreement", F, "0.81818", GWET, () -> percent(FOUR_OBSERVERS)),
        of("Cohen's kappa", P, "0.49", COHEN_1960, () -> CohenKappa.of(PATIENTS)),
        of("Cohen's kappa", S, "0.3449", SAS, () -> CohenKappa.of(SKIN)),
        limit("Cohen's kappa, lower 95% limit", "0.2030", Interval::low),
        limit("Cohen's kappa, upper 95% limit", "0.4868", Interval::high),
        of("Cohen's kappa", A, "0.7964094", OVERVIEW, () -> CohenKappa.of(ABSTRACTORS)),
        of(
            "Weighted kappa, Cohen's weights",
            P,
            "0.348",
            COHEN_1968,
            () -> CohenKappa.of(PATIENTS, COHENS_WEIGHTS)),
        of(
            "Weighted kappa, linear",
            A,
            "0.843",
            PYTHON,
            () -> CohenKappa.of(ABSTRACTORS, Weights.linear(3))),
        of(
            "Weighted kappa, quadratic",
            A,
            "0.8921569",
            WEIGHTING,
            () -> CohenKappa.of(ABSTRACTORS, Weights.quadratic(3))),
        of("Fleiss' kappa", D, "0.430", FLEISS, () -> FleissKappa.of(DIAGNOSES)),
        of("Fleiss' kappa", D15, "0.4139265", OVERVIEW, () -> FleissKappa.of(FIRST_15)),
        new Example(
            "Fleiss' kappa, standard error",
            D15,
            "0.08119291",
            OVERVIEW,
            () -> interval(FleissKappa.of(FIRST_15)).standardError()),
        gwet("Gwet's AC1", D15, "0.4448007", OVERVIEW, FIRST_15, Weights.identity(5)),
        gwet("Gwet's AC1", A, "0.8493305", OVERVIEW, ABSTRACTORS, Weights.identity(3)),
        gwet("Gwet's AC1", F, "0.77544", GWET, FOUR_OBSERVERS, Weights.identity(5)),
        gwet("Gwet's AC2, linear", A, "0.900", PYTHON, ABSTRACTORS, Weights.linear(3)),
        gwet("Gwet's AC2, ordinal", A, "0.925", PYTHON, ABSTRACTORS, Weights.ordinal(3)),
        gwet("Gwet's AC2, quadratic", A, "0.9402369", WEIGHTING, ABSTRACTORS, Weights.quadratic(3)),
        gwet("Gwet's AC2, quadratic", F, "0.914", WEIGHTING, FOUR_OBSERVERS, Weights.quadratic(5)),
        alpha("binary", "10 items, two observers", "0.095", KRIPPENDORFF + "A", binary()),
        alpha("nominal", "12 items, two observers", "0.692", KRIPPENDORFF + "B", nominal()),
        alpha("nominal", F, "0.743", KRIPPENDORFF + "C", FOUR_OBSERVERS),
        alpha("ordinal", F, "0.815", KRIPPENDORFF + "C", FOUR_OBSERVERS),
        alpha("interval", F, "0.849", KRIPPENDORFF + "C", FOUR_OBSERVERS),
        alpha("nominal", T, "0.691", WIKIPEDIA, THREE_CODERS),
        alpha("interval", T, "0.811", WIKIPEDIA, THREE_CODERS),
        alpha("nominal", D15, "0.4204384", OVERVIEW, FIRST_15),
        alpha("nominal", A, "0.7972585", OVERVIEW, ABSTRACTORS));
  }

  private static Ratings binary() {
    return Rated.raters(2, '0', "0100000010", "1110010000");
  }

  private static Ratings nominal() {
    return Rated.raters(5, 'a', "aabbdcccedda", "babbbccceddd");
  }

  private static Example of(
      String statistic, String data, String printed, String source, Supplier<Agreement> found) {
    return new Example(statistic, data, printed, source, () -> estimate(found.get()).value());
  }

  private static Example limit(String statistic, String printed, Function<Interval, Double> end) {
    Supplier<Double> found = () -> end.apply(interval(CohenKappa.of(SKIN)));
    return new Example(statistic, S, printed, SAS, found);
  }

  private static Agreement percent(Ratings ratings) {
    return PercentAgreement.of(ratings, Bootstrap.STANDARD);
  }

  private static Example gwet(
      String statistic, String data, String printed, String source, Ratings of, Weights weights) {
    return of(
        statistic,
        data,
        printed,
        source,
        () -> GwetCoefficient.of(of, weights, Bootstrap.STANDARD));
  }

  private static Example alpha(
      String scale, String data, String printed, String source, Ratings of) {
    Metric metric =
        switch (scale) {
          case "ordinal" -> Metric.ORDINAL;
          case "interval" -> Metric.INTERVAL;
          default -> Metric.NOMINAL;
        };
    return of(
        "Krippendorff's alpha, " + scale,
        data,
        printed,
        source,
        () -> KrippendorffAlpha.of(of, metric, Bootstrap.STANDARD));
  }

  static Agreement.Estimate estimate(Agreement agreement) {
    return (Agreement.Estimate) agreement;
  }

  static Interval interval(Agreement agreement) {
    return estimate(agreement).interval().orElseThrow();
  }

  static Ratings abstractors() {
    return ABSTRACTORS;
  }

  static Ratings skin() {
    return SKIN;
  }
}
