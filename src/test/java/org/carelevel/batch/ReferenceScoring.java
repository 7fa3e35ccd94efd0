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
import java.util.Map;
import org.carelevel.diagram.Screener;

/**
 * Scores CSV as plainly as can be: the whole input through the CSV reader, every row through the
 * screener, one after the other. However it is done otherwise, this must come out.
 */
final class ReferenceScoring {

  /** What came out; the output is empty where the input could not be scored to its end. */
  record Outcome(String output, String messages, String end) {}

  static final String SOURCE = "in.csv";

  private final Screener screener;
  private final ScoringOptions options;
  private final AddedCells added;
  private final Results results;

  ReferenceScoring(Screener screener, ScoringOptions options) {
    this.screener = screener;
    this.options = options;
    this.added = new AddedCells(screener.ruleset(), options.writing().openQuestions());
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
    Failures failures = new Failures(SOURCE);
    long line = 1;
    long number = 0;
    Count count = Count.of(screener.ruleset());
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
              ScoreColumns.names(options.writing().openQuestions()).stream()
                  .map(options.columns().prefix()::concat)
                  .toList();
          header = new HeaderMatch(SOURCE, screener.ruleset(), null, options).of(cells, names);
          cells.addAll(names);
          writer.writeRecord(cells);
          continue;
        }
        List<CellProblem> problems = new ArrayList<>();
        Bytes row = new Bytes();
        RowScorer scorer = new RowScorer(screener, header, false, added, results);
        scorer.add(new RowPlace(SOURCE, line, ++number), cells, null, row, problems, count);
        problems.forEach(p -> messages.append(p.render()).append('\n'));
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
    results.countRules(count);
    return new Outcome(
        bytes.toString(StandardCharsets.UTF_8),
        messages.toString(),
        count.summary(header, Map.of(), screener.ruleset(), null).toString());
  }

  private static String text(Bytes bytes) {
    return new String(bytes.array(), 0, bytes.length(), StandardCharsets.UTF_8);
  }
}
