package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import org.carelevel.diagnostic.Quote;

/**
 * Why the input cannot be scored any further, in a reader's words.
 *
 * @param source what to call the input
 */
record Failures(String source) {

  BadInput noHeader() {
    return new BadInput(
        source + ": error[empty-file]: there is no header; the first line must name the columns");
  }

  BadInput unreadable(IOException cause) {
    String why = Quote.printable(String.valueOf(cause.getMessage()));
    return new BadInput(source + ": the input cannot be read further: " + why);
  }

  /** A header that cannot be read. */
  BadInput badHeader(CsvParseException cause, long line) {
    return SlowRows.areTooMany(cause) ? tooWide(line, "the header") : tooLong(line);
  }

  /**
   * A row that cannot be read, nor what comes after it.
   *
   * @param line the line of the last row before it that could be read
   */
  BadInput badRow(CsvParseException cause, long line) {
    return SlowRows.areTooMany(cause) ? tooWide(line, "the row after this line") : tooLong(line);
  }

  private BadInput tooWide(long line, String what) {
    String message =
        "%s:%d: error[limit]: %s has more than %,d cells; leave out columns that nobody needs, or say with --separator what separates cells";
    return new BadInput(message.formatted(source, line, what, Limits.CELLS));
  }

  /**
   * A row with no end in sight.
   *
   * @param line the line of the last row before it that could be read
   */
  BadInput tooLong(long line) {
    String message =
        "%s:%d: error[syntax]: the row after this line never ends, or is longer than 4 MiB; a quote is probably not closed, or the separator is not a comma";
    return new BadInput(message.formatted(source, line));
  }
}
