package org.carelevel.diagram;

import java.util.HashMap;
import java.util.Map;

/**
 * Turns functions of complete answer sets into functions of answer sets with blanks: the union, bit
 * by bit, of what the function gives for every way to fill the blanks.
 *
 * <p>There are two stores. In {@link #filled}, a variable has twice its branches: first those of an
 * answer that was given, then those of one that fills a blank. In {@link #blank}, a variable has
 * one branch more than before, the last one, which stands for a blank.
 */
final class Completions {

  private final Diagram complete;
  private final Diagram filled;
  private final Diagram blank;
  private final Map<Integer, Integer> toFilled = new HashMap<>();
  private final Map<Integer, Integer> toBlank = new HashMap<>();

  /**
   * Of the functions of a store.
   *
   * @param complete none of its nodes that are handed in may be forgotten while this is in use
   * @param budget how many nodes each of the two stores may have
   */
  Completions(Diagram complete, int budget) {
    this.complete = complete;
    int[] twice = new int[complete.variables()];
    int[] oneMore = new int[complete.variables()];
    for (int i = 0; i < twice.length; i++) {
      twice[i] = 2 * complete.size(i);
      oneMore[i] = complete.size(i) + 1;
    }
    this.filled = new Diagram(twice, budget);
    this.blank = new Diagram(oneMore, budget);
  }

  /** The store of functions of answers that were given or fill a blank. */
  Diagram filled() {
    return filled;
  }

  /** The store of functions of answers and blanks. */
  Diagram blank() {
    return blank;
  }

  /** A function of complete answer sets, for which it is the same whether an answer was given. */
  int fill(int ref) {
    if (Diagram.isTerminal(ref)) {
      return ref;
    }
    Integer before = toFilled.get(ref);
    if (before != null) {
      return before;
    }
    int variable = complete.variable(ref);
    int answers = complete.size(variable);
    int[] children = new int[2 * answers];
    for (int i = 0; i < answers; i++) {
      children[i] = fill(complete.child(ref, variable, i));
      children[answers + i] = children[i];
    }
    int result = filled.make(variable, children);
    toFilled.put(ref, result);
    return result;
  }

  /** The union over all ways to fill the blanks of a function from {@link #filled}. */
  int union(int ref) {
    if (Diagram.isTerminal(ref)) {
      return ref;
    }
    Integer before = toBlank.get(ref);
    if (before != null) {
      return before;
    }
    int variable = filled.variable(ref);
    int answers = complete.size(variable);
    int[] children = new int[answers + 1];
    int any = Diagram.ZERO;
    for (int i = 0; i < answers; i++) {
      children[i] = union(filled.child(ref, variable, i));
      any = filled.apply(Op.OR, any, filled.child(ref, variable, answers + i));
    }
    children[answers] = union(any);
    int result = blank.make(variable, children);
    toBlank.put(ref, result);
    return result;
  }
}
