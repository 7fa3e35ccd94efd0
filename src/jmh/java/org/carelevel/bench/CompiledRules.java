package org.carelevel.bench;

import org.carelevel.diagram.ScreeningTables;

/** The tables that {@code carelevel score} looks every plain row up in: its level and its rules. */
final class CompiledRules {

  private final ScreeningTables tables;
  private final ScreeningTables.Group[] groups;

  CompiledRules(ScreeningTables tables) {
    this.tables = tables;
    this.groups = tables.rules().toArray(ScreeningTables.Group[]::new);
  }

  /**
   * Decides.
   *
   * @param branches a fully answered questionnaire
   * @return the rules that hold, and at {@link Decisions#LEVEL} the rank of the level
   */
  long decide(int[] branches) {
    int level = Integer.numberOfTrailingZeros(tables.levels().value(branches));
    long rules = (long) level << Decisions.LEVEL;
    for (ScreeningTables.Group group : groups) {
      rules |= (long) group.table().value(branches) << group.first();
    }
    return rules;
  }
}
