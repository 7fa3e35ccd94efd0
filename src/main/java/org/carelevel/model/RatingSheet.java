package org.carelevel.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Which level each rater gave to each case.
 *
 * @param raters what the raters are called, in the order of the file
 * @param cases in the order of the file, each with a level or nothing for each rater
 */
public record RatingSheet(List<String> raters, List<Rated> cases) {

  /**
   * A case and its ratings.
   *
   * @param levels what each rater gave it, in the raters' order; empty where nothing
   */
  public record Rated(String name, List<Optional<Level>> levels) {

    /** Keeps its own copy. */
    public Rated {
      levels = List.copyOf(levels);
    }

    /** The ratings that there are, in the raters' order. */
    public List<Level> given() {
      return levels.stream().flatMap(Optional::stream).toList();
    }
  }

  /** Keeps its own copies. Every name is there once, and every case has a place for each rater. */
  public RatingSheet {
    raters = List.copyOf(raters);
    cases = List.copyOf(cases);
    HashSet<String> names = new HashSet<>();
    for (Rated each : cases) {
      if (each.levels().size() != raters.size() || !names.add(each.name())) {
        throw new IllegalArgumentException("no rating sheet: " + each);
      }
    }
    if (new HashSet<>(raters).size() != raters.size()) {
      throw new IllegalArgumentException("raters that stand twice: " + raters);
    }
  }

  /** How many ratings there are. */
  public int ratings() {
    return cases.stream().mapToInt(each -> each.given().size()).sum();
  }
}
