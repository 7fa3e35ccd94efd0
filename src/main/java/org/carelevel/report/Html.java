package org.carelevel.report;

import org.carelevel.diagnostic.Quote;

/** The one place where words become HTML. */
final class Html {

  private Html() {}

  /** Words that a browser shows as they are, in a text or between quotes in an attribute. */
  static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    Quote.printable(text)
        .chars()
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append((char) letter);
              }
            });
    return html.toString();
  }
}
