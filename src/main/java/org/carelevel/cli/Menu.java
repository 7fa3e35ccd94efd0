package org.carelevel.cli;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.carelevel.diagnostic.Quote;
import org.carelevel.interview.Meant;
import org.carelevel.interview.NoteText;
import org.carelevel.report.Page;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;

/** One choice out of a few, by number, short name, words or a beginning. */
final class Menu {

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
   * What is chosen; null where the input ends, {@code q} is typed, or nothing is typed and that is
   * allowed.
   *
   * @param choices the words for each short name
   */
  @Nullable String ask(String question, Map<String, String> choices, boolean optional) {
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
      if (typed == null || typed.equals("q") || (typed.isEmpty() && optional)) {
        return null;
      }
      List<String> meant = meant(typed, choices);
      if (meant.size() == 1) {
        say(look.sign("-> ") + Objects.requireNonNull(choices.get(meant.get(0))));
        return meant.get(0);
      }
      say(
          typed.isEmpty()
              ? words.of("menu.empty")
              : meant.isEmpty()
                  ? words.of("screen.unknown", Quote.of(typed), ".")
                  : words.of("screen.several", Quote.of(typed), String.join(", ", meant)));
    }
  }

  /** A line of free text, not empty; null where the input ends or {@code q} is typed. */
  @Nullable String text(String question) {
    screen.accept("\n" + look.page().line("", question));
    while (true) {
      String typed = line();
      if (typed == null || typed.equals("q")) {
        return null;
      }
      String note = NoteText.of(typed).orElse(null);
      if (note != null && !note.isEmpty()) {
        return note;
      }
      say(
          note == null
              ? words.of("menu.text.long", NoteText.LONGEST)
              : words.of("menu.text.empty"));
    }
  }

  private @Nullable String line() {
    screen.accept(look.accessible() ? words.of("screen.prompt") + " " : "> ");
    String typed = streams.readLine();
    if (typed == null) {
      screen.accept("\n");
    }
    return typed == null ? null : typed.strip();
  }

  private static List<String> meant(String typed, Map<String, String> choices) {
    List<String> ids = List.copyOf(choices.keySet());
    if (typed.matches("[0-9]{1,2}")) {
      int number = Integer.parseInt(typed);
      return number >= 1 && number <= ids.size() ? List.of(ids.get(number - 1)) : List.of();
    }
    List<String> texts = List.copyOf(choices.values());
    List<Integer> meant = Meant.by(ids, texts, typed);
    return (meant.isEmpty() ? Meant.byAnyWord(texts, typed) : meant)
        .stream().map(ids::get).toList();
  }

  private void say(String text) {
    screen.accept(look.page().line("  ", text).toString());
  }
}
