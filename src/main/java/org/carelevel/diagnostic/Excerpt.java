package org.carelevel.diagnostic;

/** The line that a problem stands in, with the place marked below it. */
final class Excerpt {

  private static final int WIDTH = 100;
  private static final int BEFORE = 60;

  private Excerpt() {}

  /** Starts with a line break; empty where the source has no such line. */
  static String of(SourceText source, Span span) {
    int number = span.start().line();
    int[] line = source.line(number).codePoints().map(Excerpt::shown).toArray();
    if (source.line(number).isBlank()) {
      return "";
    }
    int start = Math.min(span.start().column() - 1, line.length);
    int end = span.end().line() == number ? span.end().column() - 1 : line.length;
    int from = start > WIDTH - 20 ? start - BEFORE : 0;
    int to = Math.min(line.length, from + WIDTH);
    String text = new String(line, from, to - from).stripTrailing();
    String marks = " ".repeat(start - from) + "^".repeat(Math.max(1, Math.min(end, to) - start));
    return "\n%5d | %s\n      | %s".formatted(number, text, marks);
  }

  /** Each character takes one place, so that the marks stand below what they mark. */
  private static int shown(int point) {
    return Quote.steers(point) ? ' ' : point;
  }
}
