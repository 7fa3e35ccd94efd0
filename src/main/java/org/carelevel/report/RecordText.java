package org.carelevel.report;

import java.util.List;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;
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
    String result = new ResultText(this.result, openQuestions, words, layout).full();
    return head() + "\n" + result + "\n" + answers() + decided();
  }

  private String head() {
    Page page = new Page(layout);
    page.strong("", words.of("record.title"));
    page.line("", words.of("record.made", made.day()));
    if (made.label() != null) {
      page.line("", words.of("record.label", made.label()));
    }
    if (!made.finished()) {
      page.line("", words.of("record.unfinished"));
    }
    return page.toString();
  }

  private String answers() {
    Page page = new Page(layout);
    page.heading(words.of("answers"));
    for (Question question : result.ruleset().questions().values()) {
      if (!result.notAsked().contains(question.id())) {
        page.point("  - ", question.text().in(words.language()));
        page.line("    ", said(question));
      }
    }
    return page.toString();
  }

  private String said(Question question) {
    Answers answers = result.answers();
    if (answers.has(question.id())) {
      int value = answers.value(question.id()).getAsInt();
      return question.scale() instanceof Scale.Choices choices
          ? choices.choices().get(value).text().in(words.language())
          : question.show(value);
    } else if (answers.declined().contains(question.id())) {
      return words.of("review.declined");
    }
    boolean asked = made.skipped().contains(question.id());
    return words.of(asked ? "review.skipped" : "part.unanswered");
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
          .lines(made.disposition(), result)
          .forEach(line -> page.line("  ", line));
    }
    String text = page.toString();
    return text.isEmpty() ? "" : "\n" + text;
  }
}
