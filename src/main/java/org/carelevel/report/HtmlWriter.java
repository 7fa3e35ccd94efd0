package org.carelevel.report;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a document as one HTML page that needs nothing else: no script, no request. */
public final class HtmlWriter {

  private final Document document;
  private final StringBuilder out = new StringBuilder();
  private boolean inCard;

  private HtmlWriter(Document document) {
    this.document = document;
  }

  /** The whole page. */
  public static String write(Document document) {
    HtmlWriter writer = new HtmlWriter(document);
    writer.head();
    document.blocks().forEach(writer::block);
    writer.endCard();
    return writer.out.append("</main>\n</body>\n</html>\n").toString();
  }

  private void head() {
    line("<!DOCTYPE html>");
    line("<html lang=\"" + Html.escape(document.language()) + "\">");
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<title>" + Html.escape(document.title()) + "</title>");
    line("<style>\n" + HtmlStyle.CSS + "</style>");
    line("</head>");
    line("<body>");
    line("<main class=\"" + document.shape().id() + "\">");
  }

  private void line(String html) {
    out.append(html).append('\n');
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Paragraph paragraph) {
      line("<p>" + phrase(paragraph.text()) + "</p>");
    } else if (block instanceof Block.Notice notice) {
      notice(notice);
    } else if (block instanceof Block.Bullets bullets) {
      list(bullets.numbered() ? "ol" : "ul", bullets.items());
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Contents) {
      contents();
    } else if (block instanceof Block.Blank blank) {
      blank(blank);
    }
  }

  private void heading(Block.Heading heading) {
    endCard();
    if (!heading.listed() && heading.level() > 2) {
      line("<section>");
      inCard = true;
    }
    String anchor = heading.anchor();
    String id = anchor == null ? "" : " id=\"" + Html.escape(anchor) + "\"";
    String tag = "h" + heading.level();
    line("<" + tag + id + ">" + phrase(heading.text()) + "</" + tag + ">");
  }

  private void endCard() {
    if (inCard) {
      line("</section>");
      inCard = false;
    }
  }

  private void notice(Block.Notice notice) {
    line("<div class=\"notice" + (notice.emergency() ? " emergency" : "") + "\">");
    String label = "<strong>" + Html.escape(notice.label()) + ":</strong> ";
    for (Phrase text : notice.lines()) {
      line("<p>" + label + phrase(text) + "</p>");
      label = "";
    }
    line("</div>");
  }

  private void list(String tag, List<Block.Item> items) {
    line("<" + tag + ">");
    for (Block.Item item : items) {
      out.append("<li>").append(phrase(item.text()));
      if (!item.children().isEmpty()) {
        out.append('\n');
        list("ul", item.children());
      }
      line("</li>");
    }
    line("</" + tag + ">");
  }

  private void table(Block.Table table) {
    line("<table>");
    line("<thead>" + row("<th scope=\"col\">", "</th>", table.header()) + "</thead>");
    line("<tbody>");
    table.rows().forEach(row -> line(row("<td>", "</td>", row)));
    line("</tbody>");
    line("</table>");
  }

  private static String row(String open, String close, List<Phrase> cells) {
    return cells.stream()
        .map(cell -> open + phrase(cell) + close)
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private void contents() {
    line("<nav>");
    line("<ul>");
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading heading && heading.anchor() != null && heading.listed()) {
        String words = Html.escape(heading.text().words());
        String deep = heading.level() == 3 ? " class=\"deep\"" : "";
        line("<li" + deep + ">" + link(words, heading.anchor()) + "</li>");
      }
    }
    line("</ul>");
    line("</nav>");
  }

  private void blank(Block.Blank blank) {
    String line = "<span class=\"line\"></span>";
    line("<p class=\"blank\"><span>" + Html.escape(blank.label()) + ":</span>" + line + "</p>");
    for (int i = 1; i < blank.lines(); i++) {
      line("<p class=\"blank\">" + line + "</p>");
    }
  }

  private static String phrase(Phrase phrase) {
    return phrase.parts().stream().map(HtmlWriter::inline).collect(Collectors.joining());
  }

  private static String inline(Inline inline) {
    String words = Html.escape(inline.text());
    if (inline instanceof Inline.Strong) {
      return "<strong>" + words + "</strong>";
    } else if (inline instanceof Inline.Emphasis) {
      return "<em>" + words + "</em>";
    } else if (inline instanceof Inline.Code) {
      return "<code>" + words + "</code>";
    } else if (inline instanceof Inline.Link link) {
      return link("<code>" + words + "</code>", link.anchor());
    }
    return words;
  }

  private static String link(String html, String anchor) {
    return "<a href=\"#" + Html.escape(anchor) + "\">" + html + "</a>";
  }
}
