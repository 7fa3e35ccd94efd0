package org.carelevel.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** Makes ratings for tests. */
final class Rated {

  /** Stands for a missing rating. */
  static final int NONE = -1;

  private Rated() {}

  /** Categories are counted from 0; one row for each case. */
  static Ratings cases(int categories, int[]... cases) {
    List<List<OptionalInt>> all = new ArrayList<>();
    for (int[] each : cases) {
      List<OptionalInt> row = new ArrayList<>();
      for (int rating : each) {
        row.add(rating == NONE ? OptionalInt.empty() : OptionalInt.of(rating));
      }
      all.add(row);
    }
    return Ratings.of(categories, all);
  }

  /** One row of letters for each rater, categories a, b, c…; a dot is a missing rating. */
  static Ratings raters(int categories, char first, String... raters) {
    int[][] cases = new int[raters[0].length()][raters.length];
    for (int r = 0; r < raters.length; r++) {
      for (int i = 0; i < cases.length; i++) {
        char letter = raters[r].charAt(i);
        cases[i][r] = letter == '.' ? NONE : letter - first;
      }
    }
    return cases(categories, cases);
  }

  /** As many cases with each pair of ratings as the table says. */
  static Ratings table(int[][] table) {
    List<int[]> cases = new ArrayList<>();
    for (int a = 0; a < table.length; a++) {
      for (int b = 0; b < table.length; b++) {
        for (int i = 0; i < table[a][b]; i++) {
          cases.add(new int[] {a, b});
        }
      }
    }
    return cases(table.length, cases.toArray(int[][]::new));
  }

  /** For each case how many raters chose each category. */
  static Ratings counts(int[][] counts) {
    int[][] cases = new int[counts.length][];
    for (int i = 0; i < cases.length; i++) {
      List<Integer> row = new ArrayList<>();
      for (int k = 0; k < counts[i].length; k++) {
        for (int j = 0; j < counts[i][k]; j++) {
          row.add(k);
        }
      }
      cases[i] = row.stream().mapToInt(Integer::intValue).toArray();
    }
    return cases(counts[0].length, cases);
  }

  /** Raters who look at the same thing, and are sometimes wrong. */
  static Ratings random(Random random, int raters, double missing) {
    int categories = 2 + random.nextInt(4);
    int[][] cases = new int[2 + random.nextInt(12)][raters];
    for (int[] each : cases) {
      int truth = random.nextInt(categories);
      for (int r = 0; r < raters; r++) {
        int rating = random.nextInt(3) == 0 ? random.nextInt(categories) : truth;
        each[r] = random.nextDouble() < missing ? NONE : rating;
      }
    }
    return cases(categories, cases);
  }
}
