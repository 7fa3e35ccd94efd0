package org.carelevel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.interview.ReplyReader;
import org.carelevel.report.Page;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;

/** Lets a learner choose one or several of a few, line by line; {@code q} stops. */
final class Choosing {

  /**
   * Something to choose.
   *
   * @param id its short name
   * @param text what it is
   * @param help what {@code ?} says of it
   */
  record Option(String id, String text, String help) {}

  private final Streams streams;
  private final Consumer<String> screen;
  private final Words words;
  private final Look look;
  private boolean inputEnded;
  private boolean replied;

  Choosing(Streams streams, Consumer<String> screen, Words words, Look look) {
    this.streams = streams;
    this.screen = screen;
    this.words = words;
    this.look = look;
  }

  /** Whether the input ended rather than that somebody stopped. */
  boolean inputEnded() {
    return inputEnded;
  }

  /** Whether anything was typed. */
  boolean replied() {
    return replied;
  }

  /** The one that is chosen; empty where somebody stops. */
  Optional<String> one(String question, List<Option> options) {
    return ask(question, options, false).map(chosen -> chosen.get(0));
  }

  /** Those that are chosen, maybe none; empty where somebody stops. */
  Optional<List<String>> several(String question, List<Option> options) {
    return ask(question, options, true);
  }

  /**
   * Waits until somebody has read what is on the screen; false where somebody stops. Where what is
   * typed comes from no terminal, nobody reads along, and nothing is waited for.
   */
  boolean goesOn() {
    if (!streams.isTerminal("stdin")) {
      return true;
    }
    screen.accept("\n");
    say(words.of("train.go.on"));
    String typed = line();
    return typed != null && !typed.equals("q");
  }

  private Optional<List<String>> ask(String question, List<Option> options, boolean several) {
    Page page = look.page().line("", question);
    for (int i = 0; i < options.size(); i++) {
      Option option = options.get(i);
      page.point("  " + (i + 1) + ") ", option.text() + " [" + option.id() + "]");
    }
    if (several) {
      page.point("  0) ", words.of("train.none"));
    }
    screen.accept("\n" + page);
    while (true) {
      String typed = line();
      if (typed == null || typed.equals("q")) {
        return Optional.empty();
      }
      List<String> chosen = typed.equals("?") ? null : chosen(typed, options, several);
      if (chosen != null) {
        return Optional.of(chosen);
      }
      if (typed.equals("?")) {
        options.forEach(option -> say(option.id() + ": " + option.help()));
      }
    }
  }

  private @Nullable String line() {
    screen.accept(look.accessible() ? words.of("screen.prompt") + " " : "> ");
    String typed = streams.readLine();
    inputEnded = typed == null;
    replied |= typed != null;
    if (typed == null) {
      screen.accept("\n");
    }
    return typed == null ? null : ReplyReader.number(typed.strip());
  }

  /** What is meant; null where that was not clear, and has been said. */
  private @Nullable List<String> chosen(String typed, List<Option> options, boolean several) {
    List<String> parts = several ? List.of(typed.split("[\\s,;]+")) : List.of(typed);
    if (several && parts.contains("0")) {
      if (parts.size() > 1) {
        say(words.of("train.none.alone"));
      }
      return parts.size() > 1 ? null : List.of();
    }
    List<String> chosen = new ArrayList<>();
    for (String part : parts) {
      List<String> meant = meant(part, options);
      if (meant.size() != 1) {
        unclear(part, meant, options);
        return null;
      }
      if (!chosen.contains(meant.get(0))) {
        chosen.add(meant.get(0));
      }
    }
    return chosen;
  }

  private static List<String> meant(String typed, List<Option> options) {
    List<String> ids = options.stream().map(Option::id).toList();
    if (typed.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(typed);
      return number >= 1 && number <= ids.size() ? List.of(ids.get(number - 1)) : List.of();
    } else if (ids.contains(typed)) {
      return List.of(typed);
    }
    return typed.isEmpty() ? List.of() : ids.stream().filter(id -> id.startsWith(typed)).toList();
  }

  private void unclear(String typed, List<String> meant, List<Option> options) {
    if (typed.isEmpty()) {
      say(words.of("train.nothing.typed"));
    } else if (meant.isEmpty()) {
      List<String> ids = options.stream().map(Option::id).toList();
      String near = NearName.of(typed, ids).map(id -> " (" + id + "?)").orElse(".");
      say(words.of("train.unknown", Quote.of(typed), near));
    } else {
      say(words.of("screen.several", Quote.of(typed), String.join(", ", meant)));
    }
  }

  private void say(String text) {
    screen.accept(look.page().line("  ", text).toString());
  }
}
