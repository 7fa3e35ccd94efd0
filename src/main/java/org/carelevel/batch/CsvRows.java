package org.carelevel.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Writes rows as CSV: separated by commas, with quotes only where they are needed. */
final class CsvRows implements RowWriter {

  private final OutputColumns columns;
  private final boolean escape;
  private final Bytes cells = new Bytes();
  private final CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(cells);

  /**
   * With these columns.
   *
   * @param escape whether to keep spreadsheets from executing what the input brings along
   */
  CsvRows(OutputColumns columns, boolean escape) {
    this.columns = columns;
    this.escape = escape;
  }

  @Override
  public void start(Bytes out) {
    List<String> names = new ArrayList<>(columns.kept(columns.names()));
    names.addAll(columns.added());
    write(names, out);
    out.write('\n');
  }

  @Override
  public void row(List<String> row, Bytes added, Bytes out) {
    List<String> kept = columns.kept(row);
    if (kept.isEmpty()) {
      out.write(added.array(), 1, added.length() - 1);
      return;
    }
    write(kept, out);
    out.write(added.array(), 0, added.length());
  }

  private void write(List<String> row, Bytes out) {
    cells.length(0);
    try {
      writer.writeRecord(escape ? row.stream().map(Formula::escaped).toList() : row);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory that cannot be written", e);
    }
    out.write(cells.array(), 0, cells.length() - 1);
  }
}
