package org.carelevel.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where nothing can be said, the result says why, and no number is made up. */
class DegenerateRatingsTest {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(100, 1);

  private static List<Agreement> all(Ratings ratings) {
    List<Agreement> found = new ArrayList<>();
    found.add(PercentAgreement.of(ratings, BOOTSTRAP));
    found.addAll(beyondChance(ratings));
    return found;
  }

  private static List<Agreement> beyondChance(Ratings ratings) {
    List<Agreement> found = new ArrayList<>();
    found.add(CohenKappa.of(ratings));
    found.add(CohenKappa.of(ratings, Weights.linear(ratings.categories())));
    found.add(CohenKappa.of(ratings, Weights.quadratic(ratings.categories())));
    found.add(FleissKappa.of(ratings));
    found.add(GwetCoefficient.of(ratings, Weights.ordinal(ratings.categories()), BOOTSTRAP));
    for (Metric metric : Metric.values()) {
      found.add(KrippendorffAlpha.of(ratings, metric, BOOTSTRAP));
    }
    return found;
  }

  private static Agreement undefined(Agreement.Reason reason) {
    return new Agreement.Undefined(reason);
  }

  @Test
  void nobodyRatedAnything() {
    Agreement nothing = undefined(Agreement.Reason.NO_RATINGS);
    assertThat(all(Rated.raters(3, 'a', "...", "..."))).containsOnly(nothing);
    Ratings noCase = Ratings.of(3, List.of());
    assertThat(PercentAgreement.of(noCase, BOOTSTRAP)).isEqualTo(nothing);
    assertThat(FleissKappa.of(noCase)).isEqualTo(nothing);
  }

  @Test
  void noCaseWasRatedTwice() {
    Ratings apart = Rated.raters(3, 'a', "ab..", "..bc");
    assertThat(all(apart)).containsOnly(undefined(Agreement.Reason.NO_PAIRS));
  }

  /** Its formula gives 0 but for rounding, which must not look like a narrow interval. */
  @Test
  void fullAgreementHasNoInterval() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int categories = 2 + random.nextInt(4);
      int[][] cases = new int[2 + random.nextInt(40)][];
      for (int i = 0; i < cases.length; i++) {
        int rating = i == 0 ? 0 : i == 1 ? 1 : random.nextInt(categories);
        cases[i] = new int[] {rating, rating};
      }
      Ratings same = Rated.cases(categories, cases);
      for (Agreement found :
          List.of(
              CohenKappa.of(same),
              CohenKappa.of(same, Weights.linear(categories)),
              CohenKappa.of(same, Weights.quadratic(categories)),
              FleissKappa.of(same))) {
        assertThat(((Agreement.Estimate) found).value()).isCloseTo(1, within(1e-12));
        assertThat(((Agreement.Estimate) found).interval()).isEmpty();
      }
    }
  }

  @Test
  void oneCaseTellsNothingAboutChance() {
    for (Ratings one : List.of(Rated.raters(3, 'a', "a", "b"), Rated.raters(3, 'a', "b", "b"))) {
      assertThat(beyondChance(one)).containsOnly(undefined(Agreement.Reason.ONE_CASE));
      Agreement share = PercentAgreement.of(one, BOOTSTRAP);
      assertThat(((Agreement.Estimate) share).interval()).isEmpty();
    }
  }

  @Test
  void allRatingsTheSame() {
    Ratings same = Rated.raters(3, 'a', "bbbb", "bbbb");
    Agreement none = undefined(Agreement.Reason.NO_VARIATION);
    assertThat(CohenKappa.of(same)).isEqualTo(none);
    assertThat(CohenKappa.of(same, Weights.linear(3))).isEqualTo(none);
    assertThat(FleissKappa.of(same)).isEqualTo(none);
    assertThat(KrippendorffAlpha.of(same, Metric.ORDINAL, BOOTSTRAP)).isEqualTo(none);
    Agreement.Estimate full =
        (Agreement.Estimate) GwetCoefficient.of(same, Weights.linear(3), BOOTSTRAP);
    assertThat(full.value()).isEqualTo(1);
    assertThat(full.interval()).isEmpty();
  }

  @Test
  void oneCategory() {
    Ratings only = Rated.raters(1, 'a', "aaa", "aaa");
    assertThat(beyondChance(only)).containsOnly(undefined(Agreement.Reason.NO_VARIATION));
  }

  @Test
  void fleissNeedsAsManyRatingsOfEachCase() {
    Agreement unequal = undefined(Agreement.Reason.UNEQUAL_RATINGS);
    assertThat(FleissKappa.of(Rated.raters(3, 'a', "abc", "abb", "ab."))).isEqualTo(unequal);
    // Other raters, or a case that nobody rated, are no matter.
    assertThat(FleissKappa.of(Rated.raters(3, 'a', "ab..", "a.b.", ".cb.")))
        .isInstanceOf(Agreement.Estimate.class);
  }

  @Test
  void pairsLeaveOutWhatOnlyOneRated() {
    Ratings three = Rated.raters(3, 'a', "abca.", "abbac", "ccccc");
    ConfusionMatrix matrix = ConfusionMatrix.of(three.pair(0, 1));
    assertThat(matrix.counts())
        .isEqualTo(List.of(List.of(2, 0, 0), List.of(0, 1, 0), List.of(0, 1, 0)));
    assertThat(matrix.leftOut()).isEqualTo(1);
    assertThat(matrix.total()).isEqualTo(4);
  }

  @Test
  void whatIsNoRatingIsRefused() {
    assertThatThrownBy(() -> Rated.raters(2, 'a', "ac", "ab"))
        .isInstanceOf(IllegalArgumentException.class);
    List<List<OptionalInt>> uneven =
        List.of(List.of(OptionalInt.of(0)), List.of(OptionalInt.of(0), OptionalInt.of(1)));
    assertThatThrownBy(() -> Ratings.of(2, uneven)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Weights(List.of(List.of(1.0, 0.5), List.of(0.4, 1.0))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CohenKappa.of(Rated.raters(2, 'a', "ab", "ab"), Weights.linear(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverNotANumber() {
    Random random = new Random(11);
    int undefined = 0;
    for (int i = 0; i < 400; i++) {
      for (Agreement each : all(Rated.random(random, 2, random.nextDouble()))) {
        if (each instanceof Agreement.Estimate estimate) {
          assertThat(estimate.value()).isBetween(-100.0, 1.0);
        } else {
          undefined++;
        }
      }
    }
    assertThat(undefined).isGreaterThan(200);
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    Ratings ratings = Rated.raters(3, 'a', "abcabcab", "abcacbab");
    Agreement one = KrippendorffAlpha.of(ratings, Metric.ORDINAL, new Bootstrap(500, 7));
    Agreement same = KrippendorffAlpha.of(ratings, Metric.ORDINAL, new Bootstrap(500, 7));
    Agreement other = KrippendorffAlpha.of(ratings, Metric.ORDINAL, new Bootstrap(500, 8));
    assertThat(one).isEqualTo(same).isNotEqualTo(other);
  }
}
