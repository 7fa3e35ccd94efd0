package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores rows one after the other. A row that is written plainly is read where it stands, its bytes
 * are copied, and its cells are added; any other goes through {@link SlowRows}, from its start. Not
 * safe for use by several threads at once.
 */
final class Rows {

  /**
   * What rows are made with.
   *
   * @param plain null where no row can be copied as it is
   * @param columns how many columns there are
   */
  record Tools(
      @Nullable PlainRow plain,
      boolean onlyScores,
      Results results,
      RowScorer scorer,
      RowWriter writer,
      @Nullable Comparing comparing,
      SlowRows slow,
      RowEnds ends,
      int columns,
      String source,
      Count count) {}

  private final Tools tools;
  private final Bytes out = new Bytes();
  private final Bytes added = new Bytes();
  private final List<CellProblem> problems = new ArrayList<>();
  private final Count count;
  private long lines;
  private long rows;
  private long lastRow;

  Rows(Tools tools) {
    this.tools = tools;
    this.count = tools.count();
  }

  /** The scored rows. */
  Bytes out() {
    return out;
  }

  /** Why rows were rejected, with lines and rows that are counted from 1 since {@link #start}. */
  List<CellProblem> problems() {
    return problems;
  }

  /** What became of the rows since the last time. */
  Count count() {
    tools.results().countRules(count);
    return count;
  }

  /** How far the work has come with the rows since {@link #start}. */
  Turns.Progress after(Turns.Progress before) {
    return before.plus(lines, rows, lastRow);
  }

  /** Writes what stands before the first row. */
  void writeStart() {
    tools.writer().start(out);
  }

  /** Counts lines anew. */
  void start() {
    lines = 0;
    rows = 0;
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
    PlainRow plain = tools.plain();
    int end = plain == null ? PlainRow.UNUSUAL : plain.read(bytes, from);
    if (plain == null || end == PlainRow.UNUSUAL || !add(plain, bytes, from, end)) {
      return slow(bytes, from, to);
    }
    lines++;
    rows++;
    lastRow = lines;
    return end + (bytes[end] == '\r' ? 2 : 1);
  }

  private boolean add(PlainRow plain, byte[] bytes, int from, int end) {
    int before = out.length();
    if (tools.onlyScores()) {
      return addScores(plain);
    }
    out.copy(bytes, from, end - from);
    int levels = tools.results().add(plain.branches(), out);
    if (levels == 0) {
      out.length(before);
      return false;
    }
    count.row(levels);
    return true;
  }

  private boolean addScores(PlainRow plain) {
    added.length(0);
    int levels = tools.results().add(plain.branches(), added);
    if (levels == 0) {
      return false;
    }
    out.write(added.array(), 1, added.length() - 1);
    count.row(levels);
    return true;
  }

  private int slow(byte[] bytes, int from, int to) {
    int next = tools.ends().next(bytes, from, to);
    int end = next == RowEnds.NONE ? to : next;
    for (CsvRecord record : tools.slow().read(bytes, from, end)) {
      lastRow = lines + 1;
      add(lines + 1, record.getFields(), null);
    }
    lines += RowEnds.lines(bytes, from, end);
    return end;
  }

  /**
   * Scores a row.
   *
   * @param line where it starts
   * @param fault why it is rejected as a whole; null where it is not
   */
  void add(long line, List<String> read, @Nullable CellProblem fault) {
    RowPlace at = new RowPlace(tools.source(), line, ++rows);
    added.length(0);
    int levels = tools.scorer().add(at, read, fault, added, problems, count);
    List<String> cells = cells(read);
    tools.writer().row(cells, added, out);
    Comparing comparing = tools.comparing();
    if (comparing != null) {
      comparing.add(cells, levels, added, count);
    }
  }

  /** As many cells as there are columns. */
  private List<String> cells(List<String> read) {
    if (read.size() == tools.columns()) {
      return read;
    }
    List<String> cells = new ArrayList<>(tools.columns());
    for (int i = 0; i < tools.columns(); i++) {
      cells.add(i < read.size() ? read.get(i) : "");
    }
    return cells;
  }
}
