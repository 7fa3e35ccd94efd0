package org.carelevel.training;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.whatif.Change;
import org.carelevel.whatif.Limits;
import org.carelevel.whatif.Step;
import org.carelevel.whatif.WhatIf;

/** Finds the nearest case that would come out otherwise. */
public final class NearestChange {

  /** So many answers are changed at most. */
  public static final int MOST_ANSWERS = 2;

  /** Enough of the nearest to find one among them that tells most. */
  private static final int LOOKED_AT = 100;

  private static final Limits LIMITS = new Limits(MOST_ANSWERS, LOOKED_AT, Limits.SHORT.effort());

  private final AnswerSpace space;
  private final Screener screener;

  /**
   * Of cases of a space's ruleset.
   *
   * @param screener screens by the same space
   */
  public NearestChange(AnswerSpace space, Screener screener) {
    this.space = space;
    this.screener = screener;
  }

  /**
   * The change of the fewest answers, and of these the one of the fewest steps, that raises the
   * level or lowers it. Where several are as near, one of answers that are not the first: it says
   * more of this case than what could happen to anybody. Empty where no change of a few answers
   * does.
   */
  public Optional<Change> of(Recommendation result) {
    WhatIf whatIf = new WhatIf(space, screener, result, LIMITS);
    return Stream.of(whatIf.raising(), whatIf.lowering())
        .flatMap(changes -> changes.smallest().stream())
        .min(
            Comparator.comparingInt((Change change) -> change.steps().size())
                .thenComparingInt(Change::length)
                .thenComparingInt(this::firstAnswers));
  }

  private int firstAnswers(Change change) {
    return (int)
        change.steps().stream()
            .filter(step -> step.from().isPresent() && step.from().getAsInt() == first(step))
            .count();
  }

  private int first(Step step) {
    return space.ruleset().question(step.question()).firstAnswer();
  }
}
