package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a text is laid out.
 *
 * @param json whether it is JSON; otherwise it is rows of cells
 * @param separator what stands between the cells of a row
 */
record FileShape(boolean json, char separator) {

  /** The separator of files that can be read fastest. */
  static final char COMMA = ',';

  private static final List<Character> SEPARATORS = List.of(COMMA, '\t', ';', '|');

  /**
   * Of a text that starts so. Its separator is the one that makes the most known columns out of the
   * first row, and among equals the most columns.
   *
   * @param separator if it is known; null to find out
   * @param known the columns that somebody waits for
   */
  static FileShape of(byte[] start, @Nullable Character separator, Set<String> known) {
    if (separator != null) {
      return new FileShape(false, separator);
    }
    int first = 0;
    while (first < start.length && start[first] <= ' ' && start[first] >= 0) {
      first++;
    }
    if (first < start.length && (start[first] == '{' || start[first] == '[')) {
      return new FileShape(true, COMMA);
    }
    byte[] padded = java.util.Arrays.copyOf(start, start.length + 1);
    padded[start.length] = '\n';
    int from = first;
    char best =
        SEPARATORS.stream()
            .max(
                Comparator.<Character>comparingLong(each -> hits(padded, from, each, known))
                    .thenComparingInt(each -> cells(padded, from, each).size())
                    // The first of equals.
                    .thenComparingInt(each -> -SEPARATORS.indexOf(each)))
            .orElse(COMMA);
    return new FileShape(false, best);
  }

  private static long hits(byte[] text, int from, char separator, Set<String> known) {
    return cells(text, from, separator).stream().map(String::strip).filter(known::contains).count();
  }

  private static List<String> cells(byte[] text, int from, char separator) {
    int next = new RowEnds(separator).next(text, from, text.length);
    try {
      return new SlowRows(separator)
          .read(text, from, next == RowEnds.NONE ? text.length : next).stream()
              .findFirst()
              .map(row -> row.getFields())
              .orElse(List.of());
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  /** The separator, in words. */
  String separatorName() {
    return switch (separator) {
      case COMMA -> "commas";
      case '\t' -> "tabs";
      case ';' -> "semicolons";
      default -> "'" + separator + "'";
    };
  }
}
