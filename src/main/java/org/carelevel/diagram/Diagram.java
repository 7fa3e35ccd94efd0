package org.carelevel.diagram;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * A store of multi-valued decision diagrams with whole numbers, 0 or more, at their ends. Each
 * diagram is a function of the variables, and equal functions are the same reference: a node is
 * made once, and a node whose children are all the same is not made at all.
 *
 * <p>A reference is a node's index, or the complement of a terminal's value. Nodes stand in the
 * order in which they were made, so {@link #releaseTo} can forget the newest ones exactly. Not safe
 * for use by several threads at once.
 */
final class Diagram {

  /** The constant 0, false. */
  static final int ZERO = ~0;

  /** The constant 1, true. */
  static final int ONE = ~1;

  private static final int NONE = Integer.MAX_VALUE;

  private final int[] sizes;
  private final int budget;
  private final ApplyCache cache = new ApplyCache();
  private final NodeTable table = new NodeTable();
  private int[] memoStamp = new int[1024];
  private int[] memo = new int[1024];
  private int stamp;

  /**
   * An empty store.
   *
   * @param sizes how many branches each variable has, in the order of the variables
   * @param budget how many nodes there may be at once
   */
  Diagram(int[] sizes, int budget) {
    this.sizes = sizes.clone();
    this.budget = budget;
  }

  static int terminal(int value) {
    return ~value;
  }

  static boolean isTerminal(int ref) {
    return ref < 0;
  }

  static int value(int ref) {
    return ~ref;
  }

  int variables() {
    return sizes.length;
  }

  int size(int variable) {
    return sizes[variable];
  }

  /** The variable that a reference looks at first; for a terminal, the number of variables. */
  int variable(int ref) {
    return ref < 0 ? sizes.length : table.variable(ref);
  }

  /** What a reference becomes where its variable, or a later one, takes a branch. */
  int child(int ref, int variable, int branch) {
    return variable(ref) == variable ? table.child(ref, branch) : ref;
  }

  /** How many nodes there are. */
  int nodes() {
    return table.size();
  }

  /** The node with these children, or the child where they are all the same. */
  int make(int variable, int[] children) {
    int first = children[0];
    for (int i = 1; i < children.length; i++) {
      if (children[i] != first) {
        int ref = table.findOrAdd(variable, children);
        if (table.size() > budget) {
          throw new BudgetExceeded(budget, List.of());
        }
        return ref;
      }
    }
    return first;
  }

  /** Combines two functions point by point. */
  int apply(Op op, int a, int b) {
    if (isTerminal(a) && isTerminal(b)) {
      return terminal(op.combine(value(a), value(b)));
    }
    int simple = simple(op, a, b);
    if (simple != NONE) {
      return simple;
    }
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    int known = cache.get(op, low, high);
    if (known != ApplyCache.ABSENT) {
      return known;
    }
    int variable = Math.min(variable(a), variable(b));
    int[] children = new int[sizes[variable]];
    for (int i = 0; i < children.length; i++) {
      children[i] = apply(op, child(a, variable, i), child(b, variable, i));
    }
    int result = make(variable, children);
    cache.put(op, low, high, result);
    return result;
  }

  private static int simple(Op op, int a, int b) {
    if (isTerminal(a)) {
      return withTerminal(op, value(a), b);
    }
    if (isTerminal(b)) {
      return withTerminal(op, value(b), a);
    }
    boolean idempotent = op == Op.AND || op == Op.OR || op == Op.MAX;
    return a == b && idempotent ? a : NONE;
  }

  private static int withTerminal(Op op, int value, int other) {
    if (op.absorbs(value)) {
      return terminal(value);
    }
    return op.neutral(value) ? other : NONE;
  }

  int and(int a, int b) {
    return apply(Op.AND, a, b);
  }

  int or(int a, int b) {
    return apply(Op.OR, a, b);
  }

  int not(int a) {
    return map(a, value -> 1 - value);
  }

  /** Changes the terminals. */
  int map(int ref, IntUnaryOperator change) {
    newMemo();
    return mapped(ref, change);
  }

  private int mapped(int ref, IntUnaryOperator change) {
    if (isTerminal(ref)) {
      return terminal(change.applyAsInt(value(ref)));
    }
    if (known(ref)) {
      return memo[ref];
    }
    int variable = variable(ref);
    int[] children = new int[sizes[variable]];
    for (int i = 0; i < children.length; i++) {
      children[i] = mapped(table.child(ref, i), change);
    }
    return remember(ref, make(variable, children));
  }

  /**
   * Fixes variables.
   *
   * @param fixed the branch that each variable takes; -1 leaves it open
   */
  int restrict(int ref, int[] fixed) {
    newMemo();
    return restricted(ref, fixed);
  }

  private int restricted(int ref, int[] fixed) {
    if (isTerminal(ref)) {
      return ref;
    }
    int variable = variable(ref);
    if (fixed[variable] >= 0) {
      return restricted(table.child(ref, fixed[variable]), fixed);
    }
    if (known(ref)) {
      return memo[ref];
    }
    int[] children = new int[sizes[variable]];
    for (int i = 0; i < children.length; i++) {
      children[i] = restricted(table.child(ref, i), fixed);
    }
    return remember(ref, make(variable, children));
  }

  /** The union, bit by bit, over all branches of one variable. */
  int unionOver(int ref, int variable) {
    newMemo();
    return united(ref, variable);
  }

  private int united(int ref, int variable) {
    if (variable(ref) > variable) {
      return ref;
    }
    if (known(ref)) {
      return memo[ref];
    }
    int own = variable(ref);
    if (own == variable) {
      int union = table.child(ref, 0);
      for (int i = 1; i < sizes[own]; i++) {
        union = apply(Op.OR, union, table.child(ref, i));
      }
      return remember(ref, union);
    }
    int[] children = new int[sizes[own]];
    for (int i = 0; i < children.length; i++) {
      children[i] = united(table.child(ref, i), variable);
    }
    return remember(ref, make(own, children));
  }

  /**
   * The union, bit by bit, over all branches of all variables but some.
   *
   * @param kept for each variable whether the result may still look at it
   */
  int unionOverOthers(int ref, boolean[] kept) {
    newMemo();
    return projected(ref, kept);
  }

  private int projected(int ref, boolean[] kept) {
    if (isTerminal(ref)) {
      return ref;
    }
    if (known(ref)) {
      return memo[ref];
    }
    int variable = variable(ref);
    int[] children = new int[sizes[variable]];
    int union = ZERO;
    for (int i = 0; i < children.length; i++) {
      children[i] = projected(table.child(ref, i), kept);
      union = kept[variable] ? union : apply(Op.OR, union, children[i]);
    }
    return remember(ref, kept[variable] ? make(variable, children) : union);
  }

  /** Which variables a function looks at. */
  boolean[] support(int ref) {
    boolean[] found = new boolean[sizes.length];
    newMemo();
    collect(ref, found);
    return found;
  }

  /** How many nodes a function is made of. */
  int weigh(int ref) {
    newMemo();
    return collect(ref, new boolean[sizes.length]);
  }

  private int collect(int ref, boolean[] found) {
    if (isTerminal(ref) || known(ref)) {
      return 0;
    }
    remember(ref, ref);
    found[variable(ref)] = true;
    int count = 1;
    for (int i = 0; i < sizes[variable(ref)]; i++) {
      count += collect(table.child(ref, i), found);
    }
    return count;
  }

  /** The union, bit by bit, of all terminals that can be reached. */
  int reachable(int ref) {
    newMemo();
    return reached(ref);
  }

  /** Nothing where it was reached before, since that is in the union already. */
  private int reached(int ref) {
    if (isTerminal(ref)) {
      return value(ref);
    }
    if (known(ref)) {
      return 0;
    }
    remember(ref, ref);
    int union = 0;
    for (int i = 0; i < sizes[variable(ref)]; i++) {
      union |= reached(table.child(ref, i));
    }
    return union;
  }

  /** The number of nodes now, for {@link #releaseTo}. */
  int mark() {
    return table.size();
  }

  /** Forgets every node made since the mark was taken. References to them are no longer valid. */
  void releaseTo(int mark) {
    if (table.size() > mark) {
      table.truncate(mark);
      cache.clear();
    }
  }

  private void newMemo() {
    stamp++;
  }

  private boolean known(int ref) {
    return ref < memo.length && memoStamp[ref] == stamp;
  }

  private int remember(int ref, int result) {
    if (ref >= memo.length) {
      int length = Math.max(ref + 1, memo.length * 2);
      memo = Arrays.copyOf(memo, length);
      memoStamp = Arrays.copyOf(memoStamp, length);
    }
    memo[ref] = result;
    memoStamp[ref] = stamp;
    return result;
  }
}
