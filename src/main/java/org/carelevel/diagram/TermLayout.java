package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Which product is which bit of {@link ScreeningTerms}. */
final class TermLayout {

  /** Their first products must be in the first word, with room for what comes after them. */
  private static final int MOST_RULES = 56;

  private final Diagram diagram;
  private final Products products;

  /** True of answer sets that do not contradict themselves; what is said of others is all one. */
  private final int consistent;

  /** By their bits; null where a bit is not used. */
  private final List<int[]> terms = new ArrayList<>();

  /** The rules that the products from {@link #firstFurther} on mean. */
  private final List<Integer> furtherRules = new ArrayList<>();

  private final List<BitSet> termsOfRules = new ArrayList<>();
  private final List<BitSet> certain = new ArrayList<>();
  private final List<BitSet> possible = new ArrayList<>();
  private final BitSet contradiction;
  private final int firstFurther;

  private TermLayout(List<Integer> rules, int levels, Diagram diagram) {
    this.diagram = diagram;
    this.products = new Products(diagram);
    this.consistent = diagram.map(levels, set -> set == 0 ? 0 : 1);
    this.firstFurther = (rules.size() + Byte.SIZE - 1) / Byte.SIZE;
    rules(rules);
    levels(rules, levels);
    int nothing = diagram.not(consistent);
    this.contradiction = add(products.between(nothing, nothing));
  }

  /** Finds the products; empty where there are too many rules. */
  static Optional<TermLayout> of(PartialFunctions functions) {
    List<Integer> rules = functions.rules();
    return rules.size() > MOST_RULES
        ? Optional.empty()
        : Optional.of(new TermLayout(rules, functions.levels(), functions.diagram()));
  }

  private List<int[]> products(int function) {
    return products.between(
        diagram.and(function, consistent), diagram.or(function, diagram.not(consistent)));
  }

  /** The first product of each rule is the bit of its place. */
  private void rules(List<Integer> rules) {
    List<List<int[]>> all = rules.stream().map(this::products).toList();
    for (List<int[]> each : all) {
      BitSet own = new BitSet();
      own.set(terms.size(), terms.size() + (each.isEmpty() ? 0 : 1));
      termsOfRules.add(own);
      terms.add(each.isEmpty() ? null : each.get(0));
    }
    while (terms.size() < firstFurther * Byte.SIZE) {
      terms.add(null);
    }
    for (int rule = 0; rule < all.size(); rule++) {
      List<int[]> each = all.get(rule);
      for (int[] product : each.subList(Math.min(1, each.size()), each.size())) {
        termsOfRules.get(rule).set(terms.size());
        furtherRules.add(rule);
        terms.add(product);
      }
    }
  }

  private BitSet add(List<int[]> more) {
    BitSet bits = new BitSet();
    bits.set(terms.size(), terms.size() + more.size());
    terms.addAll(more);
    return bits;
  }

  /** From the highest level down, so that what is said of one is said of those below it too. */
  private void levels(List<Integer> rules, int levels) {
    BitSet certainBits = new BitSet();
    BitSet possibleBits = new BitSet();
    int certainSoFar = Diagram.ZERO;
    int possibleSoFar = Diagram.ZERO;
    List<Integer> holds = rules.stream().map(rule -> diagram.and(rule, consistent)).toList();
    int highest = 31 - Integer.numberOfLeadingZeros(diagram.reachable(levels));
    for (int rank = highest; rank > 0; rank--) {
      int least = rank;
      int isCertain =
          diagram.map(
              levels, set -> set != 0 && Integer.numberOfTrailingZeros(set) >= least ? 1 : 0);
      int isPossible = diagram.map(levels, set -> set >> least == 0 ? 0 : 1);
      int isUncertain = diagram.not(isCertain);
      for (int rule = 0; rule < rules.size(); rule++) {
        if (diagram.and(holds.get(rule), isUncertain) == Diagram.ZERO) {
          certainBits.or(termsOfRules.get(rule));
          certainSoFar = diagram.or(certainSoFar, holds.get(rule));
        }
      }
      certainBits.or(rest(isCertain, certainSoFar));
      possibleBits.or(rest(isPossible, possibleSoFar));
      certainSoFar = isCertain;
      possibleSoFar = isPossible;
      certain.add((BitSet) certainBits.clone());
      possible.add((BitSet) possibleBits.clone());
    }
  }

  private BitSet rest(int function, int already) {
    int must = diagram.and(function, diagram.not(already));
    return add(products.between(must, diagram.or(function, diagram.not(consistent))));
  }

  /** How many words the bits take, an even number. */
  int words() {
    return Math.max(2, 2 * ((terms.size() + 2 * Long.SIZE - 1) / (2 * Long.SIZE)));
  }

  /** Where each variable's masks start, two for each of its branches. */
  int[] starts() {
    int[] starts = new int[diagram.variables()];
    for (int variable = 1; variable < starts.length; variable++) {
      starts[variable] = starts[variable - 1] + 2 * diagram.size(variable - 1);
    }
    return starts;
  }

  /** The masks. */
  long[] masks() {
    int[] starts = starts();
    int last = starts.length - 1;
    int ofPair = last < 0 ? 0 : starts[last] + 2 * diagram.size(last);
    long[] masks = new long[words() / 2 * ofPair];
    for (int bit = 0; bit < terms.size(); bit++) {
      int[] term = terms.get(bit);
      for (int variable = 0; term != null && variable <= last; variable++) {
        int word = bit / Long.SIZE;
        int from = word / 2 * ofPair + starts[variable] + word % 2;
        for (int branch = 0; branch < diagram.size(variable); branch++) {
          if ((term[variable] >> Math.min(branch, Integer.SIZE - 1) & 1) != 0) {
            masks[from + 2 * branch] |= 1L << bit;
          }
        }
      }
    }
    return masks;
  }

  /** The byte of the bits where further products of rules start. */
  int firstFurther() {
    return firstFurther;
  }

  /** For each byte of further products, and each value of it, the rules that it means. */
  long[][] further() {
    long[][] further = new long[(furtherRules.size() + Byte.SIZE - 1) / Byte.SIZE][1 << Byte.SIZE];
    for (int i = 0; i < furtherRules.size(); i++) {
      for (int value = 0; value < 1 << Byte.SIZE; value++) {
        if ((value >> i % Byte.SIZE & 1) != 0) {
          further[i / Byte.SIZE][value] |= 1L << furtherRules.get(i);
        }
      }
    }
    return further;
  }

  /** For each level but the lowest, the bits that make it certain that it is needed at least. */
  long[][] certain() {
    return certain.stream().map(this::wide).toArray(long[][]::new);
  }

  /** For each level but the lowest, the bits that make it, or a higher one, possible. */
  long[][] possible() {
    return possible.stream().map(this::wide).toArray(long[][]::new);
  }

  /** The bits of contradictions. */
  long[] contradiction() {
    return wide(contradiction);
  }

  private long[] wide(BitSet bits) {
    return Arrays.copyOf(bits.toLongArray(), words());
  }
}
