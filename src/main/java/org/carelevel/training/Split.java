package org.carelevel.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Level;
import org.carelevel.model.RatingSheet;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/**
 * A case on which raters do not agree.
 *
 * @param counts how many raters gave each level, by rank
 * @param spread how many levels lie between two of its ratings, on average over all pairs; more
 *     than 0
 * @param result what the rules say of it; empty where its answers are not known, or contradict each
 *     other
 * @param rules the rules behind the level, where the answers decide it
 */
public record Split(
    String name,
    List<Integer> counts,
    double spread,
    Optional<Recommendation> result,
    List<Rule> rules) {

  /** Keeps its own copies. */
  public Split {
    counts = List.copyOf(counts);
    rules = List.copyOf(rules);
  }

  /** The cases on which raters do not agree, those that split them most first. */
  static List<Split> of(RatingSheet sheet, Ruleset ruleset, WorkedCases worked) {
    List<Split> found = new ArrayList<>();
    for (RatingSheet.Rated rated : sheet.cases()) {
      double spread = spread(rated.given());
      if (spread > 0) {
        String name = rated.name();
        List<Integer> counts = counts(rated.given(), ruleset);
        found.add(new Split(name, counts, spread, worked.result(name), worked.behind(name)));
      }
    }
    return found.stream().sorted(Comparator.comparing(split -> -split.spread())).toList();
  }

  private static List<Integer> counts(List<Level> given, Ruleset ruleset) {
    return ruleset.levels().stream().map(level -> Collections.frequency(given, level)).toList();
  }

  private static double spread(List<Level> given) {
    int distance = 0;
    int pairs = 0;
    for (int a = 0; a < given.size(); a++) {
      for (int b = 0; b < a; b++) {
        distance += Math.abs(given.get(a).rank() - given.get(b).rank());
        pairs++;
      }
    }
    return pairs == 0 ? 0 : distance / (double) pairs;
  }
}
