package org.carelevel.cli;

/** Commands that a person is told to type. */
final class Shell {

  private Shell() {}

  /** A text as a shell takes it for one word: as it is where it can be. */
  static String word(String text) {
    return text.matches("[\\p{L}\\p{N}@%+=:,./_-]+")
        ? text
        : "'" + text.replace("'", "'\\''") + "'";
  }
}
