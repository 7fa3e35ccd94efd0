package org.carelevel.whatif;

import java.util.List;
import org.carelevel.engine.State;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;

/**
 * Why a level is not the result, or not certainly.
 *
 * @param level the level
 * @param above the rules with a higher floor that hold or may hold, and the smallest changes after
 *     which each certainly does not hold
 * @param lacking where less than the level is possible: the rules with just this floor, and the
 *     smallest changes after which each certainly holds; empty otherwise
 * @param demanded whether any rule has the level for its floor, or it is the lowest, which needs
 *     none
 */
public record WhyNot(Level level, List<OfRule> above, List<OfRule> lacking, boolean demanded) {

  /**
   * A rule, and what would turn it.
   *
   * @param state how it stands now
   */
  public record OfRule(Rule rule, State state, Changes changes) {}

  /** Keeps its own copies. */
  public WhyNot {
    above = List.copyOf(above);
    lacking = List.copyOf(lacking);
  }

  /** Whether the level is the result, decided. */
  public boolean isTheResult() {
    return above.isEmpty() && lacking.isEmpty() && demanded;
  }
}
