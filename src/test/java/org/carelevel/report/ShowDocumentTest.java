package org.carelevel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.carelevel.Steering;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.model.Ruleset;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents for sign-off are as recorded; {@code -Drecord=true} records them again. */
class ShowDocumentTest {

  /** Everything that an HTML page may open or close. */
  private static final Pattern TAG = Pattern.compile("</?([a-z0-9]+)[^>]*>");

  @ParameterizedTest
  @CsvSource({"en, md", "es, md", "en, html", "es, html"})
  void isAsRecorded(String language, String format) throws IOException, RejectedText {
    Document document = RulesetDocument.of(SmallRuleset.ruleset(), Words.in(language));
    String written =
        format.equals("md") ? MarkdownWriter.write(document) : HtmlWriter.write(document);
    Path recorded = SmallRuleset.FOLDER.resolve("small." + language + "." + format);
    if (Boolean.getBoolean("record")) {
      Files.writeString(recorded, written);
    }
    assertThat(written).isEqualTo(Files.readString(recorded).replace("\r\n", "\n"));
  }

  @Test
  void hostileTextsStayTextsInHtml() throws IOException, RejectedText {
    for (String hostile : SmallRuleset.HOSTILE) {
      String html =
          HtmlWriter.write(RulesetDocument.of(SmallRuleset.hostile(hostile), Words.in("en")));
      assertThat(tags(html)).as(hostile).isEqualTo(tags(html(SmallRuleset.ruleset())));
      assertThat(Steering.in(html)).isEmpty();
      assertThat(html).contains(Html.escape(hostile));
    }
  }

  @Test
  void htmlAsksForNothing() throws IOException, RejectedText {
    String html = html(SmallRuleset.ruleset());
    assertThat(html).doesNotContain("<script", "src=", "@import", "url(", "http://", "https://");
    assertThat(Pattern.compile("href=\"(?!#)").matcher(html).find()).isFalse();
    assertThat(html).contains("Content-Security-Policy\" content=\"default-src 'none';");
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException, RejectedText {
    String html = html(SmallRuleset.ruleset());
    List<String> ids = found(html, " id=\"([^\"]*)\"");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(found(html, "href=\"#([^\"]*)\""));
  }

  @Test
  void hostileTextsStayTextsInMarkdown() throws IOException, RejectedText {
    String plain = MarkdownWriter.write(RulesetDocument.of(SmallRuleset.ruleset(), Words.in("en")));
    for (String hostile : SmallRuleset.HOSTILE) {
      String written =
          MarkdownWriter.write(RulesetDocument.of(SmallRuleset.hostile(hostile), Words.in("en")));
      assertThat(written.lines().count()).as(hostile).isEqualTo(plain.lines().count());
      assertThat(Steering.in(written)).isEmpty();
      String page = rendered(written);
      assertThat(tags(page)).as(hostile).isEqualTo(tags(rendered(plain)));
      assertThat(words(page)).contains(Steering.removed(hostile).replaceAll("\\s+", " ").strip());
    }
  }

  @Test
  void markdownLeavesNothingToInterpret() {
    assertThat(Markdown.escape("<b>&amp;</b>")).isEqualTo("&lt;b&gt;&amp;amp;&lt;/b&gt;");
    assertThat(Markdown.escape("a|b `c` *d* _e_ [f](g) ~h~ \\i"))
        .isEqualTo("a\\|b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g) \\~h\\~ \\\\i");
    assertThat(Markdown.escape("- a")).isEqualTo("\\- a");
    assertThat(Markdown.escape("# a")).isEqualTo("\\# a");
    assertThat(Markdown.escape("+ a - b")).isEqualTo("\\+ a - b");
    assertThat(Markdown.escape("12. a")).isEqualTo("12\\. a");
    assertThat(Markdown.escape("3) a")).isEqualTo("3\\) a");
    assertThat(Markdown.escape("===")).isEqualTo("\\===");
    assertThat(Markdown.escape("https://x www.x")).isEqualTo("https\\://x www\\.x");
    assertThat(Markdown.escape("a\n\n    b\tc")).isEqualTo("a b c");
    assertThat(Markdown.code("a`b")).isEqualTo("a\\`b");
  }

  /** What a reader with tables and strikethrough shows. */
  private static String rendered(String markdown) {
    List<Extension> extensions = List.of(TablesExtension.create(), StrikethroughExtension.create());
    Node page = Parser.builder().extensions(extensions).build().parse(markdown);
    return HtmlRenderer.builder().extensions(extensions).build().render(page);
  }

  private static String words(String html) {
    return TAG.matcher(html)
        .replaceAll("")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String html(Ruleset ruleset) {
    return HtmlWriter.write(RulesetDocument.of(ruleset, Words.in("en")));
  }

  private static List<String> tags(String html) {
    return found(html, TAG.pattern());
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1)).toList();
  }
}
