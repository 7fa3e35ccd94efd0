package org.carelevel.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.carelevel.diagnostic.Quote;
import org.carelevel.report.Ink;

/**
 * The last gate before a terminal. Whoever writes a text makes it printable; what was forgotten is
 * left out here, whatever command it comes from.
 */
final class Steady {

  private Steady() {}

  /** Text for people without what steers a terminal, but for line ends, tabs and our colours. */
  static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = (c >= ' ' && c <= '~') || c == '\n';
      if (!plain && Quote.steers(c)) {
        return without(text, i);
      }
    }
    return text;
  }

  private static String without(String text, int from) {
    StringBuilder kept = new StringBuilder(text.length()).append(text, 0, from);
    int i = from;
    while (i < text.length()) {
      int length = kept(text, i);
      kept.append(text, i, i + length);
      i += Math.max(1, length);
    }
    return kept.toString();
  }

  /** How much of the text stays from here on: none of a character that steers. */
  private static int kept(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n' || c == '\t' || text.startsWith("\r\n", at) || !Quote.steers(c)) {
      return 1;
    }
    return Ink.at(text, at);
  }

  /**
   * Data in UTF-8 on its way to a terminal: what steers it is left out. Data that goes elsewhere
   * must stay as it is, so only a terminal gets this.
   */
  static OutputStream data(OutputStream terminal) {
    return new Data(terminal);
  }

  /** Every character that steers has at most three bytes. */
  private static final class Data extends FilterOutputStream {

    /** The bytes before this one, where they may be the start of a character that steers. */
    private int started;

    Data(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      for (int i = from; i < from + length; i++) {
        write(bytes[i]);
      }
    }

    @Override
    public void write(int octet) throws IOException {
      int next = octet & 0xFF;
      if (starts(started << 8 | next)) {
        started = started << 8 | next;
      } else if (started != 0) {
        boolean whole = (next & 0xC0) == 0x80;
        int point = point(started, next);
        int before = started;
        started = 0;
        if (whole && Quote.steers(point)) {
          return;
        }
        writeAll(before);
        write(next);
      } else if (next >= 0x80 || next == '\n' || next == '\t' || !Quote.steers(next)) {
        out.write(next);
      }
    }

    /** The first bytes of U+0080 to U+00BF, U+0600 to U+063F and U+2000 to U+207F. */
    private static boolean starts(int bytes) {
      return bytes == 0xC2 || bytes == 0xD8 || bytes == 0xE2 || bytes == 0xE280 || bytes == 0xE281;
    }

    private static int point(int started, int next) {
      int last = next & 0x3F;
      return switch (started) {
        case 0xC2 -> 0x80 | last;
        case 0xD8 -> 0x600 | last;
        case 0xE280 -> 0x2000 | last;
        case 0xE281 -> 0x2040 | last;
        default -> 'a'; // A character that was not begun so, or is not whole.
      };
    }

    private void writeAll(int bytes) throws IOException {
      if (bytes > 0xFF) {
        out.write(bytes >> 8);
      }
      out.write(bytes & 0xFF);
    }

    @Override
    public void flush() throws IOException {
      // A character that is not whole waits for the rest of it.
      out.flush();
    }

    @Override
    public void close() throws IOException {
      if (started != 0) {
        writeAll(started);
        started = 0;
      }
      super.close();
    }
  }
}
