package org.carelevel.batch;

/** How much a file may hold. The numbers are in the page on results. */
final class Limits {

  /** The bytes of a row, and the characters of a JSON record. */
  static final int ROW = 4 << 20;

  /** The cells of a row. */
  static final int CELLS = 1 << 14;

  /** How deep JSON may be nested. */
  static final int DEPTH = 64;

  /** The values in a JSON record. */
  static final int VALUES = 100_000;

  /** The characters of a field's name. */
  static final int NAME = 1_000;

  /** The characters of a field's text. */
  static final int TEXT = 1 << 16;

  /** The characters of a number. */
  static final int NUMBER = 100;

  private Limits() {}
}
