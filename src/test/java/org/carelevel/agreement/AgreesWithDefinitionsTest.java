package org.carelevel.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * On random ratings, the statistics equal their definitions put in another way: means over pairs of
 * single ratings, and variances by numeric derivatives.
 */
class AgreesWithDefinitionsTest {

  private static final Bootstrap BOOTSTRAP = new Bootstrap(100, 1);
  private static final double CLOSE = 1e-9;

  private final Random random = new Random(2026);
  private int compared;

  /** A rating, and the case and the number of ratings of the case that it belongs to. */
  private record One(int ofCase, int rater, int rating, int beside) {}

  private static List<One> singles(Ratings ratings) {
    List<One> all = new ArrayList<>();
    for (int i = 0; i < ratings.cases(); i++) {
      int count = 0;
      for (int r = 0; r < ratings.raters(); r++) {
        count += ratings.rating(i, r).isPresent() ? 1 : 0;
      }
      for (int r = 0; r < ratings.raters(); r++) {
        if (ratings.rating(i, r).isPresent()) {
          all.add(new One(i, r, ratings.rating(i, r).getAsInt(), count));
        }
      }
    }
    return all;
  }

  private void compare(Agreement agreement, double expected) {
    if (agreement instanceof Agreement.Estimate estimate) {
      assertThat(estimate.value()).isEqualTo(expected, within(CLOSE));
      compared++;
    }
  }

  /** One less the mean disagreement of pairs within a case, by that of pairs across the raters. */
  @Test
  void cohensKappa() {
    for (int i = 0; i < 300; i++) {
      Ratings two = Rated.random(random, 2, 0.1);
      int categories = two.categories();
      compare(CohenKappa.of(two), crossed(two, (a, b) -> a == b ? 0 : 1));
      compare(
          CohenKappa.of(two, Weights.linear(categories)), crossed(two, (a, b) -> Math.abs(a - b)));
      compare(
          CohenKappa.of(two, Weights.quadratic(categories)),
          crossed(two, (a, b) -> (a - b) * (a - b)));
    }
    assertThat(compared).isGreaterThan(700);
  }

  private static double crossed(Ratings two, DoubleBinaryOperator distance) {
    List<Integer> first = new ArrayList<>();
    List<Integer> second = new ArrayList<>();
    for (int i = 0; i < two.cases(); i++) {
      if (two.rating(i, 0).isPresent() && two.rating(i, 1).isPresent()) {
        first.add(two.rating(i, 0).getAsInt());
        second.add(two.rating(i, 1).getAsInt());
      }
    }
    double within = 0;
    double across = 0;
    for (int i = 0; i < first.size(); i++) {
      within += distance.applyAsDouble(first.get(i), second.get(i));
      for (int other : second) {
        across += distance.applyAsDouble(first.get(i), other) / first.size();
      }
    }
    return 1 - within / across;
  }

  @Test
  void fleissKappa() {
    for (int i = 0; i < 300; i++) {
      Ratings ratings = Rated.random(random, 2 + random.nextInt(4), 0);
      List<One> all = singles(ratings);
      double agreeing = 0;
      double chance = 0;
      for (One a : all) {
        for (One b : all) {
          double pair = a.rating() == b.rating() ? 1 : 0;
          chance += pair / all.size() / all.size();
          if (!a.equals(b) && a.ofCase() == b.ofCase()) {
            agreeing += pair / all.size() / (a.beside() - 1);
          }
        }
      }
      compare(FleissKappa.of(ratings), (agreeing - chance) / (1 - chance));
    }
    assertThat(compared).isGreaterThan(280);
  }

  @Test
  void gwetsCoefficient() {
    for (int i = 0; i < 300; i++) {
      Ratings ratings = Rated.random(random, 2 + random.nextInt(3), 0.2);
      int categories = ratings.categories();
      for (Weights weights :
          List.of(
              Weights.identity(categories),
              Weights.linear(categories),
              Weights.quadratic(categories),
              Weights.ordinal(categories))) {
        compare(GwetCoefficient.of(ratings, weights, BOOTSTRAP), gwet(ratings, weights));
      }
    }
    assertThat(compared).isGreaterThan(1000);
  }

  private static double gwet(Ratings ratings, Weights weights) {
    List<One> all = singles(ratings);
    double cases = all.stream().mapToInt(One::ofCase).distinct().count();
    double pairable =
        all.stream().filter(one -> one.beside() > 1).mapToInt(One::ofCase).distinct().count();
    double observed = 0;
    double differing = 0;
    for (One a : all) {
      for (One b : all) {
        // Draw a case, then one of its ratings, twice: how often do the two differ?
        double drawn = 1 / cases / a.beside() / cases / b.beside();
        differing += a.rating() == b.rating() ? 0 : drawn;
        if (!a.equals(b) && a.ofCase() == b.ofCase()) {
          double share = 1.0 / a.beside() / (a.beside() - 1) / pairable;
          observed += weights.of(a.rating(), b.rating()) * share;
        }
      }
    }
    int q = weights.categories();
    double sum = weights.rows().stream().flatMap(List::stream).mapToDouble(w -> w).sum();
    double chance = sum / (q * (q - 1.0)) * differing;
    return (observed - chance) / (1 - chance);
  }

  @Test
  void krippendorffsAlpha() {
    for (int i = 0; i < 300; i++) {
      Ratings ratings = Rated.random(random, 2 + random.nextInt(3), 0.2);
      List<One> all = singles(ratings).stream().filter(one -> one.beside() > 1).toList();
      for (Metric metric : Metric.values()) {
        compare(KrippendorffAlpha.of(ratings, metric, BOOTSTRAP), alpha(all, metric));
      }
    }
    assertThat(compared).isGreaterThan(800);
  }

  private static double alpha(List<One> all, Metric metric) {
    double within = 0;
    double across = 0;
    for (One a : all) {
      for (One b : all) {
        if (!a.equals(b)) {
          double distance = Math.pow(place(all, a, metric) - place(all, b, metric), 2);
          distance = metric == Metric.NOMINAL ? Math.min(1, distance) : distance;
          across += distance / (all.size() - 1);
          within += a.ofCase() == b.ofCase() ? distance / (a.beside() - 1) : 0;
        }
      }
    }
    return 1 - within / across;
  }

  /** A category's place: for ordinal data the mean rank of its ratings. */
  private static double place(List<One> all, One one, Metric metric) {
    if (metric != Metric.ORDINAL) {
      return one.rating();
    }
    double below = all.stream().filter(other -> other.rating() < one.rating()).count();
    double same = all.stream().filter(other -> other.rating() == one.rating()).count();
    return below + (same + 1) / 2;
  }

  /** The delta method, with the slope of kappa in each cell found numerically. */
  @Test
  void varianceOfCohensKappa() {
    for (int i = 0; i < 100; i++) {
      int q = 2 + random.nextInt(3);
      double[] shares = new double[q * q];
      List<List<Integer>> counts = new ArrayList<>();
      int total = 0;
      for (int a = 0; a < q; a++) {
        List<Integer> row = new ArrayList<>();
        for (int b = 0; b < q; b++) {
          int count = random.nextInt(a == b ? 30 : 10) + 1;
          row.add(count);
          shares[a * q + b] = count;
          total += count;
        }
        counts.add(row);
      }
      for (int cell = 0; cell < shares.length; cell++) {
        shares[cell] /= total;
      }
      for (Weights weights : List.of(Weights.identity(q), Weights.quadratic(q))) {
        Agreement kappa = CohenKappa.of(new ConfusionMatrix(counts, 0), weights);
        double error = ((Agreement.Estimate) kappa).interval().orElseThrow().standardError();
        double slow = Math.sqrt(delta(shares, all -> kappa(all, weights)) / total);
        assertThat(error).isEqualTo(slow, within(1e-6));
      }
    }
  }

  private static double kappa(double[] shares, Weights weights) {
    int q = weights.categories();
    double observed = 0;
    double chance = 0;
    for (int cell = 0; cell < shares.length; cell++) {
      observed += shares[cell] * weights.of(cell / q, cell % q);
      for (int other = 0; other < shares.length; other++) {
        chance += shares[cell] * shares[other] * weights.of(cell / q, other % q);
      }
    }
    return (observed - chance) / (1 - chance);
  }

  /** The variance of a function of shares, times the number of draws. */
  private static double delta(double[] shares, ToDoubleFunction<double[]> statistic) {
    double mean = 0;
    double squares = 0;
    for (int cell = 0; cell < shares.length; cell++) {
      double slope = slope(shares, cell, statistic);
      mean += shares[cell] * slope;
      squares += shares[cell] * slope * slope;
    }
    return squares - mean * mean;
  }

  private static double slope(double[] at, int cell, ToDoubleFunction<double[]> statistic) {
    double step = 1e-5;
    double[] more = at.clone();
    double[] less = at.clone();
    more[cell] += step;
    less[cell] -= step;
    return (statistic.applyAsDouble(more) - statistic.applyAsDouble(less)) / (2 * step);
  }

  /** The same for Fleiss' kappa, as a function of how much each case counts. */
  @Test
  void varianceOfFleissKappa() {
    for (int i = 0; i < 100; i++) {
      Ratings ratings = Rated.random(random, 3, 0);
      if (FleissKappa.of(ratings) instanceof Agreement.Estimate kappa
          && kappa.interval().isPresent()) {
        double[] shares = new double[ratings.cases()];
        java.util.Arrays.fill(shares, 1.0 / shares.length);
        double slow = delta(shares, all -> fleiss(ratings, all)) / (shares.length - 1);
        double error = kappa.interval().get().standardError();
        assertThat(error).isEqualTo(Math.sqrt(slow), within(1e-6));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(80);
  }

  private static double fleiss(Ratings ratings, double[] shares) {
    List<One> all = singles(ratings);
    double agreeing = 0;
    double chance = 0;
    for (One a : all) {
      for (One b : all) {
        double pair = a.rating() == b.rating() ? 1 : 0;
        double own = shares[a.ofCase()] / a.beside();
        chance += pair * own * shares[b.ofCase()] / b.beside();
        agreeing += !a.equals(b) && a.ofCase() == b.ofCase() ? pair * own / (a.beside() - 1) : 0;
      }
    }
    return (agreeing - chance) / (1 - chance);
  }

  /** An interval holds the true value about as often as it says. */
  @Test
  void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
    int held = 0;
    int fleissHeld = 0;
    int rounds = 300;
    for (int i = 0; i < rounds; i++) {
      int[][] cases = new int[150][2];
      for (int[] each : cases) {
        int truth = random.nextInt(2);
        // Each rater copies the truth with 90 %: expected kappa 0.8 squared is 0.64.
        each[0] = random.nextDouble() < 0.9 ? truth : 1 - truth;
        each[1] = random.nextDouble() < 0.9 ? truth : 1 - truth;
      }
      Ratings two = Rated.cases(2, cases);
      held += holds(CohenKappa.of(two)) ? 1 : 0;
      fleissHeld += holds(FleissKappa.of(two)) ? 1 : 0;
    }
    assertThat(held / (double) rounds).isBetween(0.90, 0.99);
    assertThat(fleissHeld / (double) rounds).isBetween(0.90, 0.99);
  }

  private static boolean holds(Agreement agreement) {
    Interval interval = ((Agreement.Estimate) agreement).interval().orElseThrow();
    return interval.low() <= 0.64 && 0.64 <= interval.high();
  }
}
