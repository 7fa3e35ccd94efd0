package org.carelevel.batch;

import org.carelevel.diagnostic.Code;

/**
 * Why a row was rejected.
 *
 * @param line the line of the input on which the row starts, counted from 1
 * @param cell the number of the cell in its row, counted from 1; 0 where the row as a whole is
 *     meant
 * @param column the name of its column; empty where the row as a whole is meant
 * @param message one sentence, with the offending text and what to do
 */
public record CellProblem(Code code, long line, int cell, String column, String message) {

  /** The same, with so many lines before those that were counted. */
  CellProblem after(long lines) {
    return new CellProblem(code, lines + line, cell, column, message);
  }

  /** {@code source:line:cell: error[code]: column name: message}. */
  public String render(String source) {
    String place = cell == 0 ? "" : ":" + cell;
    String where = column.isEmpty() ? "" : "column " + column + ": ";
    return "%s:%d%s: error[%s]: %s%s".formatted(source, line, place, code.slug(), where, message);
  }
}
