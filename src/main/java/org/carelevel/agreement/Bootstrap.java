package org.carelevel.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;

/**
 * Finds intervals by drawing as many cases as there are, with replacement, again and again: from
 * the 2.5th to the 97.5th percentile of what comes out. Raters are not drawn, so the interval is
 * about these raters on other cases. The same seed gives the same interval on every machine.
 *
 * @param resamples how often to draw, at least 100
 */
public record Bootstrap(int resamples, long seed) {

  /** 2000 draws, which settles the second digit, from a fixed seed. */
  public static final Bootstrap STANDARD = new Bootstrap(2000, 20_111_971);

  /** A draw may leave the statistic undefined; where more than so many do, there is no interval. */
  private static final double MOST_UNDEFINED = 0.05;

  /** At least 100 draws. */
  public Bootstrap {
    if (resamples < 100) {
      throw new IllegalArgumentException(resamples + " resamples");
    }
  }

  /** Empty where all draws give the same, or too many give nothing. */
  Optional<Interval> interval(Ratings ratings, Function<Ratings, OptionalDouble> statistic) {
    Random random = new Random(seed);
    double[] found = new double[resamples];
    int count = 0;
    for (int i = 0; i < resamples; i++) {
      int[] drawn = random.ints(ratings.cases(), 0, ratings.cases()).toArray();
      OptionalDouble value = statistic.apply(ratings.only(drawn));
      if (value.isPresent()) {
        found[count++] = value.getAsDouble();
      }
    }
    if (count < resamples * (1 - MOST_UNDEFINED)) {
      return Optional.empty();
    }
    double[] sorted = Arrays.copyOf(found, count);
    Arrays.sort(sorted);
    double error = deviation(sorted);
    return sorted[count - 1] - sorted[0] < 1e-12
        ? Optional.empty()
        : Optional.of(
            new Interval(
                quantile(sorted, 0.025),
                quantile(sorted, 0.975),
                error,
                Interval.Method.BOOTSTRAP));
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
