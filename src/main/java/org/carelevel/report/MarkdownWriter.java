package org.carelevel.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a document as Markdown (CommonMark with GitHub's tables). */
public final class MarkdownWriter {

  private static final String LINE = ".".repeat(40);

  private final Document document;
  private final StringBuilder out = new StringBuilder();

  private MarkdownWriter(Document document) {
    this.document = document;
  }

  /** The document, with a line break at its end. */
  public static String write(Document document) {
    MarkdownWriter writer = new MarkdownWriter(document);
    document.blocks().forEach(writer::block);
    return writer.out.toString();
  }

  private void block(Block block) {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    if (block instanceof Block.Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Paragraph paragraph) {
      line(phrase(paragraph.text()));
    } else if (block instanceof Block.Notice notice) {
      notice(notice);
    } else if (block instanceof Block.Bullets bullets) {
      bullets(bullets);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Contents) {
      contents();
    } else if (block instanceof Block.Blank blank) {
      blank(blank);
    }
  }

  private void line(String text) {
    out.append(text.strip()).append('\n');
  }

  private void heading(Block.Heading heading) {
    line("#".repeat(heading.level()) + " " + anchor(heading.anchor()) + phrase(heading.text()));
  }

  private static String anchor(@Nullable String anchor) {
    return anchor == null ? "" : "<a id=\"" + Html.escape(anchor) + "\"></a>";
  }

  private void notice(Block.Notice notice) {
    String before = "> **" + Markdown.escape(notice.label()) + ":** ";
    for (Phrase text : notice.lines()) {
      line(before + phrase(text));
      before = ">\n> ";
    }
  }

  private void bullets(Block.Bullets bullets) {
    int number = 1;
    for (Block.Item item : bullets.items()) {
      String mark = bullets.numbered() ? number++ + ". " : "- ";
      item("", mark, item);
    }
  }

  private void item(String indent, String mark, Block.Item item) {
    out.append(indent).append(mark).append(phrase(item.text()).strip()).append('\n');
    String deeper = indent + " ".repeat(mark.length());
    item.children().forEach(child -> item(deeper, "- ", child));
  }

  private void table(Block.Table table) {
    line(row(table.header()));
    line("|" + " --- |".repeat(table.header().size()));
    table.rows().forEach(row -> line(row(row)));
  }

  private static String row(List<Phrase> cells) {
    return cells.stream()
        .map(MarkdownWriter::phrase)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private void contents() {
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading && heading.anchor() != null && heading.listed()) {
        String indent = "  ".repeat(heading.level() - 2);
        String words = Markdown.escape(heading.text().words()).strip();
        out.append(indent).append("- ").append(link(words, heading.anchor())).append('\n');
      }
    }
  }

  private void blank(Block.Blank blank) {
    line(Markdown.escape(blank.label()) + ": " + LINE);
    for (int i = 1; i < blank.lines(); i++) {
      out.append('\n');
      line(LINE);
    }
  }

  private static String phrase(Phrase phrase) {
    return phrase.parts().stream().map(MarkdownWriter::inline).collect(Collectors.joining());
  }

  private static String inline(Inline inline) {
    if (inline instanceof Inline.Strong) {
      return marked("**", inline.text());
    } else if (inline instanceof Inline.Emphasis) {
      return marked("*", inline.text());
    } else if (inline instanceof Inline.Code) {
      return Markdown.code(inline.text());
    } else if (inline instanceof Inline.Link link) {
      return link(Markdown.code(link.text()), link.anchor());
    }
    return Markdown.escape(inline.text());
  }

  private static String link(String words, String anchor) {
    return "[" + words + "](#" + anchor + ")";
  }

  /** Marks count only where they touch the words. */
  private static String marked(String mark, String text) {
    String words = Markdown.escape(text).strip();
    return words.isEmpty() ? "" : mark + words + mark;
  }
}
