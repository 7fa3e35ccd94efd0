package org.carelevel.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sum of answers.
 *
 * @param bands the lowest total of each band, from low to high
 */
public record Score(
    String id, @Nullable Text name, List<Item> items, List<Band> bands, List<Citation> cites) {

  /** Keeps its own copies. */
  public Score {
    items = List.copyOf(items);
    bands = List.copyOf(bands);
    cites = List.copyOf(cites);
  }

  /**
   * A question whose answer counts.
   *
   * @param points by the question's value, weight and reversal included
   */
  public record Item(String question, Map<Integer, Integer> points) {
    /** Keeps its own copy, in the order of the values. */
    public Item {
      points = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }

    /** The points of a value of the question. */
    public int pointsOf(int value) {
      Integer found = points.get(value);
      if (found == null) {
        throw new IllegalArgumentException(question + " has no value " + value);
      }
      return found;
    }

    int fewest() {
      return points.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    int most() {
      return points.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
  }

  /** A name for the totals from {@code least} up to the next band. */
  public record Band(String id, int least) {}

  /** The lowest total there can be. */
  public int lowest() {
    return items.stream().mapToInt(Item::fewest).sum();
  }

  /** The highest total there can be. */
  public int highest() {
    return items.stream().mapToInt(Item::most).sum();
  }

  /** The highest total in a band, given by its place. */
  public int topOf(int band) {
    return band + 1 < bands.size() ? bands.get(band + 1).least() - 1 : highest();
  }

  /** The band that a total falls into; null where the score has no bands. */
  public @Nullable Band bandOf(int total) {
    Band found = null;
    for (Band band : bands) {
      if (total >= band.least()) {
        found = band;
      }
    }
    return found;
  }
}
