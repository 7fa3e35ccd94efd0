package org.carelevel.report;

import java.util.List;
import java.util.Locale;

/**
 * Something to read, in no format yet.
 *
 * @param language the two-letter language of its words
 * @param title for the window or the tab
 * @param shape how it is used
 */
public record Document(String language, String title, Shape shape, List<Block> blocks) {

  /** How a document is used, which says how much room it takes on paper. */
  public enum Shape {
    /** To be read through. */
    BOOK,
    /** A page or two for a chart. */
    SHEET;

    /** Such as {@code sheet}. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Keeps its own copy. */
  public Document {
    blocks = List.copyOf(blocks);
  }
}
