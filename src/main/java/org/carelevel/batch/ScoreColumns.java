package org.carelevel.batch;

import java.util.List;

/** The columns that scoring adds. Their names and order are a promise. */
public final class ScoreColumns {

  private static final String OPEN_QUESTIONS = "open_questions";

  /** The names, in order. */
  public static final List<String> NAMES =
      List.of(
          "level",
          "lowest",
          "highest",
          "status",
          "rules",
          "alerts",
          "look_for",
          OPEN_QUESTIONS,
          "ruleset");

  private ScoreColumns() {}

  /**
   * The names, in order.
   *
   * @param openQuestions whether the column of the open questions is among them
   */
  public static List<String> names(boolean openQuestions) {
    return NAMES.stream().filter(name -> openQuestions || !name.equals(OPEN_QUESTIONS)).toList();
  }
}
