package org.carelevel.bench;

import org.carelevel.diagram.Decider;

/** What {@code carelevel score} decides every plain row by: its level and its rules. */
final class CompiledRules {

  private final Decider decider;
  private final long[] found;

  CompiledRules(Decider decider) {
    this.decider = decider;
    this.found = new long[decider.words()];
  }

  /**
   * Decides.
   *
   * @param branches a fully answered questionnaire
   * @return the rules that hold, and at {@link Decisions#LEVEL} the rank of the level
   */
  long decide(int[] branches) {
    long level = Integer.numberOfTrailingZeros(decider.decide(branches, found));
    return found[0] & Decisions.RULES | level << Decisions.LEVEL;
  }
}
