package org.carelevel.diagnostic;

import java.util.List;

/**
 * A text that somebody wrote, and what to call it in messages.
 *
 * @param name a file's path as it was given, or a phrase such as {@code standard input}
 * @param lines its lines, without their ends
 */
public record SourceText(String name, List<String> lines) {

  /** Keeps its own copy of the lines. */
  public SourceText {
    lines = List.copyOf(lines);
  }

  /** Splits a text into its lines. */
  public static SourceText of(String name, String text) {
    return new SourceText(name, text.lines().toList());
  }

  /** The line with this number, counted from 1; empty past the end. */
  public String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }
}
