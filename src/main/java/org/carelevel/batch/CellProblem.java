package org.carelevel.batch;

import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;

/**
 * Why a row was rejected.
 *
 * @param source what to call the input that it is in
 * @param line the line of the input on which the row starts, counted from 1
 * @param row which row it is, counted from 1, without the header
 * @param cell the number of the cell in its row, counted from 1; 0 where the row as a whole is
 *     meant
 * @param column the name of its column; empty where the row as a whole is meant
 * @param value what stands in the cell; empty where the row as a whole is meant
 * @param message one sentence, with the offending text and what to do
 * @param suggestion what most likely was meant; empty where nobody can say
 */
public record CellProblem(
    Code code,
    String source,
    long line,
    long row,
    int cell,
    String column,
    String value,
    String message,
    String suggestion) {

  /** About a row as a whole. */
  static CellProblem ofRow(Code code, RowPlace at, String message) {
    return new CellProblem(code, at.source(), at.line(), at.row(), 0, "", "", message, "");
  }

  /** The same, with so many lines and rows before those that were counted. */
  CellProblem after(long lines, long rows) {
    return new CellProblem(
        code, source, lines + line, rows + row, cell, column, value, message, suggestion);
  }

  /** The same, in a row that has this number. */
  CellProblem inRow(long number) {
    return new CellProblem(code, source, line, number, cell, column, value, message, suggestion);
  }

  /**
   * {@code source:line:cell: error[code]: column name: message}. Where several records stand on one
   * line, it says which of them it is.
   */
  public String render() {
    String place = cell == 0 ? "" : ":" + cell;
    String record = row > line ? "record %,d: ".formatted(row) : "";
    String where = column.isEmpty() ? "" : "column " + Quote.printable(column) + ": ";
    return "%s:%d%s: error[%s]: %s%s%s"
        .formatted(source, line, place, code.slug(), record, where, message);
  }
}
