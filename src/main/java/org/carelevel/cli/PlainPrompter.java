package org.carelevel.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.engine.Recommendation;
import org.carelevel.interview.Interview;
import org.carelevel.interview.Prompter;
import org.carelevel.interview.Reply;
import org.carelevel.model.Alert;
import org.carelevel.model.Answers;
import org.carelevel.model.Consideration;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.Text;
import org.carelevel.report.ChangeText;
import org.carelevel.report.Ink;
import org.carelevel.report.Page;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;

/**
 * Asks in plain lines, one below the other: they work on any terminal, in a pipe, and with a screen
 * reader.
 */
final class PlainPrompter implements Prompter {

  private final Streams streams;
  private final Consumer<String> screen;
  private final Ruleset ruleset;
  private final Words words;
  private final Look look;
  private final QuestionText questions;
  private String chapter = "";
  private String status = "";
  private String reviewed = "";

  /** Shows on {@code screen}, and reads from standard input. */
  PlainPrompter(Streams streams, Consumer<String> screen, Ruleset ruleset, Words words, Look look) {
    this.streams = streams;
    this.screen = screen;
    this.ruleset = ruleset;
    this.words = words;
    this.look = look;
    this.questions = new QuestionText(ruleset, words, look);
  }

  /** What is said before the first question. */
  void welcome() {
    Page page = look.page();
    page.strong("", in(ruleset.identity().title()));
    if (ruleset.identity().audience() != null) {
      page.line("", in(ruleset.identity().audience()));
    }
    page.line("", words.of("consult"));
    page.line("", words.of("screen.anyone"));
    page.blank().line("", words.of("screen.keys"));
    show(page);
  }

  @Override
  public @Nullable String ask(Interview interview) {
    Question question = interview.current().orElseThrow();
    Page page = look.page();
    status(interview, page);
    Consideration consideration =
        Objects.requireNonNull(ruleset.considerations().get(question.consideration()));
    if (!chapter.equals(consideration.id())) {
      chapter = consideration.id();
      page.heading(in(consideration.name()));
      if (consideration.about() != null) {
        page.line("", in(consideration.about()));
      }
      page.blank();
    }
    reviewed = "";
    return prompt(page + questions.asked(interview, question).toString());
  }

  /** Says what is certain so far, once something has been answered and whenever it changes. */
  private void status(Interview interview, Page page) {
    String now = new ChangeText(words).status(interview.result());
    if (!now.equals(status) && !interview.answers().isEmpty()) {
      page.line("", now);
      page.blank();
      status = now;
    }
  }

  private @Nullable String prompt(String text) {
    screen.accept("\n" + text + (look.accessible() ? words.of("screen.prompt") + " " : "> "));
    String typed = streams.readLine();
    if (typed == null) {
      // What comes next starts a line of its own.
      screen.accept("\n");
    }
    return typed;
  }

  @Override
  public @Nullable String review(Interview interview) {
    Page page = look.page();
    page.heading(words.of("review"));
    if (!interview.leftOut().isEmpty()) {
      page.line("", words.of("review.left.out", numbers(interview, interview.leftOut())));
    }
    page.blank();
    Page end = look.page().line("", words.of("review.how"));
    String table = page + questions.table(interview).toString() + "\n";
    // What was just said of a reply stays in sight: the same table is not shown again.
    boolean again = table.equals(reviewed);
    reviewed = table;
    return prompt(again ? end.toString() : table + end);
  }

  /** The answers are shown anew, since something else was on the screen since. */
  void returned() {
    reviewed = "";
  }

  @Override
  public void onlyAtQuestion() {
    line(words.of("review.keys"));
  }

  private static String numbers(Interview interview, List<String> ids) {
    List<String> all = interview.questions();
    return String.join(
        ", ", ids.stream().map(id -> Integer.toString(1 + all.indexOf(id))).toList());
  }

  @Override
  public void understood(Interview before, Reply reply) {
    Question question = before.current().orElseThrow();
    Answers answers = before.answers();
    if (reply instanceof Reply.Chosen chosen) {
      line(look.sign("-> ") + questions.shown(question, chosen.value()));
    } else if (reply instanceof Reply.Keep && answers.has(question.id())) {
      int value = answers.value(question.id()).getAsInt();
      line(look.sign("-> ") + questions.shown(question, value));
    } else {
      boolean declined =
          reply instanceof Reply.Decline
              || (reply instanceof Reply.Keep && answers.declined().contains(question.id()));
      line(look.sign("-> ") + words.of(declined ? "screen.declined" : "screen.skipped"));
    }
  }

  @Override
  public void unclear(Question question, Reply.Unclear reply) {
    if (reply instanceof Reply.Several several) {
      several(several.typed(), several.answers());
    } else if (reply instanceof Reply.Unknown unknown) {
      if (question.scale() instanceof Scale.Numbers numbers) {
        line(words.of("screen.range", numbers.from(), numbers.to()));
      } else {
        line(words.of("screen.unknown", Quote.of(unknown.typed()), hint(question, unknown)));
      }
    } else {
      line(words.of(reply instanceof Reply.Wordless ? "screen.wordless" : "screen.empty"));
    }
  }

  private void several(String typed, List<String> meant) {
    line(words.of("screen.several", Quote.of(typed), String.join(", ", meant)));
  }

  private static String hint(Question question, Reply.Unknown unknown) {
    Optional<String> near =
        question.scale() instanceof Scale.Choices choices
            ? NearName.of(unknown.typed(), choices.ids())
            : Optional.empty();
    return near.map(id -> " (" + id + "?).").orElse(".");
  }

  @Override
  public void explain(Question question) {
    show(questions.explained(question));
  }

  @Override
  public void atFirst() {
    line(words.of("screen.first"));
  }

  @Override
  public void noted(boolean taken) {
    line(words.of(taken ? "screen.noted" : "screen.note.gone"));
  }

  @Override
  public void noteTooLong(int most) {
    line(words.of("screen.note.long", most));
  }

  @Override
  public void changed(Recommendation before, Recommendation after) {
    new ChangeText(words).lines(before, after).forEach(this::line);
  }

  @Override
  public void elsewhere(Interview interview, String word, List<String> found) {
    if (word.isEmpty()) {
      screen.accept("\n");
      show(questions.table(interview));
      line(words.of("screen.jump.how"));
    } else if (found.isEmpty()) {
      String near =
          NearName.of(word, interview.questions()).map(id -> " (" + id + "?)").orElse(".");
      line(words.of("screen.jump.unknown", Quote.of(word), near));
    } else {
      several(word, found);
    }
  }

  @Override
  public void alerts(List<Rule> alerts) {
    Page page = look.page();
    for (Rule rule : alerts) {
      Alert alert = Objects.requireNonNull(rule.alert());
      page.blank();
      String mark = look.layout().mark() + words.of("alert." + alert.kind().id()) + ": ";
      page.point(mark, in(alert.action()), Ink.of(alert.kind()));
    }
    screen.accept("\n" + page);
  }

  @Override
  public void dropped(Interview interview) {
    interview
        .dropped()
        .values()
        .forEach(
            (id, value) -> {
              Question question = ruleset.question(id);
              String was = questions.shown(question, value);
              line(words.of("screen.dropped", in(question.text()), was));
            });
  }

  /** Says one line by itself. */
  void line(String text) {
    show(look.page().line("  ", text));
  }

  /** Says one line that is not broken, so that it can be copied. */
  void verbatim(String text) {
    show(look.page().verbatim("    ", text));
  }

  private void show(Page page) {
    screen.accept(page.toString());
  }

  private String in(Text text) {
    return text.in(words.language());
  }
}
