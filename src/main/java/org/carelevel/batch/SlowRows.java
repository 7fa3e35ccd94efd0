package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes rows in which there can be anything. What it does with a row is what is right.
 */
final class SlowRows {

  private final Bytes out;
  private final CsvWriter writer;

  /** Writes to some bytes. */
  SlowRows(Bytes out) {
    this.out = out;
    this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
  }

  /**
   * Lenient where a stricter reader would stop at a row, so that the row can be judged by itself
   * and the rows after it are read; but a quote that is never closed is an error, since it would
   * swallow them.
   */
  @SuppressWarnings(
      "removal") // Nothing else lets a row with characters after a closing quote be only that row's
  // problem.
  private static CsvReader.CsvReaderBuilder reading() {
    return CsvReader.builder()
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false);
  }

  /**
   * The cells of the rows in some bytes. Bytes that are not UTF-8 are replaced.
   *
   * @throws CsvParseException where they cannot be read
   */
  static List<CsvRecord> read(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    List<CsvRecord> records = new ArrayList<>(1);
    reading().ofCsvRecord(text).forEach(records::add);
    return records;
  }

  /** Writes cells, without an end of line. */
  void write(List<String> cells) {
    try {
      writer.writeRecord(cells);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory that cannot be written", e);
    }
    out.length(out.length() - 1);
  }
}
