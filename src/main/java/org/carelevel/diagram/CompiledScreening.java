package org.carelevel.diagram;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link Screener} says of every answer set, worked out beforehand, for speed. It agrees
 * with the screener on every answer set that does not contradict itself; of one that does, it says
 * only that. Immutable, so safe for use by several threads.
 *
 * @param decider the levels and the rules
 * @param openQuestions the open questions of an answer set for which several levels are possible;
 *     all questions, in the ruleset's order, or none if not wanted
 */
public record CompiledScreening(Decider decider, List<StateGroup> openQuestions) {

  /** How many diagram nodes may be made on the way. */
  private static final int BUDGET = 400_000;

  /** Does not change any more. */
  public CompiledScreening {
    openQuestions = List.copyOf(openQuestions);
  }

  /**
   * Works it out; empty where it would be too large.
   *
   * @param openQuestions whether the open questions are wanted too
   */
  public static Optional<CompiledScreening> of(Screener screener, boolean openQuestions) {
    try {
      // Each has its own budget, so that what is too much for one leaves the others theirs.
      Optional<Decider> decider =
          ScreeningTerms.of(screener.partialFunctions(BUDGET))
              .or(() -> ScreeningTables.of(screener.partialFunctions(BUDGET)));
      Optional<List<StateGroup>> groups =
          openQuestions ? groups(screener.partialFunctions(BUDGET)) : Optional.of(List.of());
      return decider.flatMap(d -> groups.map(g -> new CompiledScreening(d, g)));
    } catch (BudgetExceeded e) {
      return Optional.empty();
    }
  }

  private static Optional<List<StateGroup>> groups(PartialFunctions functions) {
    return StateGroup.of(functions.diagram(), functions.openQuestions());
  }
}
