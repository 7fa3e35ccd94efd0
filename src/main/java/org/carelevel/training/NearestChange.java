package org.carelevel.training;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.whatif.Change;
import org.carelevel.whatif.Limits;
import org.carelevel.whatif.WhatIf;

/** Finds the nearest case that would come out otherwise. */
public final class NearestChange {

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

  /** So many answers are changed at most. */
  public static int mostAnswers() {
    return Limits.SHORT.questions();
  }

  /**
   * The change of the fewest answers, and of these the one of the fewest steps, that raises the
   * level or lowers it; one that raises where two are as near. Empty where no change of a few
   * answers does.
   */
  public Optional<Change> of(Recommendation result) {
    WhatIf whatIf = new WhatIf(space, screener, result, Limits.SHORT);
    return Stream.of(whatIf.raising(), whatIf.lowering())
        .flatMap(changes -> changes.smallest().stream().limit(1))
        .min(
            Comparator.comparingInt((Change change) -> change.steps().size())
                .thenComparingInt(Change::length));
  }
}
