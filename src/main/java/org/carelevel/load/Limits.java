package org.carelevel.load;

/** How much a file may hold. The numbers are in the page on the ruleset format. */
final class Limits {

  static final int BYTES = 4 << 20;
  static final int DEPTH = 40;
  static final int NODES = 200_000;
  static final int TEXT = 4_000;
  static final int LEVELS = 30;
  static final int QUESTIONS = 400;
  static final int ANSWERS = 64;
  static final int NUMBERS = 100_000;
  static final int SUMMED_NUMBERS = 1_000;
  static final int SCORES = 100;
  static final int TOTAL = 100_000;
  static final int RULES = 2_000;

  private Limits() {}
}
