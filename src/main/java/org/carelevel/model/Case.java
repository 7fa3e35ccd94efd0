package org.carelevel.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A worked example.
 *
 * @param answers what was answered
 * @param others whether every question left out counts as answered with its first answer
 */
public record Case(String name, Answers answers, boolean others, Expectation expect) {

  /**
   * What must come out; null means that it is not checked.
   *
   * @param decided whether the case must be decided
   */
  public record Expectation(
      boolean decided,
      @Nullable Level lowest,
      @Nullable Level highest,
      @Nullable Set<String> rules,
      @Nullable Set<String> alerts,
      @Nullable Set<String> lookFor,
      @Nullable Set<String> supports,
      @Nullable Set<String> openQuestions) {

    /** Nothing is checked. */
    public static final Expectation NOTHING =
        new Expectation(false, null, null, null, null, null, null, null);
  }
}
