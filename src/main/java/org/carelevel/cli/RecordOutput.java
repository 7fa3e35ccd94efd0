package org.carelevel.cli;

import java.util.List;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.report.Document;
import org.carelevel.report.HtmlWriter;
import org.carelevel.report.Layout;
import org.carelevel.report.MarkdownWriter;
import org.carelevel.report.RecordDocument;
import org.carelevel.report.RecordJson;
import org.carelevel.report.RecordText;
import org.carelevel.report.ResultJson;
import org.carelevel.report.Words;

/**
 * A record, ready to be written in any format.
 *
 * @param openQuestions the open questions, the most decisive first
 */
record RecordOutput(
    ScreeningRecord made, Recommendation result, List<String> openQuestions, Words words) {

  /** The whole record. */
  String in(Format format, Layout layout) {
    return switch (format) {
      case text -> text(layout).text();
      case json -> json();
      case markdown -> MarkdownWriter.write(document());
      case html -> HtmlWriter.write(document());
    };
  }

  /** The record as text. */
  RecordText text(Layout layout) {
    return new RecordText(made, result, openQuestions, words, layout);
  }

  /** The record as it is kept, and read again. */
  String json() {
    return new RecordJson(made, new ResultJson(result, openQuestions, null, words)).text();
  }

  private Document document() {
    return RecordDocument.of(made, result, openQuestions, words);
  }
}
