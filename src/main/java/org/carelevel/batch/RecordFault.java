package org.carelevel.batch;

import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Position;

/**
 * Why a record is rejected as a whole.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param message one sentence without a full stop, with the offending text and what to do
 */
record RecordFault(Code code, long line, int column, String message) {

  static RecordFault at(Position place, Code code, String message) {
    return new RecordFault(code, place.line(), place.column(), message);
  }

  /** The same in a line of which only the text was known: its number, and columns in characters. */
  RecordFault inLine(long number, String text) {
    int chars = Math.min(column - 1, text.length());
    return new RecordFault(code, number, 1 + text.codePointCount(0, chars), message);
  }

  /** {@code source:line:column: error[code]: message}. */
  String render(String source) {
    return "%s:%d:%d: error[%s]: %s".formatted(source, line, column, code.slug(), message);
  }
}
