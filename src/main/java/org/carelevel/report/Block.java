package org.carelevel.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a document that stands on its own lines. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 for the document's title, then rising by one
   * @param anchor what links lead to; null where none does
   * @param listed whether the contents name it; what is not listed is short, and kept together
   */
  record Heading(int level, @Nullable String anchor, boolean listed, Phrase text)
      implements Block {}

  /** A paragraph. */
  record Paragraph(Phrase text) implements Block {}

  /**
   * Something that must not be overlooked.
   *
   * @param emergency whether it is about danger to life, at this moment
   * @param label what kind of notice it is, in words
   */
  record Notice(boolean emergency, String label, List<Phrase> lines) implements Block {
    /** Keeps its own copy. */
    public Notice {
      lines = List.copyOf(lines);
    }
  }

  /** A list, with or without numbers; the lists inside it have none. */
  record Bullets(boolean numbered, List<Item> items) implements Block {
    /** Keeps its own copy. */
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /** A table; every row has as many cells as the header. */
  record Table(List<Phrase> header, List<List<Phrase>> rows) implements Block {
    /** Keeps its own copies. */
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** Links to the headings that are listed. */
  record Contents() implements Block {}

  /**
   * Room to write by hand.
   *
   * @param label what to write
   * @param lines how many lines
   */
  record Blank(String label, int lines) implements Block {}

  /** A point of a list. */
  record Item(Phrase text, List<Item> children) {
    /** Keeps its own copy. */
    public Item {
      children = List.copyOf(children);
    }

    static Item of(Phrase text) {
      return new Item(text, List.of());
    }
  }
}
