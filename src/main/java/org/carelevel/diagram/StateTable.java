package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A function of answer sets with blanks as one flat table, for speed: looking it up takes one step
 * for each question that it depends on, and no step depends on what was found before but for its
 * place in the table. Immutable, so safe for use by several threads.
 */
public final class StateTable {

  private final int[] variables;
  private final int[] next;
  private final int[] values;

  private StateTable(int[] variables, int[] next, int[] values) {
    this.variables = variables;
    this.next = next;
    this.values = values;
  }

  /**
   * The table of a function.
   *
   * @param limit how many numbers the table may hold; empty where it would hold more
   */
  static Optional<StateTable> of(Diagram diagram, int root, int limit) {
    int[] variables = support(diagram, root);
    List<int[]> levels = new ArrayList<>();
    Map<Integer, Integer> states = new LinkedHashMap<>(Map.of(root, 0));
    int size = 0;
    for (int i = 0; i < variables.length; i++) {
      int branches = diagram.size(variables[i]);
      int start = size + states.size() * branches;
      // The steps past the last question lead to outcomes, which are counted, not placed.
      boolean last = i + 1 == variables.length;
      int stride = last ? 1 : diagram.size(variables[i + 1]);
      Map<Integer, Integer> following = new LinkedHashMap<>();
      int[] level = new int[states.size() * branches];
      int at = 0;
      for (int ref : states.keySet()) {
        for (int branch = 0; branch < branches; branch++) {
          int child = diagram.child(ref, variables[i], branch);
          following.putIfAbsent(child, (last ? 0 : start) + following.size() * stride);
          level[at++] = following.get(child);
        }
      }
      size = start;
      if (size > limit) {
        return Optional.empty();
      }
      levels.add(level);
      states = following;
    }
    int[] next = levels.stream().flatMapToInt(Arrays::stream).toArray();
    int[] values = states.keySet().stream().mapToInt(Diagram::value).toArray();
    return Optional.of(new StateTable(variables, next, values));
  }

  private static int[] support(Diagram diagram, int root) {
    boolean[] support = diagram.support(root);
    return IntStream.range(0, support.length).filter(variable -> support[variable]).toArray();
  }

  /** How many numbers it holds. */
  int size() {
    return next.length;
  }

  /**
   * The place among {@link #values} of the function's value.
   *
   * @param branches the branch of each variable, the last one where it is blank
   */
  public int outcome(int[] branches) {
    int state = 0;
    for (int variable : variables) {
      state = next[state + branches[variable]];
    }
    return state;
  }

  /** The function's value. */
  public int value(int[] branches) {
    return values[outcome(branches)];
  }

  /** All values that the function can have. */
  public int[] values() {
    return values.clone();
  }
}
