package org.carelevel.batch;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, in bounded memory. A line ends with a line feed, a carriage return, or both.
 */
final class TextLines {

  /**
   * A line.
   *
   * @param text without its end; of a line that is too long, its beginning
   */
  record Line(long number, String text, boolean tooLong) {}

  private static final int END = -1;
  private static final int NOTHING = -2;

  private final Reader in;
  private final int longest;
  private final char[] chars = new char[1 << 13];
  private int at;
  private int to;
  private int ahead = NOTHING;
  private long number;

  /**
   * Of a text.
   *
   * @param longest how many characters of a line are kept
   */
  TextLines(Reader in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line; null at the end. */
  @Nullable Line next() throws IOException {
    int next = read();
    if (next == END) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    for (; next != END && next != '\n' && next != '\r'; next = read()) {
      tooLong = text.length() == longest;
      if (!tooLong) {
        text.append((char) next);
      }
    }
    if (next == '\r') {
      int after = read();
      ahead = after == '\n' ? NOTHING : after;
    }
    return new Line(++number, text.toString(), tooLong);
  }

  private int read() throws IOException {
    if (ahead != NOTHING) {
      int next = ahead;
      ahead = NOTHING;
      return next;
    }
    if (at == to) {
      at = 0;
      to = Math.max(0, in.read(chars, 0, chars.length));
    }
    return at == to ? END : chars[at++];
  }
}
