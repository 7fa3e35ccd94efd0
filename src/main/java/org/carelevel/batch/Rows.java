package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores rows one after the other. A row that is written plainly is read where it stands, its bytes
 * are copied, and its cells are added; any other goes through {@link SlowRows}, from its start. Not
 * safe for use by several threads at once.
 */
final class Rows {

  private final PlainRow plain;
  private final Results results;
  private final RowScorer scorer;
  private final int columns;
  private final Bytes out = new Bytes();
  private final SlowRows slow = new SlowRows(out);
  private final List<CellProblem> problems = new ArrayList<>();
  private final Summary.Count count = new Summary.Count();
  private long lines;
  private long lastRow;

  Rows(PlainRow plain, Results results, RowScorer scorer, Header header) {
    this.plain = plain;
    this.results = results;
    this.scorer = scorer;
    this.columns = header.names().size();
  }

  /** The scored rows. */
  Bytes out() {
    return out;
  }

  /** Why rows were rejected, with lines that are counted from 1 since {@link #start}. */
  List<CellProblem> problems() {
    return problems;
  }

  /** What became of all rows. */
  Summary.Count count() {
    return count;
  }

  /** How many lines there were since {@link #start}. */
  long lines() {
    return lines;
  }

  /** The line of the last row, counted from 1 since {@link #start}; 0 if there was none. */
  long lastRow() {
    return lastRow;
  }

  /** Writes a row as it is. */
  void write(List<String> cells) {
    slow.write(cells);
    out.write('\n');
  }

  /** Counts lines anew. */
  void start() {
    lines = 0;
    lastRow = 0;
  }

  /**
   * Scores the row that starts here, if it is not blank.
   *
   * @param to where the last row ends
   * @return where the next row starts; at or past the end where there is none
   * @throws de.siegmar.fastcsv.reader.CsvParseException where the row cannot be read
   */
  int next(byte[] bytes, int from, int to) {
    if (bytes[from] == '\n') {
      lines++;
      return from + 1;
    }
    int end = plain.read(bytes, from);
    if (end == PlainRow.UNUSUAL || !add(bytes, from, end)) {
      return slow(bytes, from, to);
    }
    lines++;
    lastRow = lines;
    return end + (bytes[end] == '\r' ? 2 : 1);
  }

  private boolean add(byte[] bytes, int from, int end) {
    int before = out.length();
    out.write(bytes, from, end - from);
    int levels = results.add(plain.branches(), out);
    if (levels == 0) {
      out.length(before);
      return false;
    }
    count.add(levels);
    return true;
  }

  private int slow(byte[] bytes, int from, int to) {
    int next = RowEnds.next(bytes, from, to);
    int end = next == RowEnds.NONE ? to : next;
    for (CsvRecord record : SlowRows.read(bytes, from, end)) {
      lastRow = lines + 1;
      slow.write(cells(record.getFields()));
      count.add(scorer.add(lastRow, record.getFields(), out, problems));
    }
    lines += RowEnds.lines(bytes, from, end);
    return end;
  }

  /** As many cells as there are columns. */
  private List<String> cells(List<String> read) {
    if (read.size() == columns) {
      return read;
    }
    List<String> cells = new ArrayList<>(columns);
    for (int i = 0; i < columns; i++) {
      cells.add(i < read.size() ? read.get(i) : "");
    }
    return cells;
  }
}
