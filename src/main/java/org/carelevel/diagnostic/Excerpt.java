package org.carelevel.diagnostic;

/** The line that a problem stands in, with the place marked below it. */
final class Excerpt {

  private static final int WIDTH = 100;
  private static final int BEFORE = 60;

  private Excerpt() {}

  /** Starts with a line break; empty where the source has no such line. */
  static String of(SourceText source, Span span) {
    int number = span.start().line();
    String line = source.line(number);
    if (line.isBlank()) {
      return "";
    }
    int length = line.codePointCount(0, line.length());
    int start = Math.min(span.start().column() - 1, length);
    int end = span.end().line() == number ? span.end().column() - 1 : length;
    int from = start > WIDTH - 20 ? start - BEFORE : 0;
    int to = Math.min(length, from + WIDTH);
    String text = shown(line, from, to).stripTrailing();
    String marks = " ".repeat(start - from) + "^".repeat(Math.max(1, Math.min(end, to) - start));
    return "\n%5d | %s\n      | %s".formatted(number, text, marks);
  }

  /** A part of a line that may be as long as the whole file; the rest of it is not copied. */
  private static String shown(String line, int from, int to) {
    int start = line.offsetByCodePoints(0, from);
    int end = line.offsetByCodePoints(start, to - from);
    int[] points = line.substring(start, end).codePoints().map(Excerpt::shown).toArray();
    return new String(points, 0, points.length);
  }

  /** Each character takes one place, so that the marks stand below what they mark. */
  private static int shown(int point) {
    return Quote.steers(point) ? ' ' : point;
  }
}
