package org.carelevel.report;

import java.util.List;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.ScreeningRecord;

/** A record as a person reads it on a screen: the result, the notes, and what was decided. */
public final class RecordText {

  private final ScreeningRecord made;
  private final Recommendation result;
  private final List<String> openQuestions;
  private final Words words;
  private final Layout layout;

  /**
   * The text of a record.
   *
   * @param openQuestions the open questions, the most decisive first
   */
  public RecordText(
      ScreeningRecord made,
      Recommendation result,
      List<String> openQuestions,
      Words words,
      Layout layout) {
    this.made = made;
    this.result = result;
    this.openQuestions = openQuestions;
    this.words = words;
    this.layout = layout;
  }

  /** The whole record. */
  public String text() {
    return new ResultText(result, openQuestions, words, layout).full() + decided();
  }

  /** Notes and disposition, which come after the result; empty where there is neither. */
  public String decided() {
    Page page = new Page(layout);
    if (!made.notes().isEmpty()) {
      page.heading(words.of("record.notes"));
      made.notes()
          .forEach(
              (id, note) -> {
                String text = result.ruleset().question(id).text().in(words.language());
                page.point("  - ", text + " " + words.of("screen.note", note));
              });
    }
    if (made.disposition() != null) {
      page.heading(words.of("disposition"));
      new DispositionText(result.ruleset(), words)
          .lines(made.disposition())
          .forEach(line -> page.line("  ", line));
    }
    String text = page.toString();
    return text.isEmpty() ? "" : "\n" + text;
  }
}
