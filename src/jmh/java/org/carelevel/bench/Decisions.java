package org.carelevel.bench;

/** How the benchmarks write a decision: the rules that hold as bits, and the level above them. */
final class Decisions {

  /** The first bit of the rank of the level. */
  static final int LEVEL = 56;

  /** The bits of the 33 rules. */
  static final long RULES = (1L << 33) - 1;

  private Decisions() {}
}
