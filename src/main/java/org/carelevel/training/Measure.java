package org.carelevel.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.carelevel.agreement.Agreement;
import org.carelevel.agreement.Bootstrap;
import org.carelevel.agreement.CohenKappa;
import org.carelevel.agreement.FleissKappa;
import org.carelevel.agreement.GwetCoefficient;
import org.carelevel.agreement.KrippendorffAlpha;
import org.carelevel.agreement.Metric;
import org.carelevel.agreement.PercentAgreement;
import org.carelevel.agreement.Ratings;
import org.carelevel.agreement.Weights;

/** A number that says how far raters agree. */
public enum Measure {
  /** The share of the pairs of ratings of a case that are equal. */
  PERCENT_AGREEMENT,
  /** Cohen's kappa of two raters. */
  COHEN_KAPPA,
  /** Cohen's kappa of two raters with linear weights. */
  LINEAR_KAPPA,
  /** Cohen's kappa of two raters with quadratic weights. */
  QUADRATIC_KAPPA,
  /** Fleiss' kappa. */
  FLEISS_KAPPA,
  /** Gwet's AC2 with ordinal weights. */
  GWET_AC2,
  /** Krippendorff's alpha for ordered categories. */
  KRIPPENDORFF_ALPHA;

  /** What can be said of a rater and a reference. */
  public static final List<Measure> OF_TWO =
      List.of(PERCENT_AGREEMENT, COHEN_KAPPA, LINEAR_KAPPA, QUADRATIC_KAPPA);

  /** What is said of each two of more than two raters. */
  public static final List<Measure> OF_PAIRS = List.of(COHEN_KAPPA, LINEAR_KAPPA, QUADRATIC_KAPPA);

  /** What can be said of so many raters together, in order. */
  public static List<Measure> of(int raters) {
    return Arrays.stream(values()).filter(each -> raters == 2 || !OF_PAIRS.contains(each)).toList();
  }

  /** As it is written in results, such as {@code fleiss-kappa}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The statistic, or why there is none.
   *
   * @param ratings of two raters, where it is one of {@link #OF_PAIRS}
   */
  public Agreement of(Ratings ratings) {
    int levels = ratings.categories();
    return switch (this) {
      case PERCENT_AGREEMENT -> PercentAgreement.of(ratings, Bootstrap.STANDARD);
      case COHEN_KAPPA -> CohenKappa.of(ratings);
      case LINEAR_KAPPA -> CohenKappa.of(ratings, Weights.linear(levels));
      case QUADRATIC_KAPPA -> CohenKappa.of(ratings, Weights.quadratic(levels));
      case FLEISS_KAPPA -> FleissKappa.of(ratings);
      case GWET_AC2 -> GwetCoefficient.of(ratings, Weights.ordinal(levels), Bootstrap.STANDARD);
      case KRIPPENDORFF_ALPHA -> KrippendorffAlpha.of(ratings, Metric.ORDINAL, Bootstrap.STANDARD);
    };
  }
}
