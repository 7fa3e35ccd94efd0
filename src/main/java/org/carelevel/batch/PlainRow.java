package org.carelevel.batch;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.carelevel.diagram.Branches;
import org.carelevel.model.Origin;
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
  private final boolean escape;

  /**
   * With the columns of a header.
   *
   * @param escape whether a cell that a spreadsheet would execute is unusual
   */
  private PlainRow(Header header, Branches branches, boolean escape) {
    this.tables = new CellTable[header.names().size()];
    this.places = new int[tables.length];
    this.branches = branches.blank();
    this.escape = escape;
    for (Header.Answered each : header.answered()) {
      if (each.origin() instanceof Origin.Constant constant) {
        this.branches[branches.place(each.question().id())] =
            CellTable.branch(each.question(), constant.meaning(), branches);
      } else {
        int column = each.places().get(0);
        tables[column] = CellTable.of(each, branches);
        places[column] = branches.place(each.question().id());
      }
    }
  }

  /**
   * Reads rows with these columns; empty where a column answers several questions, or several
   * columns answer one, so that no row can be read plainly.
   *
   * @param escape whether a cell that a spreadsheet would execute is unusual
   */
  static Optional<PlainRow> of(Header header, Branches branches, boolean escape) {
    Set<Integer> seen = new HashSet<>();
    boolean plain =
        header.answered().stream()
            .allMatch(
                each ->
                    each.origin() instanceof Origin.Constant
                        || (each.places().size() == 1
                            && !(each.origin() instanceof Origin.Boxes)
                            && !(each.origin() instanceof Origin.Table)
                            && seen.add(each.places().get(0))));
    return plain ? Optional.of(new PlainRow(header, branches, escape)) : Optional.empty();
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
      return escape && Formula.startsWith(bytes[from]) ? UNUSUAL : end(bytes, from);
    }
    long first = Words.at(bytes, from);
    long firstStops = Words.stops(first);
    long firstMask = Words.before(firstStops);
    if (table.isShort()) {
      int branch = table.branch(first & firstMask);
      if (branch != CellTable.UNUSUAL) {
        branches[places[column]] = branch;
        return from + Words.first(firstStops);
      }
    }
    // Without branches, since nobody can guess how long the next answer is.
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
