package org.carelevel.training;

import java.util.Locale;

/** What makes a practice case hard. */
public enum Kind {
  /** Just one rule asks for the level: without it, the level would be lower. */
  ONE_RULE,
  /** Just two rules that ask for more than the lowest level hold, for the same level or not. */
  TWO_RULES,
  /** Reasons for another level hold; they never matter. */
  DISTRACTORS,
  /**
   * One step of one ordered answer gives another level. The answer is not the first one: it is a
   * problem that is there, and could be judged a little otherwise.
   */
  BORDERLINE,
  /** Some questions have no answer, so that the level may be open. */
  MISSING_ANSWERS;

  /** As it is written on the command line and in results, such as {@code one-rule}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
