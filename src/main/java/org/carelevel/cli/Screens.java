package org.carelevel.cli;

/** How much room text for people takes. */
final class Screens {

  /** Columns that every terminal has. */
  static final int WIDTH = 80;

  private Screens() {}
}
