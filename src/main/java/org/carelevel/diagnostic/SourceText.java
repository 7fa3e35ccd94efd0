package org.carelevel.diagnostic;

import java.util.List;
import java.util.function.Supplier;

/**
 * A text that somebody wrote, and what to call it in messages.
 *
 * @param name a file's path as it was given, or a phrase such as {@code standard input}
 * @param lines gives its lines, without their ends; always the same
 */
public record SourceText(String name, Supplier<List<String>> lines) {

  /** Splits a text into its lines. */
  public static SourceText of(String name, String text) {
    List<String> lines = text.lines().toList();
    return new SourceText(name, () -> lines);
  }

  /**
   * Where a part of a span stands, down to the characters; the whole span where it cannot be seen.
   */
  public Span within(Span whole, String part) {
    for (int number = whole.start().line(); number <= whole.end().line(); number++) {
      String line = line(number);
      int from =
          number == whole.start().line()
              ? line.offsetByCodePoints(
                  0, Math.min(whole.start().column() - 1, line.codePointCount(0, line.length())))
              : 0;
      int at = line.indexOf(part, from);
      if (at >= 0) {
        int column = line.codePointCount(0, at) + 1;
        int length = part.codePointCount(0, part.length());
        return new Span(new Position(number, column), new Position(number, column + length));
      }
    }
    return whole;
  }

  /** The line with this number, counted from 1; empty past the end. */
  public String line(int number) {
    List<String> all = lines.get();
    return number >= 1 && number <= all.size() ? all.get(number - 1) : "";
  }
}
