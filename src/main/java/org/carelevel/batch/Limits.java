package org.carelevel.batch;

/** How much a file may hold. The numbers are in the page on results. */
final class Limits {

  /** The bytes of a row. */
  static final int ROW = 4 << 20;

  private Limits() {}
}
