package org.carelevel.whatif;

import java.util.OptionalInt;
import org.carelevel.model.Question;

/**
 * Another answer to one question.
 *
 * @param from the value of the given answer; empty where the question has none
 * @param to the value of the new answer
 * @param length how many answers further along an ordered scale it is, counted from the given
 *     answer or, where there is none, from the first answer; always 1 on a scale without order
 */
public record Step(String question, OptionalInt from, int to, int length) {

  /** Another answer to a question that has this answer, or none. */
  static Step of(Question question, OptionalInt from, int to) {
    int away = Math.abs(to - from.orElse(question.firstAnswer()));
    return new Step(question.id(), from, to, question.scale().ordered() ? away : 1);
  }
}
