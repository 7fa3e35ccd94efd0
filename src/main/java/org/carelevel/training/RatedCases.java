package org.carelevel.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.carelevel.agreement.Ratings;
import org.carelevel.model.Level;
import org.carelevel.model.RatingSheet;
import org.carelevel.model.Ruleset;

/** Levels as the statistics want them: as categories, by their rank. */
final class RatedCases {

  private RatedCases() {}

  static Ratings of(RatingSheet sheet, Ruleset ruleset) {
    return of(sheet.cases().stream().map(RatingSheet.Rated::levels).toList(), ruleset);
  }

  /** For each case the level that each rater gave it. */
  static Ratings of(List<List<Optional<Level>>> cases, Ruleset ruleset) {
    List<List<OptionalInt>> ranks = new ArrayList<>();
    for (List<Optional<Level>> levels : cases) {
      ranks.add(levels.stream().map(RatedCases::rank).toList());
    }
    return Ratings.of(ruleset.levels().size(), ranks);
  }

  private static OptionalInt rank(Optional<Level> level) {
    return level.isPresent() ? OptionalInt.of(level.get().rank()) : OptionalInt.empty();
  }
}
