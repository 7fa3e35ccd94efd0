package org.carelevel.model;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked.
 *
 * @param consideration the id of its consideration
 * @param help what the terms mean
 * @param why why it is asked
 * @param scale the answers that it takes
 * @param askWhen it is asked unless this is certainly false; null means always
 */
public record Question(
    String id,
    String consideration,
    Text text,
    @Nullable Text help,
    @Nullable Text why,
    Scale scale,
    @Nullable Condition askWhen,
    List<Citation> cites) {

  /** Keeps its own copy. */
  public Question {
    cites = List.copyOf(cites);
  }

  /** The value of an answer as it is written; empty where the question has no such answer. */
  public OptionalInt parse(String answer) {
    return scale.parse(answer);
  }

  /** The answer as it is written. */
  public String show(int value) {
    return scale.show(value);
  }

  /** What it counts as where it is not asked. */
  public int firstAnswer() {
    return scale.firstAnswer();
  }
}
