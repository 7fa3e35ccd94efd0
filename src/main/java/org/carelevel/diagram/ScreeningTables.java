package org.carelevel.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Decides by tables, one step for each question that a table depends on. */
final class ScreeningTables implements Decider {

  private final StateTable levels;
  private final int[] levelSets;
  private final List<StateGroup> rules;
  private final int words;

  private ScreeningTables(StateTable levels, List<StateGroup> rules, int count) {
    this.levels = levels;
    this.levelSets = Arrays.stream(levels.values()).map(ScreeningTables::ends).toArray();
    this.rules = List.copyOf(rules);
    this.words = count / Long.SIZE + 2; // A group may reach into the last one.
  }

  /** Works out the tables; empty where they would be too large. */
  static Optional<Decider> of(PartialFunctions functions) {
    Diagram diagram = functions.diagram();
    List<Integer> rules = functions.rules();
    Optional<StateTable> levels = StateTable.of(diagram, functions.levels(), StateGroup.LARGEST);
    return levels.flatMap(
        table ->
            StateGroup.of(diagram, rules)
                .map(groups -> new ScreeningTables(table, groups, rules.size())));
  }

  /** The lowest and the highest of a set. */
  private static int ends(int set) {
    return Integer.lowestOneBit(set) | Integer.highestOneBit(set);
  }

  @Override
  public int words() {
    return words;
  }

  @Override
  public int decide(int[] branches, long[] found) {
    int set = levelSets[levels.outcome(branches)];
    if (set == 0) {
      return 0;
    }
    Arrays.fill(found, 0);
    for (StateGroup group : rules) {
      long members = group.table().value(branches);
      int word = group.first() >> 6;
      found[word] |= members << group.first();
      if (group.first() % Long.SIZE > Long.SIZE - StateGroup.MEMBERS) {
        found[word + 1] |= members >>> -group.first();
      }
    }
    return set;
  }
}
