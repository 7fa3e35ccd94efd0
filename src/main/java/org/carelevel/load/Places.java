package org.carelevel.load;

import org.carelevel.diagnostic.Position;
import org.carelevel.diagnostic.SourceText;

/**
 * Finds the characters at places that follow one another. A whole file may be one line, so it goes
 * on from the place before rather than from the start of the line.
 */
final class Places {

  private final SourceText source;
  private int number;
  private String line = "";
  private int column = 1;
  private int offset;

  Places(SourceText source) {
    this.source = source;
  }

  /** At most so many characters of a line, from a place on; none past its end. */
  String from(Position place, int most) {
    if (place.line() != number || place.column() < column) {
      number = place.line();
      line = source.line(number);
      column = 1;
      offset = 0;
    }
    while (column < place.column() && offset < line.length()) {
      offset = line.offsetByCodePoints(offset, 1);
      column++;
    }
    return column == place.column()
        ? line.substring(offset, Math.min(line.length(), offset + most))
        : "";
  }
}
