package org.carelevel.agreement;

import java.util.List;
import java.util.OptionalInt;

/** Ratings of cases by raters, in ordered categories that are counted from 0. */
public final class Ratings {

  private static final int MISSING = -1;

  private final int categories;
  private final int raters;
  private final int[][] cases;

  private Ratings(int categories, int raters, int[][] cases) {
    this.categories = categories;
    this.raters = raters;
    this.cases = cases;
  }

  /**
   * Ratings.
   *
   * @param categories how many categories there are, whether they were used or not
   * @param cases for each case, what each rater gave it, always in the same order; empty where the
   *     rater gave nothing
   * @throws IllegalArgumentException where the cases have different numbers of raters, or a rating
   *     is no category
   */
  public static Ratings of(int categories, List<List<OptionalInt>> cases) {
    int raters = cases.isEmpty() ? 0 : cases.get(0).size();
    int[][] copied = new int[cases.size()][raters];
    for (int i = 0; i < copied.length; i++) {
      if (cases.get(i).size() != raters) {
        throw new IllegalArgumentException("case " + i + " has another number of raters");
      }
      for (int r = 0; r < raters; r++) {
        OptionalInt rating = cases.get(i).get(r);
        if (rating.isPresent() && (rating.getAsInt() < 0 || rating.getAsInt() >= categories)) {
          throw new IllegalArgumentException("no category " + rating.getAsInt());
        }
        copied[i][r] = rating.orElse(MISSING);
      }
    }
    return new Ratings(categories, raters, copied);
  }

  /** How many categories there are. */
  public int categories() {
    return categories;
  }

  /** How many raters there are. */
  public int raters() {
    return raters;
  }

  /** How many cases there are. */
  public int cases() {
    return cases.length;
  }

  /** What a rater gave a case; empty where nothing. */
  public OptionalInt rating(int ofCase, int rater) {
    int rating = cases[ofCase][rater];
    return rating == MISSING ? OptionalInt.empty() : OptionalInt.of(rating);
  }

  /** The ratings of two raters alone. */
  public Ratings pair(int first, int second) {
    int[][] two = new int[cases.length][];
    for (int i = 0; i < two.length; i++) {
      two[i] = new int[] {cases[i][first], cases[i][second]};
    }
    return new Ratings(categories, 2, two);
  }

  /** Some of the cases, each as often as it is named. */
  Ratings only(int[] named) {
    int[][] some = new int[named.length][];
    for (int i = 0; i < named.length; i++) {
      some[i] = cases[named[i]];
    }
    return new Ratings(categories, raters, some);
  }

  /** For each case, how many raters chose each category. */
  int[][] tallies() {
    int[][] tallies = new int[cases.length][categories];
    for (int i = 0; i < cases.length; i++) {
      for (int rating : cases[i]) {
        if (rating != MISSING) {
          tallies[i][rating]++;
        }
      }
    }
    return tallies;
  }
}
