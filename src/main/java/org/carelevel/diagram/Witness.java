package org.carelevel.diagram;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Finds, among the answer sets for which a diagram is not 0, one of the least cost. */
final class Witness {

  /** What a branch of a variable costs. */
  interface Cost {
    double of(int variable, int branch);
  }

  private static final double NONE = Double.POSITIVE_INFINITY;

  private final Diagram diagram;
  private final Cost cost;
  private final int[] cheapest;
  private final Map<Integer, Double> known = new HashMap<>();

  Witness(Diagram diagram, Cost cost) {
    this.diagram = diagram;
    this.cost = cost;
    this.cheapest = new int[diagram.variables()];
    for (int variable = 0; variable < cheapest.length; variable++) {
      for (int branch = 1; branch < diagram.size(variable); branch++) {
        if (cost.of(variable, branch) < cost.of(variable, cheapest[variable])) {
          cheapest[variable] = branch;
        }
      }
    }
  }

  /** The branch of each variable; the diagram must not be 0 everywhere. */
  int[] find(int ref) {
    int[] branches = cheapest.clone();
    int at = ref;
    while (!Diagram.isTerminal(at)) {
      int variable = diagram.variable(at);
      int best = 0;
      for (int branch = 1; branch < diagram.size(variable); branch++) {
        if (through(at, variable, branch) < through(at, variable, best)) {
          best = branch;
        }
      }
      branches[variable] = best;
      at = diagram.child(at, variable, best);
    }
    if (Diagram.value(at) == 0) {
      throw new IllegalArgumentException("there is no answer set in it");
    }
    return Arrays.copyOf(branches, branches.length);
  }

  private double through(int ref, int variable, int branch) {
    int child = diagram.child(ref, variable, branch);
    double below = below(child);
    return below == NONE
        ? NONE
        : below + cost.of(variable, branch) + between(variable + 1, diagram.variable(child));
  }

  private double below(int ref) {
    if (Diagram.isTerminal(ref)) {
      return Diagram.value(ref) == 0 ? NONE : 0;
    }
    Double found = known.get(ref);
    if (found != null) {
      return found;
    }
    int variable = diagram.variable(ref);
    double best = NONE;
    for (int branch = 0; branch < diagram.size(variable); branch++) {
      best = Math.min(best, through(ref, variable, branch));
    }
    known.put(ref, best);
    return best;
  }

  private double between(int from, int to) {
    double sum = 0;
    for (int variable = from; variable < to; variable++) {
      sum += cost.of(variable, cheapest[variable]);
    }
    return sum;
  }
}
