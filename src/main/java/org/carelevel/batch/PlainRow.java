package org.carelevel.batch;

import java.util.Map;
import org.carelevel.diagram.Branches;
import org.carelevel.model.Question;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row that is written plainly: as many cells as the header, no quotes, only ASCII, each
 * answer just as the ruleset writes it. Any other row is unusual, which says nothing about whether
 * it is wrong. Not safe for use by several threads at once.
 */
final class PlainRow {

  /** The row is not written plainly. */
  static final int UNUSUAL = -1;

  private final @Nullable CellTable[] tables;
  private final int[] places;
  private final int[] branches;

  /** With the columns of a header. */
  PlainRow(Header header, Branches branches) {
    this.tables = new CellTable[header.names().size()];
    this.places = new int[tables.length];
    this.branches = branches.blank();
    for (Map.Entry<Integer, Question> column : header.questions().entrySet()) {
      tables[column.getKey()] = CellTable.of(column.getValue(), branches);
      places[column.getKey()] = branches.place(column.getValue().id());
    }
  }

  /** The answer set of the last row that was read. */
  int[] branches() {
    return branches;
  }

  /**
   * Reads a row.
   *
   * @param bytes have a line feed somewhere after the start of the row, and {@link Words#PADDING}
   *     after that
   * @return the place of the line feed, or of the carriage return before it, that ends the row; or
   *     {@link #UNUSUAL}
   */
  int read(byte[] bytes, int from) {
    // The writer puts quotes around what looks like a comment; a blank line is no row.
    if (bytes[from] == '#' || bytes[from] == '\r') {
      return UNUSUAL;
    }
    int last = tables.length - 1;
    int at = from;
    for (int column = 0; column < last; column++) {
      int end = cell(column, bytes, at);
      if (end == UNUSUAL || bytes[end] != ',') {
        return UNUSUAL;
      }
      at = end + 1;
    }
    int end = cell(last, bytes, at);
    return end != UNUSUAL && endsLine(bytes, end) ? end : UNUSUAL;
  }

  private static boolean endsLine(byte[] bytes, int at) {
    return bytes[at] == '\n' || (bytes[at] == '\r' && bytes[at + 1] == '\n');
  }

  /** Reads a cell, and notes its answer; gives the place after it. */
  private int cell(int column, byte[] bytes, int from) {
    CellTable table = tables[column];
    if (table == null) {
      return end(bytes, from);
    }
    // Without branches, since nobody can guess how long the next answer is.
    long first = Words.at(bytes, from);
    long firstStops = Words.stops(first);
    long firstMask = Words.before(firstStops);
    long second = Words.at(bytes, from + Long.BYTES);
    long secondStops = Words.stops(second);
    long goesOn = firstMask >> (Long.SIZE - 1);
    int length = Words.first(firstStops) + (Words.first(secondStops) & (int) goesOn);
    int end = from + length;
    if (length == 2 * Long.BYTES) {
      end = end(bytes, end);
      if (end == UNUSUAL) {
        return UNUSUAL;
      }
    }
    second &= Words.before(secondStops) & goesOn;
    int branch = table.branch(first & firstMask, second, bytes, from, end);
    branches[places[column]] = branch;
    return branch == CellTable.UNUSUAL ? UNUSUAL : end;
  }

  /** The end of a cell in which there may be any characters that need no quotes. */
  private static int end(byte[] bytes, int from) {
    int at = from;
    while (true) {
      long stops = Words.stops(Words.at(bytes, at));
      if (stops == 0) {
        at += Long.BYTES;
        continue;
      }
      at += Words.first(stops);
      byte stop = bytes[at];
      if (stop == ',' || stop == '\n' || stop == '\r') {
        return at;
      } else if (stop == '"' || stop < 0) {
        return UNUSUAL;
      }
      at++;
    }
  }
}
