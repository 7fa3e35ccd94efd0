package org.carelevel.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.carelevel.agreement.Agreement;
import org.carelevel.agreement.ConfusionMatrix;
import org.carelevel.agreement.Ratings;
import org.carelevel.model.Level;
import org.carelevel.model.RatingSheet;
import org.carelevel.model.Ruleset;

/**
 * One rater beside the reference, over the cases to which both gave a level.
 *
 * @param measures each of {@link Measure#OF_TWO}
 * @param matrix rows are levels of the reference, columns those of the rater
 * @param below the cases that the rater gave a lower level than the reference
 * @param above the cases with a higher one
 */
public record AgainstReference(
    String rater,
    Map<Measure, Agreement> measures,
    ConfusionMatrix matrix,
    List<String> below,
    List<String> above) {

  /** Keeps its own copies. */
  public AgainstReference {
    measures = Collections.unmodifiableMap(new EnumMap<>(measures));
    below = List.copyOf(below);
    above = List.copyOf(above);
  }

  static List<AgainstReference> of(RatingSheet sheet, Ruleset ruleset, Reference reference) {
    return IntStream.range(0, sheet.raters().size())
        .mapToObj(rater -> one(sheet, ruleset, reference, rater))
        .toList();
  }

  /** A case that both gave a level. */
  private record Compared(String name, Level reference, Level given) {

    List<Optional<Level>> levels() {
      return List.of(Optional.of(reference), Optional.of(given));
    }
  }

  private static AgainstReference one(
      RatingSheet sheet, Ruleset ruleset, Reference reference, int rater) {
    List<Compared> compared = new ArrayList<>();
    for (RatingSheet.Rated each : sheet.cases()) {
      Level level = reference.levels().get(each.name());
      Optional<Level> given = each.levels().get(rater);
      if (level != null && given.isPresent()) {
        compared.add(new Compared(each.name(), level, given.get()));
      }
    }
    Ratings two = RatedCases.of(compared.stream().map(Compared::levels).toList(), ruleset);
    Map<Measure, Agreement> measures = new EnumMap<>(Measure.class);
    Measure.OF_TWO.forEach(measure -> measures.put(measure, measure.of(two)));
    return new AgainstReference(
        sheet.raters().get(rater),
        measures,
        matrix(compared, ruleset.levels().size()),
        named(compared, difference -> difference < 0),
        named(compared, difference -> difference > 0));
  }

  /** Also where there is nothing to compare. */
  private static ConfusionMatrix matrix(List<Compared> compared, int levels) {
    List<List<Integer>> counts = new ArrayList<>();
    for (int a = 0; a < levels; a++) {
      List<Integer> row = new ArrayList<>();
      for (int b = 0; b < levels; b++) {
        int reference = a;
        int given = b;
        long count =
            compared.stream()
                .filter(c -> c.reference().rank() == reference && c.given().rank() == given)
                .count();
        row.add((int) count);
      }
      counts.add(row);
    }
    return new ConfusionMatrix(counts, 0);
  }

  private static List<String> named(List<Compared> compared, IntPredicate wanted) {
    return compared.stream()
        .filter(each -> wanted.test(each.given().compareTo(each.reference())))
        .map(Compared::name)
        .toList();
  }
}
