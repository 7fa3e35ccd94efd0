package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some rules, or some questions, that stand side by side in the ruleset.
 *
 * @param first the place of the first one in the ruleset
 * @param table its value has the bit {@code 1 << i} where the one at {@code first + i} is meant
 */
public record StateGroup(int first, StateTable table) {

  /** A group is one byte, so that what follows from its value can be made ready for each. */
  static final int MEMBERS = 8;

  /** How many numbers one table may hold, and all those of rules, or of questions, together. */
  static final int LARGEST = 1 << 18;

  private static final long TOTAL = 1 << 20;

  /** How many numbers a group's table may hold: small enough for a processor's nearest caches. */
  private static final int GROUP = 1 << 12;

  /**
   * Groups as large as they may be; a function that is too large alone is a group all the same.
   * Empty where the tables would be too large.
   */
  static Optional<List<StateGroup>> of(Diagram diagram, List<Integer> members) {
    List<StateGroup> groups = new ArrayList<>();
    long size = 0;
    int next = 0;
    while (next < members.size()) {
      int first = next++;
      int together = members.get(first);
      Optional<StateTable> table = StateTable.of(diagram, together, LARGEST);
      while (next < members.size() && next - first < MEMBERS) {
        int place = next - first;
        int more = diagram.map(members.get(next), value -> value << place);
        together = diagram.apply(Op.OR, together, more);
        Optional<StateTable> larger = StateTable.of(diagram, together, GROUP);
        if (larger.isEmpty()) {
          break;
        }
        table = larger;
        next++;
      }
      if (table.isEmpty() || size + table.get().size() > TOTAL) {
        return Optional.empty();
      }
      size += table.get().size();
      groups.add(new StateGroup(first, table.get()));
    }
    return Optional.of(List.copyOf(groups));
  }
}
