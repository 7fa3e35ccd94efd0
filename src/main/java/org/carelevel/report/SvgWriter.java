package org.carelevel.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Writes SVG: elements, attributes and words. The one place of a picture where they are escaped.
 */
final class SvgWriter {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are names and values by turns. */
  SvgWriter open(String tag, Object... attributes) {
    line("<" + tag + attributes(attributes) + ">");
    open.push(tag);
    return this;
  }

  /** Closes the element that was opened last. */
  SvgWriter close() {
    String tag = open.pop();
    return line("</" + tag + ">");
  }

  /** An element with nothing in it. */
  SvgWriter leaf(String tag, Object... attributes) {
    return line("<" + tag + attributes(attributes) + "/>");
  }

  /** An element with words in it. */
  SvgWriter text(String tag, String words, Object... attributes) {
    return line("<" + tag + attributes(attributes) + ">" + Html.escape(words) + "</" + tag + ">");
  }

  /** Words in the picture, from a point on their base line. */
  SvgWriter words(String words, double x, double y, Object... attributes) {
    List<Object> all = new ArrayList<>(List.of("x", x, "y", y));
    all.addAll(List.of(attributes));
    return text("text", words, all.toArray());
  }

  /** A white box with round corners. */
  SvgWriter box(PicturePlan.Box at, double round, String colour, double thickness) {
    List<Object> all = new ArrayList<>();
    all.addAll(List.of("x", at.x(), "y", at.y(), "width", at.width(), "height", at.height()));
    all.addAll(List.of("rx", round, "fill", "#ffffff"));
    all.addAll(List.of("stroke", colour, "stroke-width", thickness));
    return leaf("rect", all.toArray());
  }

  private SvgWriter line(String element) {
    out.append("  ".repeat(open.size())).append(element).append('\n');
    return this;
  }

  private static String attributes(Object... attributes) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      String shown = value instanceof Double number ? number(number) : value.toString();
      all.append(' ').append(attributes[i]).append("=\"").append(Html.escape(shown)).append('"');
    }
    return all.toString();
  }

  /** A length in the picture's units, to a tenth. */
  static String number(double number) {
    String tenths = String.format(Locale.ROOT, "%.1f", number);
    return tenths.endsWith(".0") ? tenths.substring(0, tenths.length() - 2) : tenths;
  }

  /** All that was written; every element must be closed. */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }
}
