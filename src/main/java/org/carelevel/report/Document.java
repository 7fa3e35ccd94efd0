package org.carelevel.report;

import java.util.List;

/**
 * Something to read, in no format yet.
 *
 * @param language the two-letter language of its words
 * @param title for the window or the tab
 */
public record Document(String language, String title, List<Block> blocks) {

  /** Keeps its own copy. */
  public Document {
    blocks = List.copyOf(blocks);
  }
}
