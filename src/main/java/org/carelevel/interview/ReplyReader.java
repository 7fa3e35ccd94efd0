package org.carelevel.interview;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;

/**
 * Understands what was typed at a question: a number, an answer's id or text or the beginning of
 * one, or a command of one letter. A note is {@code n} with words after it; {@code n} alone is "no"
 * where that is an answer, and no answer elsewhere, since somebody may have meant a note.
 */
public final class ReplyReader {

  private static final String NOTE = "n";

  /** In English and in Spanish. */
  private static final String NO = "no";

  private final String skip;
  private final Set<String> notKnown;
  private final String language;

  /**
   * Understands replies in a language.
   *
   * @param skip the key that is typed where the answer is not known
   * @param notKnown what people write out instead, in small letters, with straight apostrophes
   */
  public ReplyReader(String skip, Set<String> notKnown, String language) {
    this.skip = skip;
    this.notKnown = Set.copyOf(notKnown);
    this.language = language;
  }

  /** The language of the answers' texts. */
  String language() {
    return language;
  }

  /**
   * The reply.
   *
   * @param typed the line, with any white space around it
   * @param canKeep whether an empty line keeps something
   */
  public Reply read(Question question, String typed, boolean canKeep) {
    String line = number(typed.strip());
    String word = line.toLowerCase(Locale.ROOT);
    if (word.matches("(?s)g\\s.*")) {
      return new Reply.Jump(line.substring(1).strip());
    }
    if (word.matches("(?s)n\\s.*|n:.*")) {
      return new Reply.Note(line.substring(2).strip());
    }
    if (word.equals(skip) || isNotKnown(question, word)) {
      return new Reply.Skip();
    }
    return switch (word) {
      case "" -> canKeep ? new Reply.Keep() : new Reply.Nothing();
      case "?" -> new Reply.Explain();
      case "d" -> new Reply.Decline();
      case "b" -> new Reply.Back();
      case "q" -> new Reply.Quit();
      case "g" -> new Reply.Jump("");
      default -> answer(question, line, word);
    };
  }

  /** Whether it is a key that means something at a question, and nothing where none is asked. */
  boolean isKeyOfQuestions(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    return word.equals(skip)
        || notKnown.contains(word)
        || word.equals("?")
        || word.equals("d")
        || word.matches("(?s)n|n\\s.*|n:.*");
  }

  /** The number of {@code 2)} or {@code 2.}, as it stands before the answers; else what it is. */
  public static String number(String typed) {
    return typed.matches("[0-9]{1,3}[.)]") ? typed.substring(0, typed.length() - 1) : typed;
  }

  /** Whether it says that nobody knows, and is no answer of this question word for word. */
  private boolean isNotKnown(Question question, String word) {
    return notKnown.contains(word.replace('\u2019', '\''))
        && !(question.scale() instanceof Scale.Choices choices
            && Meant.justSo(choices.ids(), texts(choices), word));
  }

  private Reply answer(Question question, String typed, String word) {
    if (!(question.scale() instanceof Scale.Choices choices)) {
      OptionalInt value = question.parse(word);
      return value.isPresent() ? new Reply.Chosen(value.getAsInt()) : new Reply.Unknown(typed);
    }
    if (!numberedByIds(question) && word.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(word);
      return number >= 1 && number <= choices.ids().size()
          ? new Reply.Chosen(number - 1)
          : new Reply.Unknown(typed);
    }
    List<Integer> fitting = Meant.by(choices.ids(), texts(choices), typed);
    if (word.equals(NOTE) && fitting.stream().noneMatch(place -> isNo(choices, place))) {
      return new Reply.Wordless();
    }
    if (fitting.size() == 1) {
      return new Reply.Chosen(fitting.get(0));
    }
    return fitting.isEmpty()
        ? new Reply.Unknown(typed)
        : new Reply.Several(typed, fitting.stream().map(choices.ids()::get).toList());
  }

  private boolean isNo(Scale.Choices choices, int place) {
    return choices.ids().get(place).equals(NO) || texts(choices).get(place).equalsIgnoreCase(NO);
  }

  private List<String> texts(Scale.Choices choices) {
    return choices.choices().stream().map(c -> c.text().in(language)).toList();
  }

  /**
   * Whether the answers' ids are themselves numbers, so that a number typed means the id and not
   * the place.
   */
  public static boolean numberedByIds(Question question) {
    return question.scale() instanceof Scale.Choices choices
        && choices.ids().stream().allMatch(id -> id.matches("[0-9]+"));
  }
}
