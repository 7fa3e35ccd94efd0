package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carelevel.diagnostic.Quote;

/** Plain text for a terminal: wrapped lines, and no character that could steer it. */
public final class Page {

  private final StringBuilder text = new StringBuilder();
  private final Layout layout;

  /** An empty page. */
  public Page(Layout layout) {
    this.layout = layout;
  }

  /** A heading, with a blank line above it unless it is the first thing on the page. */
  public Page heading(String words) {
    return blank().line("", "", words.toUpperCase(Locale.ROOT), Ink.STRONG);
  }

  /** An empty line, unless the page is empty or ends with one. */
  public Page blank() {
    if (text.length() > 0 && text.lastIndexOf("\n\n") != text.length() - 2) {
      text.append('\n');
    }
    return this;
  }

  /** A paragraph, each of its lines behind the same indent. */
  public Page line(String indent, String words) {
    return line(indent, indent, words, Ink.PLAIN);
  }

  /** A paragraph that stands out. */
  public Page strong(String indent, String words) {
    return line(indent, indent, words, Ink.STRONG);
  }

  /** A point that stands out: later lines stand below its words. */
  public Page point(String mark, String words, Ink ink) {
    return line(mark, " ".repeat(mark.length()), words, ink);
  }

  /** One line that is not wrapped, so that it can be copied as a whole. */
  public Page verbatim(String indent, String words) {
    text.append(Quote.printable(indent)).append(Quote.printable(words)).append('\n');
    return this;
  }

  /** A point of a list: later lines stand below its words. */
  public Page point(String mark, String words) {
    return point(mark, words, Ink.PLAIN);
  }

  private Page line(String first, String rest, String words, Ink ink) {
    String indent = Quote.printable(first);
    int room = Math.max(10, layout.width() - indent.length());
    for (String line : wrap(Quote.printable(words), room)) {
      String whole = (indent + line).stripTrailing();
      text.append(layout.colour() ? ink.on(whole) : whole).append('\n');
      indent = rest;
    }
    return this;
  }

  private static List<String> wrap(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split(" ", -1)) {
      if (word.isEmpty()) {
        continue; // Two spaces are one.
      }
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
