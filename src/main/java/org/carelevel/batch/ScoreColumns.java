package org.carelevel.batch;

import java.util.List;

/** The columns that scoring adds. Their names and order are a promise. */
public final class ScoreColumns {

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
          "open_questions",
          "ruleset");

  private ScoreColumns() {}
}
