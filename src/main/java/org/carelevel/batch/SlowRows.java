package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads rows in which there can be anything. What it makes of a row is what is right.
 *
 * @param separator between the cells
 */
record SlowRows(char separator) {

  /**
   * Lenient where a stricter reader would stop at a row, so that the row can be judged by itself
   * and the rows after it are read; but a quote that is never closed is an error, since it would
   * swallow them.
   */
  @SuppressWarnings(
      "removal") // Nothing else lets a row with characters after a closing quote be only that row's
  // problem.
  private CsvReader.CsvReaderBuilder reading() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false);
  }

  private static CsvRecordHandler cells() {
    return CsvRecordHandler.builder().maxFields(Limits.CELLS).build();
  }

  /** Whether rows could not be read because one has more cells than it may have. */
  static boolean areTooMany(CsvParseException e) {
    return String.valueOf(e.getMessage()).contains("maximum limit of " + Limits.CELLS + " fields");
  }

  /**
   * The cells of the rows in some bytes. Bytes that are not UTF-8 are replaced.
   *
   * @throws CsvParseException where they cannot be read
   */
  List<CsvRecord> read(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    List<CsvRecord> records = new ArrayList<>(1);
    reading().build(cells(), text).forEach(records::add);
    return records;
  }
}
