package org.carelevel.cli;

import java.util.List;
import org.carelevel.interview.Interview;
import org.carelevel.interview.ReplyReader;
import org.carelevel.model.Answers;
import org.carelevel.model.Choice;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.Text;
import org.carelevel.report.Page;
import org.carelevel.report.Words;

/** Questions and answers as they are read on a screen. */
final class QuestionText {

  private final Ruleset ruleset;
  private final Words words;
  private final Look look;

  QuestionText(Ruleset ruleset, Words words, Look look) {
    this.ruleset = ruleset;
    this.words = words;
    this.look = look;
  }

  /** The question, its answers, and what was said to it earlier. */
  Page asked(Interview interview, Question question) {
    Page page = look.page();
    String number = words.of("screen.cases", interview.number(), interview.total());
    page.point(number + " ", in(question.text()));
    answers(question, page);
    if (interview.seen(question)) {
      page.line("  ", earlier(interview, question));
    }
    String note = interview.notes().get(question.id());
    if (note != null) {
      page.line("  ", words.of("screen.note", note));
    }
    return page;
  }

  private void answers(Question question, Page page) {
    if (question.scale() instanceof Scale.Numbers numbers) {
      page.line(
          "  ",
          numbers.unit() == null
              ? words.of("screen.unit.plain", numbers.from(), numbers.to())
              : words.of("screen.unit", in(numbers.unit()), numbers.from(), numbers.to()));
    } else if (question.scale() instanceof Scale.Choices choices) {
      boolean byId = ReplyReader.numberedByIds(question);
      int number = 0;
      for (Choice choice : choices.choices()) {
        number++;
        String text = in(choice.text());
        String id = byId || text.equals(choice.id()) ? "" : " [" + choice.id() + "]";
        page.point("  " + (byId ? choice.id() : number) + ") ", text + id);
      }
    }
  }

  private String earlier(Interview interview, Question question) {
    Answers answers = interview.answers();
    return answers.has(question.id())
        ? words.of("screen.earlier", shown(question, answers.value(question.id()).getAsInt()))
        : words.of("screen.earlier.skipped");
  }

  /** What the question means, why it is asked, and which rules look at it. */
  Page explained(Question question) {
    Page page = look.page();
    if (question.help() != null) {
      page.line("  ", in(question.help()));
    }
    if (question.why() != null) {
      page.line("  ", words.of("screen.why", in(question.why())));
    }
    List<String> users =
        ruleset.rules().values().stream()
            .filter(rule -> ruleset.questionsOf(rule.when()).contains(question.id()))
            .map(Rule::id)
            .toList();
    if (!users.isEmpty()) {
      page.line("  ", words.of("screen.uses", String.join(", ", users)));
    }
    if (page.toString().isEmpty()) {
      page.line("  ", words.of("screen.no.help"));
    }
    return page;
  }

  /** Every question that may apply, numbered, with what was said to it. */
  Page table(Interview interview) {
    Page page = look.page();
    int number = 0;
    for (String id : interview.questions()) {
      number++;
      Question question = ruleset.question(id);
      page.point("  " + number + ") ", in(question.text()));
      page.line("     ", look.sign("-> ") + said(interview, question));
      String note = interview.notes().get(id);
      if (note != null) {
        page.line("     ", words.of("screen.note", note));
      }
    }
    return page;
  }

  private String said(Interview interview, Question question) {
    Answers answers = interview.answers();
    if (answers.has(question.id())) {
      return shown(question, answers.value(question.id()).getAsInt());
    } else if (answers.declined().contains(question.id())) {
      return words.of("review.declined");
    }
    if (interview.seen(question)) {
      return words.of("review.skipped");
    }
    boolean later = interview.toAsk().contains(question.id());
    return words.of(later ? "review.not.yet" : "review.not.asked");
  }

  /** An answer in words. */
  String shown(Question question, int value) {
    return question.scale() instanceof Scale.Choices choices
        ? in(choices.choices().get(value).text())
        : question.show(value);
  }

  private String in(Text text) {
    return text.in(words.language());
  }
}
