package org.carelevel.interview;

import java.util.Optional;
import org.carelevel.diagnostic.Quote;

/** What somebody notes in words of their own, held to what a record can be read again with. */
public final class NoteText {

  /** The most characters that a note may have. */
  public static final int LONGEST = 2_000;

  private NoteText() {}

  /**
   * The words in one line, without characters that nobody sees and no record may hold; empty where
   * they are too many.
   */
  public static Optional<String> of(String typed) {
    String clean = Quote.printable(typed).replaceAll("[\\uFFFE\\uFFFF]", "").strip();
    return clean.codePointCount(0, clean.length()) > LONGEST
        ? Optional.empty()
        : Optional.of(clean);
  }
}
