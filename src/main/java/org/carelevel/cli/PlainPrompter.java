package org.carelevel.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.interview.Interview;
import org.carelevel.interview.Prompter;
import org.carelevel.interview.Reply;
import org.carelevel.interview.ReplyReader;
import org.carelevel.model.Alert;
import org.carelevel.model.Answers;
import org.carelevel.model.Choice;
import org.carelevel.model.Consideration;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.Text;
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
  private String chapter = "";

  /** Shows on {@code screen}, and reads from standard input. */
  PlainPrompter(Streams streams, Consumer<String> screen, Ruleset ruleset, Words words) {
    this.streams = streams;
    this.screen = screen;
    this.ruleset = ruleset;
    this.words = words;
  }

  /** What is said before the first question. */
  void welcome() {
    Page page = new Page(Screens.WIDTH);
    page.line("", words.of("screen.title", in(ruleset.identity().title())));
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
    Page page = new Page(Screens.WIDTH);
    page.blank();
    Consideration consideration =
        Objects.requireNonNull(ruleset.considerations().get(question.consideration()));
    if (!chapter.equals(consideration.id())) {
      chapter = consideration.id();
      page.heading(in(consideration.name()));
      if (consideration.about() != null) {
        page.line("", in(consideration.about()));
      }
    }
    String number = words.of("screen.cases", interview.number(), interview.total());
    page.blank().point(number + " ", in(question.text()));
    answers(question, page);
    if (interview.seen(question)) {
      page.line("  ", earlier(interview, question));
    }
    screen.accept("\n" + page + "> ");
    String typed = streams.readLine();
    if (typed == null) {
      // What comes next starts a line of its own.
      screen.accept("\n");
    }
    return typed;
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

  @Override
  public void understood(Interview before, Reply reply) {
    Question question = before.current().orElseThrow();
    Answers answers = before.answers();
    if (reply instanceof Reply.Chosen chosen) {
      chosen(question, chosen.value());
    } else if (reply instanceof Reply.Keep && answers.has(question.id())) {
      chosen(question, answers.value(question.id()).getAsInt());
    } else {
      boolean declined =
          reply instanceof Reply.Decline
              || (reply instanceof Reply.Keep && answers.declined().contains(question.id()));
      line(words.of(declined ? "screen.declined" : "screen.skipped"));
    }
  }

  private void chosen(Question question, int value) {
    line(words.of("screen.chosen", shown(question, value)));
  }

  @Override
  public void unclear(Question question, Reply.Unclear reply) {
    if (reply instanceof Reply.Several several) {
      String list = String.join(", ", several.answers());
      line(words.of("screen.several", Quote.of(several.typed()), list));
    } else if (reply instanceof Reply.Unknown unknown) {
      if (question.scale() instanceof Scale.Numbers numbers) {
        line(words.of("screen.range", numbers.from(), numbers.to()));
      } else {
        line(words.of("screen.unknown", Quote.of(unknown.typed()), hint(question, unknown)));
      }
    } else {
      line(words.of("screen.empty"));
    }
  }

  private static String hint(Question question, Reply.Unknown unknown) {
    Optional<String> near =
        question.scale() instanceof Scale.Choices choices
            ? NearName.of(unknown.typed(), choices.ids())
            : Optional.empty();
    return near.map(id -> " (" + id + "?)").orElse(".");
  }

  @Override
  public void explain(Question question) {
    Page page = new Page(Screens.WIDTH);
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
    show(page);
  }

  @Override
  public void atFirst() {
    line(words.of("screen.first"));
  }

  @Override
  public void alerts(List<Rule> alerts) {
    Page page = new Page(Screens.WIDTH);
    for (Rule rule : alerts) {
      Alert alert = Objects.requireNonNull(rule.alert());
      page.blank();
      page.point("!! " + words.of("alert." + alert.kind().id()) + ": ", in(alert.action()));
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
              line(words.of("screen.dropped", in(question.text()), shown(question, value)));
            });
  }

  /** Says one line by itself. */
  void line(String text) {
    show(new Page(Screens.WIDTH).line("  ", text));
  }

  private void show(Page page) {
    screen.accept(page.toString());
  }

  private String shown(Question question, int value) {
    return question.scale() instanceof Scale.Choices choices
        ? in(choices.choices().get(value).text())
        : question.show(value);
  }

  private String in(Text text) {
    return text.in(words.language());
  }
}
