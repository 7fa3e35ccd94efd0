package org.carelevel.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes the reasons for which rows are rejected as CSV. The columns are a promise. What a
 * spreadsheet would execute gets an apostrophe before it.
 */
public final class RejectsCsv {

  /** The columns, in order. */
  public static final List<String> COLUMNS =
      List.of("source", "line", "record", "column", "value", "code", "message", "suggestion");

  private final CsvWriter csv;
  private final boolean redact;

  /**
   * To an output, from which nothing has to be read before {@link #flush}.
   *
   * @param redact whether to leave the values out
   */
  public RejectsCsv(OutputStream out, boolean redact) {
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    this.redact = redact;
  }

  /** Writes the names of the columns. */
  public void start() throws IOException {
    write(COLUMNS);
    flush();
  }

  /** Writes a reason. */
  public void add(CellProblem problem) throws IOException {
    write(
        List.of(
            Formula.escaped(problem.source()),
            Long.toString(problem.line()),
            Long.toString(problem.row()),
            Formula.escaped(problem.column()),
            redact ? "" : Formula.escaped(problem.value()),
            problem.code().slug(),
            Formula.escaped(problem.message()),
            redact ? "" : Formula.escaped(problem.suggestion())));
  }

  private void write(List<String> cells) throws IOException {
    csv.writeRecord(cells);
  }

  /** Hands on everything. */
  public void flush() throws IOException {
    csv.flush();
  }
}
