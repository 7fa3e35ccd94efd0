package org.carelevel.batch;

/**
 * Finds where rows end, as the CSV reader does: at a line feed, a carriage return or both together,
 * but not within quotes. Quotes count only in a cell that starts with one.
 *
 * @param separator between the cells; ASCII
 */
record RowEnds(char separator) {

  /** No row ends in what there is. */
  static final int NONE = -1;

  private enum Place {
    START_OF_CELL,
    IN_CELL,
    IN_QUOTES,
    AFTER_QUOTES
  }

  /**
   * The place after the end of a row.
   *
   * @param from where the row starts
   * @param to where the bytes end. A carriage return that is the last of them ends no row, since a
   *     line feed may follow.
   */
  int next(byte[] bytes, int from, int to) {
    Place place = Place.START_OF_CELL;
    for (int at = from; at < to; at++) {
      byte here = bytes[at];
      if (place == Place.IN_QUOTES) {
        place = here == '"' ? Place.AFTER_QUOTES : Place.IN_QUOTES;
      } else if (here == '\n') {
        return at + 1;
      } else if (here == '\r') {
        return at + 1 == to ? NONE : bytes[at + 1] == '\n' ? at + 2 : at + 1;
      } else if (here == separator) {
        place = Place.START_OF_CELL;
      } else if (here == '"' && place != Place.IN_CELL) {
        place = Place.IN_QUOTES;
      } else if (place == Place.START_OF_CELL) {
        place = Place.IN_CELL;
      }
    }
    return NONE;
  }

  /** The place after the end of the last row; {@link #NONE} where no row ends. */
  int last(byte[] bytes, int from, int to) {
    int newline = to - 1;
    while (newline >= from && bytes[newline] != '\n') {
      newline--;
    }
    if (newline >= from && !Words.contains(bytes, from, to, (byte) '"')) {
      return newline + 1;
    }
    int last = NONE;
    for (int next = next(bytes, from, to); next != NONE; next = next(bytes, next, to)) {
      last = next;
    }
    return last;
  }

  /** How many lines end in these bytes, quotes or not. */
  static int lines(byte[] bytes, int from, int to) {
    int lines = 0;
    for (int at = from; at < to; at++) {
      boolean pair = bytes[at] == '\n' && at > from && bytes[at - 1] == '\r';
      if ((bytes[at] == '\n' || bytes[at] == '\r') && !pair) {
        lines++;
      }
    }
    return lines;
  }
}
