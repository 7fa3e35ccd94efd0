package org.carelevel.diagram;

/**
 * Says quickly of answer sets which levels are possible, and which rules hold in every valid
 * completion. It agrees with a {@link Screener}. Immutable, so safe for use by several threads.
 */
public interface Decider {

  /** How many numbers {@link #decide} needs to write what it finds. */
  int words();

  /**
   * Decides.
   *
   * @param branches an answer set, as {@link Branches} writes it
   * @param found in its first numbers, bit {@code i % 64} of number {@code i / 64} says whether the
   *     rule at place {@code i} of the ruleset holds; what is in the others means nothing
   * @return the ranks of the lowest and of the highest level that are possible, as bits; 0 where
   *     the answers contradict each other, and then {@code found} means nothing
   */
  int decide(int[] branches, long[] found);
}
