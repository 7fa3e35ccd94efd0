package org.carelevel.verify;

import org.carelevel.model.Answers;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a ruleset.
 *
 * @param place what it is about, such as {@code rules/severe-withdrawal}
 * @param message one sentence without a full stop
 * @param example answers that show it, already tried on the evaluator; null where none would help
 * @param changed the answers that the example changes to, where it is about a change
 */
public record Finding(
    Check check,
    String place,
    String message,
    @Nullable Answers example,
    @Nullable Answers changed) {

  static Finding of(Check check, String place, String message) {
    return new Finding(check, place, message, null, null);
  }

  static Finding with(Check check, String place, String message, Answers example) {
    return new Finding(check, place, message, example, null);
  }
}
