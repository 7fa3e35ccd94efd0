package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagram.Screener;

/**
 * Scores CSV: one output row for each input row, in order, in bounded memory. UTF-8, with or
 * without a byte order mark; a blank cell is unanswered; lines without any character are not rows.
 */
public final class CsvScoring {

  /**
   * How to score.
   *
   * @param source what to call the input in messages
   * @param prefix what to put before the names of the added columns
   * @param allowed columns that may be passed through although they nearly match a question
   */
  public record Options(String source, String prefix, Set<String> allowed) {
    /** Keeps its own copy, and a name that can be printed. */
    public Options {
      source = Quote.printable(source);
      allowed = Set.copyOf(allowed);
    }
  }

  private final Screener screener;
  private final Options options;
  private final Consumer<CellProblem> problems;

  /**
   * Scoring by a ruleset.
   *
   * @param problems is told of every reason for which a row is rejected
   */
  public CsvScoring(Screener screener, Options options, Consumer<CellProblem> problems) {
    this.screener = screener;
    this.options = options;
    this.problems = problems;
  }

  /**
   * Reads all of the input and writes all of the output.
   *
   * @throws BadInput where the input cannot be read, or no further
   * @throws IOException where the output cannot be written
   */
  public Summary run(InputStream in, OutputStream out) throws BadInput, IOException {
    try (CsvReader<CsvRecord> reader = reading().ofCsvRecord(in, StandardCharsets.UTF_8)) {
      return score(new Records(reader.iterator()), out);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
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
        .detectBomHeader(true)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false);
  }

  private Summary score(Records records, OutputStream out) throws BadInput, IOException {
    CsvRecord first = records.next();
    if (first == null) {
      String message =
          ": error[empty-file]: there is no header; the first line must name the columns";
      throw new BadInput(options.source() + message);
    }
    Header header =
        Header.of(
            first.getFields(),
            screener.ruleset(),
            options.allowed(),
            options.prefix(),
            options.source());
    RowScorer scorer = new RowScorer(screener, header);
    Summary.Count count = new Summary.Count(screener.ruleset());
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    List<String> names = new ArrayList<>(first.getFields());
    ScoreColumns.NAMES.forEach(name -> names.add(options.prefix() + name));
    write(writer, names);
    for (CsvRecord record = records.next(); record != null; record = records.next()) {
      ScoredRow row = scorer.score(record.getStartingLineNumber(), record.getFields());
      row.problems().forEach(problems);
      count.add(row);
      write(writer, cells(record.getFields(), header.names().size(), row.added()));
    }
    try {
      writer.flush();
    } catch (UncheckedIOException e) {
      throw cause(e);
    }
    return count.summary(header);
  }

  private static List<String> cells(List<String> read, int columns, List<String> added) {
    List<String> cells = new ArrayList<>(columns + added.size());
    for (int i = 0; i < columns; i++) {
      cells.add(i < read.size() ? read.get(i) : "");
    }
    cells.addAll(added);
    return cells;
  }

  private static void write(CsvWriter writer, List<String> cells) throws IOException {
    try {
      writer.writeRecord(cells);
    } catch (UncheckedIOException e) {
      throw cause(e);
    }
  }

  private static IOException cause(UncheckedIOException e) {
    return Objects.requireNonNull(e.getCause());
  }

  private BadInput unreadable(UncheckedIOException e) {
    String cause = Quote.printable(String.valueOf(cause(e).getMessage()));
    return new BadInput(options.source() + ": the input cannot be read further: " + cause);
  }

  /** The records of the input, with the reader's failures in a reader's words. */
  private final class Records {

    private final Iterator<CsvRecord> iterator;
    private long line = 1;

    Records(Iterator<CsvRecord> iterator) {
      this.iterator = iterator;
    }

    @org.jspecify.annotations.Nullable
    CsvRecord next() throws BadInput {
      try {
        if (!iterator.hasNext()) {
          return null;
        }
        CsvRecord record = iterator.next();
        line = record.getStartingLineNumber();
        return record;
      } catch (CsvParseException e) {
        String message =
            "%s:%d: error[syntax]: the row after this line never ends: a quote is probably not closed, or the separator is not a comma";
        throw new BadInput(message.formatted(options.source(), line));
      }
    }
  }
}
