package org.carelevel.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * How much two ratings agree: 1 for the same category, and from there down to 0.
 *
 * @param rows the weight of each category with each; as many rows as columns, 1 where they are the
 *     same, symmetric
 */
public record Weights(List<List<Double>> rows) {

  /** Keeps its own copy. */
  public Weights {
    rows = rows.stream().map(List::copyOf).toList();
    for (int a = 0; a < rows.size(); a++) {
      for (int b = 0; b < rows.size(); b++) {
        if (rows.get(a).size() != rows.size() || !fits(rows, a, b)) {
          throw new IllegalArgumentException("no weights: " + rows);
        }
      }
    }
  }

  private static boolean fits(List<List<Double>> rows, int a, int b) {
    double weight = rows.get(a).get(b);
    boolean same = rows.get(b).size() == rows.size() && weight == rows.get(b).get(a);
    return same && weight >= 0 && weight <= 1 && (a != b || weight == 1);
  }

  /** Only the same category agrees. */
  public static Weights identity(int categories) {
    return byDistance(categories, distance -> 0);
  }

  /** Falls by the same amount with each category between. */
  public static Weights linear(int categories) {
    double most = categories - 1.0;
    return byDistance(categories, distance -> 1 - distance / most);
  }

  /** Falls with the square of the distance. */
  public static Weights quadratic(int categories) {
    double most = categories - 1.0;
    return byDistance(categories, distance -> 1 - distance * distance / (most * most));
  }

  /** Gwet's ordinal weights: falls with the number of pairs of categories from one to the other. */
  public static Weights ordinal(int categories) {
    double most = categories * (categories - 1) / 2.0;
    return byDistance(categories, distance -> 1 - distance * (distance + 1) / 2.0 / most);
  }

  private static Weights byDistance(int categories, IntToDoubleFunction weight) {
    List<List<Double>> rows = new ArrayList<>();
    for (int a = 0; a < categories; a++) {
      List<Double> row = new ArrayList<>();
      for (int b = 0; b < categories; b++) {
        row.add(a == b ? 1 : weight.applyAsDouble(Math.abs(a - b)));
      }
      rows.add(row);
    }
    return new Weights(rows);
  }

  /** How many categories there are. */
  public int categories() {
    return rows.size();
  }

  /** The weight of two categories. */
  public double of(int a, int b) {
    return rows.get(a).get(b);
  }

  void mustFit(int categories) {
    if (categories != rows.size()) {
      throw new IllegalArgumentException(rows.size() + " weights, " + categories + " categories");
    }
  }
}
