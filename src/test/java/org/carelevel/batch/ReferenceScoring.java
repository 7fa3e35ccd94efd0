package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.carelevel.diagram.Screener;

/**
 * Scores CSV as plainly as can be: the whole input through the CSV reader, every row through the
 * screener, one after the other. However it is done otherwise, this must come out.
 */
final class ReferenceScoring {

  /** What came out; the output is empty where the input could not be scored to its end. */
  record Outcome(String output, String messages, String end) {}

  private final Screener screener;
  private final CsvScoring.Options options;
  private final AddedCells added;
  private final Results results;

  ReferenceScoring(Screener screener, CsvScoring.Options options) {
    this.screener = screener;
    this.options = options;
    this.added = new AddedCells(screener.ruleset(), options.openQuestions());
    this.results = new RememberedResults(screener, added);
  }

  Outcome score(byte[] input) throws IOException {
    StringBuilder messages = new StringBuilder();
    try (CsvReader<CsvRecord> reader =
        reading().ofCsvRecord(new ByteArrayInputStream(input), StandardCharsets.UTF_8)) {
      return score(reader.iterator(), messages);
    } catch (BadInput e) {
      return new Outcome("", messages.toString(), e.message());
    }
  }

  @SuppressWarnings("removal")
  private static CsvReader.CsvReaderBuilder reading() {
    return CsvReader.builder()
        .detectBomHeader(true)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false);
  }

  private Outcome score(Iterator<CsvRecord> records, StringBuilder messages)
      throws BadInput, IOException {
    Failures failures = new Failures(options.source());
    long line = 1;
    Summary.Count count = new Summary.Count();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes);
    Header header = null;
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        List<String> cells = new ArrayList<>(record.getFields());
        if (header == null) {
          List<String> names =
              ScoreColumns.names(options.openQuestions()).stream()
                  .map(options.prefix()::concat)
                  .toList();
          header = Header.of(cells, screener.ruleset(), names, options);
          cells.addAll(names);
          writer.writeRecord(cells);
          continue;
        }
        List<CellProblem> problems = new ArrayList<>();
        Bytes row = new Bytes();
        RowScorer scorer = new RowScorer(screener, header, added, results);
        count.add(scorer.add(line, cells, row, problems));
        problems.forEach(p -> messages.append(p.render(options.source())).append('\n'));
        while (cells.size() < header.names().size()) {
          cells.add("");
        }
        cells.subList(header.names().size(), cells.size()).clear();
        cells.addAll(List.of(text(row).strip().substring(1).split(",", -1)));
        writer.writeRecord(cells);
      }
    } catch (CsvParseException e) {
      throw failures.tooLong(line);
    }
    if (header == null) {
      throw failures.noHeader();
    }
    writer.flush();
    return new Outcome(
        bytes.toString(StandardCharsets.UTF_8),
        messages.toString(),
        count.summary(header, screener.ruleset()).text());
  }

  private static String text(Bytes bytes) {
    return new String(bytes.array(), 0, bytes.length(), StandardCharsets.UTF_8);
  }
}
