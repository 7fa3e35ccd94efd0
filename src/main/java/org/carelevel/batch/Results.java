package org.carelevel.batch;

/** Scores answer sets. Not safe for use by several threads at once; each has its own. */
interface Results {

  /**
   * Scores an answer set, and adds its cells to a row.
   *
   * @param branches the answer set, as {@link org.carelevel.diagram.Branches} writes it
   * @return the set of the ranks of the levels that are possible; 0, and nothing is added, where
   *     the answers contradict each other
   */
  int add(int[] branches, Bytes row);

  /** Adds the rules that held in the answer sets since the last time. */
  void countRules(Count count);
}
