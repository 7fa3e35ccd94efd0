package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes a function as a union of products. A product allows some branches of each variable, and
 * holds where every variable takes one that it allows. There are few of them, not always the
 * fewest: what a product with more branches of a variable can cover is left to it. After Minato
 * (1992), for variables with more than two branches.
 */
final class Products {

  /** A variable that a product does not look at. */
  static final int ANY = -1;

  /** More sets of branches than these have are too many to try. */
  private static final int MOST_BRANCHES = 8;

  /** How many parts of one function may be looked at. */
  private static final int STEPS = 4_000;

  /** How many products one function may have. */
  private static final int MOST = 128;

  private record Cover(int union, List<int[]> products) {}

  private final Diagram diagram;
  private final Map<Long, Cover> covers = new HashMap<>();

  /** For the functions of a store. */
  Products(Diagram diagram) {
    this.diagram = diagram;
  }

  /**
   * Products that hold wherever they must, and nowhere else than they may. Each has a set of
   * branches, as bits, for each variable.
   *
   * @param must is nowhere true where {@code may} is false
   * @throws BudgetExceeded where they are too hard to find
   */
  List<int[]> between(int must, int may) {
    covers.clear();
    return cover(must, may).products();
  }

  private Cover cover(int must, int may) {
    if (must == Diagram.ZERO) {
      return new Cover(Diagram.ZERO, List.of());
    }
    if (may == Diagram.ONE) {
      int[] everywhere = new int[diagram.variables()];
      Arrays.fill(everywhere, ANY);
      return new Cover(Diagram.ONE, List.of(everywhere));
    }
    long key = ((long) must << Integer.SIZE) | (may & 0xFFFF_FFFFL);
    Cover known = covers.get(key);
    if (known != null) {
      return known;
    }
    int variable = Math.min(diagram.variable(must), diagram.variable(may));
    int size = diagram.size(variable);
    if (covers.size() == STEPS || size > MOST_BRANCHES) {
      throw new BudgetExceeded(STEPS, List.of());
    }
    Cover cover = new Split(variable, size, must, may).cover();
    covers.put(key, cover);
    return cover;
  }

  /**
   * The covers of what a variable's branches lead to. Branches that lead to the same are taken
   * together: no product tells them apart.
   */
  private final class Split {

    private final int variable;
    private final int size;

    /** For each group of branches, of which there may be fewer, what is needed and not covered. */
    private final int[] needed;

    /** For each set of groups, its branches, as bits. */
    private final int[] branches;

    /** For each set of groups, the function that is allowed in all of them. */
    private final int[] shared;

    private final int[] unions;
    private final List<int[]> products = new ArrayList<>();

    Split(int variable, int size, int must, int may) {
      this.variable = variable;
      this.size = size;
      this.needed = new int[size];
      int[] allowed = new int[size];
      int[] members = new int[size];
      int groups = 0;
      for (int branch = 0; branch < size; branch++) {
        int need = diagram.child(must, variable, branch);
        int allow = diagram.child(may, variable, branch);
        int group = 0;
        while (group < groups && (needed[group] != need || allowed[group] != allow)) {
          group++;
        }
        needed[group] = need;
        allowed[group] = allow;
        members[group] |= 1 << branch;
        groups = Math.max(groups, group + 1);
      }
      this.unions = new int[groups];
      Arrays.fill(unions, Diagram.ZERO);
      this.branches = new int[1 << groups];
      this.shared = new int[1 << groups];
      shared[0] = Diagram.ONE;
      for (int set = 1; set < shared.length; set++) {
        int lowest = Integer.numberOfTrailingZeros(set);
        branches[set] = members[lowest] | branches[set & set - 1];
        shared[set] = diagram.and(allowed[lowest], shared[set & set - 1]);
      }
    }

    /** What a larger set of branches can cover is left to it. */
    Cover cover() {
      for (int set : smallerFirst()) {
        int need = shared[set] == Diagram.ZERO ? Diagram.ZERO : need(set);
        if (need != Diagram.ZERO) {
          take(set, Products.this.cover(need, shared[set]));
        }
      }
      int[] children = new int[size];
      for (int group = 0; group < unions.length; group++) {
        for (int left = branches[1 << group]; left != 0; left &= left - 1) {
          children[Integer.numberOfTrailingZeros(left)] = unions[group];
        }
      }
      return new Cover(diagram.make(variable, children), products);
    }

    private int[] smallerFirst() {
      return IntStream.range(1, branches.length)
          .boxed()
          .sorted(
              Comparator.<Integer>comparingInt(set -> Integer.bitCount(branches[set]))
                  .thenComparingInt(set -> branches[set]))
          .mapToInt(Integer::intValue)
          .toArray();
    }

    private int need(int set) {
      int need = Diagram.ZERO;
      int larger = Diagram.ZERO;
      for (int group = 0; group < unions.length; group++) {
        if ((set >> group & 1) == 0) {
          larger = diagram.or(larger, shared[set | 1 << group]);
        } else {
          need = diagram.or(need, needed[group]);
        }
      }
      // A larger set often covers all of it, which is sooner seen than worked out.
      return larger == shared[set]
          ? Diagram.ZERO
          : diagram.and(diagram.and(need, shared[set]), diagram.not(larger));
    }

    private void take(int set, Cover found) {
      if (products.size() + found.products().size() > MOST) {
        throw new BudgetExceeded(MOST, List.of());
      }
      int others = diagram.not(found.union());
      for (int group = 0; group < unions.length; group++) {
        if ((set >> group & 1) != 0) {
          needed[group] = diagram.and(needed[group], others);
          unions[group] = diagram.or(unions[group], found.union());
        }
      }
      boolean all = set == branches.length - 1;
      for (int[] product : found.products()) {
        int[] here = product.clone();
        here[variable] = all ? ANY : branches[set];
        products.add(here);
      }
    }
  }
}
