package org.carelevel.load;

import java.util.List;
import java.util.OptionalInt;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;

/** Finds the answer that a word names. */
public final class AnswerNames {

  private final Reading reading;

  AnswerNames(Reading reading) {
    this.reading = reading;
  }

  /** The value of an answer; notes one that the question does not have. */
  OptionalInt value(Question question, String answer, Span span) {
    OptionalInt value = question.parse(answer);
    if (value.isEmpty()) {
      reading.problem(code(question, answer), span, unknown(question, answer));
    }
    return value;
  }

  /** What kind of problem an answer is that the question does not have. */
  public static Code code(Question question, String answer) {
    boolean number = question.scale() instanceof Scale.Numbers && answer.matches("-?[0-9]+");
    return number ? Code.OUT_OF_RANGE : Code.UNKNOWN_ANSWER;
  }

  /**
   * One sentence for an answer that the question does not have, with the nearest one or the list of
   * them.
   */
  public static String unknown(Question question, String answer) {
    if (question.scale() instanceof Scale.Numbers numbers) {
      String message = "%s is not an answer to '%s'; it takes a whole number from %d to %d";
      return message.formatted(Quote.of(answer), question.id(), numbers.from(), numbers.to());
    }
    List<String> ids =
        question.scale() instanceof Scale.Choices choices ? choices.ids() : List.of();
    String hint = NearName.hintOrList(answer, ids);
    return "%s is not an answer to '%s'%s".formatted(Quote.of(answer), question.id(), hint);
  }
}
