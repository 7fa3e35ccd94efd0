package org.carelevel.report;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a document as plain text for a terminal. */
public final class PlainWriter {

  private final Page page;

  private PlainWriter(Page page) {
    this.page = page;
  }

  /** The blocks, with a line break at the end. */
  public static String write(List<Block> blocks, Layout layout) {
    PlainWriter writer = new PlainWriter(new Page(layout));
    blocks.forEach(writer::block);
    return writer.page.toString();
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      page.heading(heading.text().words());
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph.text());
    } else if (block instanceof Block.Bullets bullets) {
      int number = 1;
      for (Block.Item item : bullets.items()) {
        item("  " + (bullets.numbered() ? number++ + ". " : "- "), item);
      }
    } else if (block instanceof Block.Table table) {
      row(table.header());
      table.rows().forEach(this::row);
    } else if (block instanceof Block.Blank blank) {
      page.blank().line("", blank.label() + ":");
    }
    // A page for a terminal has no links, so it has no contents.
  }

  /** What is marked as a whole stands out; marks within a line are left out. */
  private void paragraph(Phrase text) {
    page.blank();
    if (text.parts().stream().allMatch(part -> part instanceof Inline.Strong)) {
      page.strong("", text.words());
    } else {
      page.line("", text.words());
    }
  }

  private void row(List<Phrase> cells) {
    String line = cells.stream().map(Phrase::words).collect(Collectors.joining(" | "));
    page.point("  ", line);
  }

  private void item(String mark, Block.Item item) {
    page.point(mark, item.text().words());
    String deeper = " ".repeat(mark.length()) + "- ";
    item.children().forEach(child -> item(deeper, child));
  }
}
