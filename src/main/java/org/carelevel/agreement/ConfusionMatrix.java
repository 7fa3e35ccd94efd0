package org.carelevel.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * How often two raters gave which pair of categories.
 *
 * @param counts by the first rater's category, then by the second one's
 * @param leftOut how many cases are not in it, since one of the two gave no rating
 */
public record ConfusionMatrix(List<List<Integer>> counts, int leftOut) {

  /** Keeps its own copy. There are as many rows as columns, and no count is below 0. */
  public ConfusionMatrix {
    counts = counts.stream().map(List::copyOf).toList();
    for (List<Integer> row : counts) {
      if (row.size() != counts.size() || row.stream().anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("no confusion matrix: " + counts);
      }
    }
  }

  /** The matrix of two raters' ratings; a case that only one of them rated is left out. */
  public static ConfusionMatrix of(Ratings two) {
    if (two.raters() != 2) {
      throw new IllegalArgumentException(two.raters() + " raters");
    }
    List<List<Integer>> counts = new ArrayList<>();
    for (int k = 0; k < two.categories(); k++) {
      counts.add(new ArrayList<>(Collections.nCopies(two.categories(), 0)));
    }
    int leftOut = 0;
    for (int i = 0; i < two.cases(); i++) {
      OptionalInt first = two.rating(i, 0);
      OptionalInt second = two.rating(i, 1);
      if (first.isPresent() && second.isPresent()) {
        List<Integer> row = counts.get(first.getAsInt());
        row.set(second.getAsInt(), row.get(second.getAsInt()) + 1);
      } else {
        leftOut++;
      }
    }
    return new ConfusionMatrix(counts, leftOut);
  }

  /** How many categories there are. */
  public int categories() {
    return counts.size();
  }

  /** How many cases there are in it. */
  public int total() {
    return counts.stream().flatMap(List::stream).mapToInt(Integer::intValue).sum();
  }

  /** The share of a cell; the matrix must not be empty. */
  double share(int first, int second) {
    return counts.get(first).get(second) / (double) total();
  }
}
