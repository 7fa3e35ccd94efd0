package org.carelevel.diagram;

import java.util.Optional;

/**
 * Decides by {@link Products}, each of which is a bit: for each answer to a question there is a
 * mask of the products that allow it, and those that are in all masks hold. That takes one step a
 * question for each 128 products. For rulesets whose rules look at answers one by one; sums make
 * too many products.
 */
final class ScreeningTerms implements Decider {

  /** With more products than these have bits, tables are as quick. */
  private static final int MOST_WORDS = 8;

  private final int words;

  /** Where the masks of each variable's branches start among those of a pair of words. */
  private final int[] starts;

  /** Those of all variables for the first two words, then for the next two, and so on. */
  private final long[] masks;

  private final int masksOfPair;

  /** The byte after which further products of rules stand, and by its value the rules they mean. */
  private final int firstFurther;

  private final long[][] further;

  /** For each level but the lowest, the bits of which one makes it certain, or possible. */
  private final long[][] certain;

  private final long[][] possible;
  private final long[] contradiction;

  private ScreeningTerms(TermLayout layout) {
    this.words = layout.words();
    this.starts = layout.starts();
    this.masks = layout.masks();
    this.masksOfPair = 2 * masks.length / words;
    this.firstFurther = layout.firstFurther();
    this.further = layout.further();
    this.certain = layout.certain();
    this.possible = layout.possible();
    this.contradiction = layout.contradiction();
  }

  /** Finds the products; empty where there are too many. */
  static Optional<Decider> of(PartialFunctions functions) {
    try {
      return TermLayout.of(functions)
          .filter(layout -> layout.words() <= MOST_WORDS)
          .map(ScreeningTerms::new);
    } catch (BudgetExceeded e) {
      return Optional.empty();
    }
  }

  @Override
  public int words() {
    return words;
  }

  @Override
  public int decide(int[] branches, long[] found) {
    for (int word = 0; word < words; word += 2) {
      int base = word / 2 * masksOfPair;
      long one = -1;
      long other = -1;
      for (int variable = 0; variable < starts.length; variable++) {
        int at = base + starts[variable] + 2 * branches[variable];
        one &= masks[at];
        other &= masks[at + 1];
      }
      found[word] = one;
      found[word + 1] = other;
    }
    if (anyOf(contradiction, found) != 0) {
      return 0;
    }
    long rules = found[0];
    for (int i = 0; i < further.length; i++) {
      int place = firstFurther + i;
      rules |= further[i][(int) (found[place >> 3] >>> (place << 3)) & 0xFF];
    }
    int levels = 1 << count(certain, found) | 1 << count(possible, found);
    found[0] = rules;
    return levels;
  }

  /** How many of the sets have something in common with what was found. */
  private static int count(long[][] sets, long[] found) {
    int count = 0;
    for (long[] set : sets) {
      count += anyOf(set, found);
    }
    return count;
  }

  private static int anyOf(long[] set, long[] found) {
    long common = 0;
    for (int word = 0; word < set.length; word++) {
      common |= set[word] & found[word];
    }
    return common == 0 ? 0 : 1;
  }
}
