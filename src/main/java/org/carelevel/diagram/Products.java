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

  /** Sets of branches, the smaller ones first. */
  private static int[] sets(int size) {
    return IntStream.range(1, 1 << size)
        .boxed()
        .sorted(Comparator.comparingInt(Integer::bitCount))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The covers of what a variable's branches lead to. */
  private final class Split {

    private final int variable;
    private final int size;
    private final int[] needed;
    private final int[] shared;
    private final int[] unions;
    private final List<int[]> products = new ArrayList<>();

    Split(int variable, int size, int must, int may) {
      this.variable = variable;
      this.size = size;
      this.needed = children(must);
      this.unions = new int[size];
      Arrays.fill(unions, Diagram.ZERO);
      int[] allowed = children(may);
      this.shared = new int[1 << size];
      shared[0] = Diagram.ONE;
      for (int set = 1; set < shared.length; set++) {
        int lowest = Integer.numberOfTrailingZeros(set);
        shared[set] = diagram.and(allowed[lowest], shared[set & set - 1]);
      }
    }

    private int[] children(int ref) {
      return IntStream.range(0, size).map(branch -> diagram.child(ref, variable, branch)).toArray();
    }

    /** What a larger set of branches can cover is left to it. */
    Cover cover() {
      for (int set : sets(size)) {
        int need = shared[set] == Diagram.ZERO ? Diagram.ZERO : need(set);
        if (need != Diagram.ZERO) {
          take(set, Products.this.cover(need, shared[set]));
        }
      }
      return new Cover(diagram.make(variable, unions), products);
    }

    private int need(int set) {
      int larger = Diagram.ZERO;
      int need = Diagram.ZERO;
      for (int branch = 0; branch < size; branch++) {
        if ((set >> branch & 1) == 0) {
          larger = diagram.or(larger, shared[set | 1 << branch]);
        } else {
          need = diagram.or(need, needed[branch]);
        }
      }
      return diagram.and(diagram.and(need, shared[set]), diagram.not(larger));
    }

    private void take(int set, Cover found) {
      if (products.size() + found.products().size() > MOST) {
        throw new BudgetExceeded(MOST, List.of());
      }
      int others = diagram.not(found.union());
      for (int branch = 0; branch < size; branch++) {
        if ((set >> branch & 1) != 0) {
          needed[branch] = diagram.and(needed[branch], others);
          unions[branch] = diagram.or(unions[branch], found.union());
        }
      }
      boolean all = set == (1 << size) - 1;
      for (int[] product : found.products()) {
        int[] here = product.clone();
        here[variable] = all ? ANY : set;
        products.add(here);
      }
    }
  }
}
