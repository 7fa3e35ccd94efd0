package org.carelevel.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carelevel.diagnostic.Quote;

/** Writes a document as plain text for a terminal. */
public final class PlainWriter {

  private static final String INDENT = "  ";

  private final Page page;
  private final int width;

  private PlainWriter(Layout layout) {
    this.page = new Page(layout);
    this.width = layout.width();
  }

  /** The blocks, with a line break at the end. */
  public static String write(List<Block> blocks, Layout layout) {
    PlainWriter writer = new PlainWriter(layout);
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
      table(table);
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

  /** In columns where they fit the screen, else with a bar between the cells. */
  private void table(Block.Table table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(words(table.header()));
    table.rows().forEach(row -> rows.add(words(row)));
    int[] widths = new int[table.header().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    page.blank();
    boolean fits = INDENT.length() + Arrays.stream(widths).map(w -> w + 2).sum() <= width;
    for (List<String> row : rows) {
      if (fits) {
        page.verbatim(INDENT, columns(row, widths));
      } else {
        page.point(INDENT, String.join(" | ", row));
      }
    }
  }

  private static List<String> words(List<Phrase> cells) {
    return cells.stream().map(Phrase::words).map(Quote::printable).toList();
  }

  private static String columns(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] + 2 - row.get(i).length()));
    }
    return line.toString().stripTrailing();
  }

  private void item(String mark, Block.Item item) {
    page.point(mark, item.text().words());
    String deeper = " ".repeat(mark.length()) + "- ";
    item.children().forEach(child -> item(deeper, child));
  }
}
