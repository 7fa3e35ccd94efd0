package org.carelevel.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.carelevel.diagnostic.Quote;
import org.carelevel.interview.Meant;
import org.carelevel.interview.NoteText;
import org.carelevel.interview.ReplyReader;
import org.carelevel.report.Page;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;

/**
 * One choice out of a few, by number, short name or words. What is typed here by habit, since it is
 * a key of the interview, is never taken for a choice.
 */
final class Menu {

  /** How many letters of a short name say enough; fewer may be a key, or a slip. */
  private static final int ENOUGH = 3;

  /** What came of a question. */
  sealed interface Reply<T> {

    /**
     * Asks one thing, and then another that depends on it. Back at the second leads to the first
     * again.
     */
    static <T, R> Reply<R> then(Supplier<Reply<T>> first, Function<T, Reply<R>> second) {
      while (true) {
        Reply<T> reply = first.get();
        if (reply instanceof Chosen<T> chosen) {
          Reply<R> next = second.apply(chosen.value());
          if (!(next instanceof Back)) {
            return next;
          }
        } else {
          return reply instanceof Back ? new Back<>() : new Nothing<>();
        }
      }
    }
  }

  /** This. */
  record Chosen<T>(T value) implements Reply<T> {}

  /** Nothing, or there is no more input. */
  record Nothing<T>() implements Reply<T> {}

  /** To what was before. */
  record Back<T>() implements Reply<T> {}

  private final Streams streams;
  private final Consumer<String> screen;
  private final Words words;
  private final Look look;

  Menu(Streams streams, Consumer<String> screen, Words words, Look look) {
    this.streams = streams;
    this.screen = screen;
    this.words = words;
    this.look = look;
  }

  /**
   * What is chosen.
   *
   * @param choices the words for each short name
   * @param optional whether nothing typed is nothing chosen, rather than asked again
   */
  Reply<String> ask(String question, Map<String, String> choices, boolean optional) {
    Page page = look.page();
    page.line("", question);
    int number = 0;
    for (Map.Entry<String, String> choice : choices.entrySet()) {
      number++;
      page.point("  " + number + ") ", choice.getValue() + " [" + choice.getKey() + "]");
    }
    screen.accept("\n" + page);
    while (true) {
      String typed = line();
      Reply<String> key = key(typed, optional);
      if (typed == null || key != null) {
        return Objects.requireNonNullElseGet(key, Nothing::new);
      }
      List<String> meant = meant(typed, choices);
      if (meant.size() == 1) {
        say(look.sign("-> ") + Objects.requireNonNull(choices.get(meant.get(0))));
        return new Chosen<>(meant.get(0));
      }
      say(unclear(typed, meant));
    }
  }

  private String unclear(String typed, List<String> meant) {
    if (typed.isEmpty() || typed.equals("?")) {
      return words.of("menu.keys");
    }
    return meant.isEmpty()
        ? words.of("menu.unknown", Quote.of(typed)) + " " + words.of("menu.keys")
        : words.of("screen.several", Quote.of(typed), String.join(", ", meant));
  }

  /** A line of free text, not empty. */
  Reply<String> text(String question) {
    screen.accept("\n" + look.page().line("", question));
    while (true) {
      String typed = line();
      Reply<String> key = key(typed, false);
      if (typed == null || key != null) {
        return Objects.requireNonNullElseGet(key, Nothing::new);
      }
      String note = typed.equals("?") ? "" : NoteText.of(typed).orElse(null);
      if (note != null && !note.isEmpty()) {
        return new Chosen<>(note);
      }
      say(
          note == null
              ? words.of("menu.text.long", NoteText.LONGEST)
              : words.of("menu.text.empty"));
    }
  }

  /** What a key of the interview means here; null where it is none. */
  private @Nullable Reply<String> key(@Nullable String typed, boolean optional) {
    if (typed == null || typed.equalsIgnoreCase("q") || typed.equalsIgnoreCase(skip())) {
      return new Nothing<>();
    } else if (typed.equalsIgnoreCase("b")) {
      return new Back<>();
    }
    return typed.isEmpty() && optional ? new Nothing<>() : null;
  }

  private String skip() {
    return words.of("key.skip");
  }

  private @Nullable String line() {
    screen.accept(look.accessible() ? words.of("screen.prompt") + " " : "> ");
    String typed = streams.readLine();
    if (typed == null) {
      screen.accept("\n");
    }
    return typed == null ? null : ReplyReader.number(typed.strip());
  }

  private static List<String> meant(String typed, Map<String, String> choices) {
    List<String> ids = List.copyOf(choices.keySet());
    if (typed.matches("[0-9]{1,2}")) {
      int number = Integer.parseInt(typed);
      return number >= 1 && number <= ids.size() ? List.of(ids.get(number - 1)) : List.of();
    }
    List<String> texts = List.copyOf(choices.values());
    return Meant.surely(ids, texts, typed, ENOUGH).stream().map(ids::get).toList();
  }

  private void say(String text) {
    screen.accept(look.page().line("  ", text).toString());
  }
}
