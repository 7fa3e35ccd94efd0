package org.carelevel.diagram;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/** Counts the answer sets for which a diagram is not 0. */
final class Counter {

  private final Diagram diagram;
  private final Variables variables;
  private final int[] fixed;
  private final Map<Integer, BigInteger> known = new HashMap<>();

  /**
   * A counter over the open variables.
   *
   * @param fixed the branch of each variable that is not open; -1 where it is
   */
  Counter(Diagram diagram, Variables variables, int[] fixed) {
    this.diagram = diagram;
    this.variables = variables;
    this.fixed = fixed.clone();
  }

  /** The number of answer sets; the fixed variables must not occur in the diagram. */
  BigInteger count(int ref) {
    return below(ref).multiply(skipped(0, diagram.variable(ref)));
  }

  private BigInteger below(int ref) {
    if (Diagram.isTerminal(ref)) {
      return Diagram.value(ref) == 0 ? BigInteger.ZERO : BigInteger.ONE;
    }
    BigInteger found = known.get(ref);
    if (found != null) {
      return found;
    }
    int place = diagram.variable(ref);
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < diagram.size(place); i++) {
      int child = diagram.child(ref, place, i);
      BigInteger each = below(child).multiply(skipped(place + 1, diagram.variable(child)));
      sum = sum.add(each.multiply(BigInteger.valueOf(variables.at(place).weight(i))));
    }
    known.put(ref, sum);
    return sum;
  }

  /** The ways to answer the open variables from one place up to, and without, another. */
  private BigInteger skipped(int from, int to) {
    BigInteger ways = BigInteger.ONE;
    for (int place = from; place < to; place++) {
      if (fixed[place] < 0) {
        int size = variables.at(place).question().scale().size();
        ways = ways.multiply(BigInteger.valueOf(size));
      }
    }
    return ways;
  }
}
