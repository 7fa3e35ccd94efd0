package org.carelevel.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Case;

/** Cases to practise on that somebody wrote. */
public final class Exercises {

  private Exercises() {}

  /**
   * Some of the cases, in an order that says nothing about them. Cases without answers, and those
   * whose answers contradict each other, are left out.
   */
  public static List<Exercise> of(List<Case> cases, Screener screener, Selection wanted) {
    WorkedCases worked = new WorkedCases(screener, cases);
    Kinds kinds = new Kinds(screener.ruleset());
    List<Exercise> found = new ArrayList<>();
    for (Case each : cases) {
      Optional<Recommendation> result = worked.result(each.name());
      result
          .filter(r -> wanted.level().isEmpty() || r.level().equals(wanted.level()))
          .flatMap(r -> exercise(each.name(), r, kinds.of(r), wanted))
          .ifPresent(found::add);
    }
    Collections.shuffle(found, new Random(wanted.seed()));
    return numbered(found.subList(0, Math.min(found.size(), wanted.count())));
  }

  private static Optional<Exercise> exercise(
      String title, Recommendation result, Set<Kind> kinds, Selection wanted) {
    if (wanted.kind().isPresent() && !kinds.contains(wanted.kind().get())) {
      return Optional.empty();
    }
    Optional<Kind> kind = wanted.kind().or(() -> kinds.stream().findFirst());
    return Optional.of(new Exercise("", Optional.of(title), kind, result));
  }

  /** With names that say nothing: {@code case-1} and so on. */
  static List<Exercise> numbered(List<Exercise> exercises) {
    List<Exercise> numbered = new ArrayList<>();
    for (Exercise each : exercises) {
      String name = "case-" + (numbered.size() + 1);
      numbered.add(new Exercise(name, each.title(), each.kind(), each.result()));
    }
    return numbered;
  }
}
