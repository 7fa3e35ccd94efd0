package org.carelevel.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carelevel.agreement.Agreement;
import org.carelevel.agreement.Ratings;
import org.carelevel.model.Case;
import org.carelevel.model.RatingSheet;
import org.carelevel.model.Ruleset;

/**
 * How far raters agree on the level of cases, with each other and with a reference.
 *
 * @param together what is said of all raters at once
 * @param pairs each two raters; none where there are only two, who are {@code together}
 * @param splits the cases on which they do not agree, those that split them most first
 * @param rules the rules behind these cases, those behind the most of them first
 * @param reference what raters are compared with; empty where no case has a level there
 * @param raters each rater beside the reference
 */
public record RaterAgreement(
    Ruleset ruleset,
    RatingSheet sheet,
    Map<Measure, Agreement> together,
    List<Pair> pairs,
    List<Split> splits,
    List<RuleBehind> rules,
    Optional<Reference> reference,
    List<AgainstReference> raters) {

  /**
   * Two raters.
   *
   * @param measures each of {@link Measure#OF_PAIRS}
   */
  public record Pair(String first, String second, Map<Measure, Agreement> measures) {
    /** Keeps its own copy. */
    public Pair {
      measures = Collections.unmodifiableMap(new EnumMap<>(measures));
    }
  }

  /** Keeps its own copies. */
  public RaterAgreement {
    together = Collections.unmodifiableMap(new EnumMap<>(together));
    pairs = List.copyOf(pairs);
    splits = List.copyOf(splits);
    rules = List.copyOf(rules);
    raters = List.copyOf(raters);
  }

  /**
   * Compares raters.
   *
   * @param worked the cases whose answers are known
   * @param expected what raters are compared with: the levels that these cases expect; empty where
   *     it is what the rules say of the worked cases
   */
  public static RaterAgreement of(
      Ruleset ruleset, RatingSheet sheet, WorkedCases worked, Optional<List<Case>> expected) {
    Ratings ratings = RatedCases.of(sheet, ruleset);
    List<Split> splits = Split.of(sheet, ruleset, worked);
    Reference reference =
        expected
            .map(cases -> Reference.ofFile(sheet, cases))
            .orElseGet(() -> Reference.ofRules(sheet, worked));
    boolean isCompared = expected.isPresent() || reference.knowsAny();
    return new RaterAgreement(
        ruleset,
        sheet,
        measures(Measure.of(ratings.raters()), ratings),
        ratings.raters() > 2 ? pairs(sheet.raters(), ratings) : List.of(),
        splits,
        RuleBehind.of(sheet, splits, worked),
        isCompared ? Optional.of(reference) : Optional.empty(),
        isCompared ? AgainstReference.of(sheet, ruleset, reference) : List.of());
  }

  private static List<Pair> pairs(List<String> raters, Ratings ratings) {
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < raters.size(); a++) {
      for (int b = a + 1; b < raters.size(); b++) {
        Map<Measure, Agreement> measures = measures(Measure.OF_PAIRS, ratings.pair(a, b));
        pairs.add(new Pair(raters.get(a), raters.get(b), measures));
      }
    }
    return pairs;
  }

  private static Map<Measure, Agreement> measures(List<Measure> measures, Ratings ratings) {
    Map<Measure, Agreement> found = new EnumMap<>(Measure.class);
    measures.forEach(measure -> found.put(measure, measure.of(ratings)));
    return found;
  }

  /** The share of all ratings that are the level that was given most often; 0 without ratings. */
  public double commonest() {
    int most =
        ruleset.levels().stream()
            .mapToInt(
                level ->
                    sheet.cases().stream()
                        .mapToInt(each -> Collections.frequency(each.given(), level))
                        .sum())
            .max()
            .orElse(0);
    return sheet.ratings() == 0 ? 0 : most / (double) sheet.ratings();
  }
}
