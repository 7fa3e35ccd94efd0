package org.carelevel.diagnostic;

import java.util.Locale;

/**
 * What kind of problem it is. The names, in kebab case, are part of the output and stay as they
 * are.
 */
public enum Code {
  /** The file has no content. */
  EMPTY_FILE,
  /** The text is not YAML or JSON. */
  SYNTAX,
  /** The bytes are not UTF-8. */
  NOT_UTF8,
  /** A second document in one file. */
  SECOND_DOCUMENT,
  /** An anchor, {@code &name}. */
  ANCHOR,
  /** An alias, {@code *name}. */
  ALIAS,
  /** A tag, {@code !name}. */
  TAG,
  /** A comment right behind an unquoted text, which may have been meant as part of it. */
  COMMENT_BEHIND_TEXT,
  /** The same key twice in one map. */
  DUPLICATE_KEY,
  /** A limit of the format is passed. */
  LIMIT,
  /** A key that the format does not have. */
  UNKNOWN_KEY,
  /** A key that must be there is not. */
  MISSING_KEY,
  /** A map, a list or a text where another of these is needed. */
  WRONG_TYPE,
  /** A value that is not of the right form. */
  BAD_VALUE,
  /** The word after {@code carelevel:} names a format that this program does not read. */
  FORMAT_VERSION,
  /** An id that is not well-formed, or is reserved. */
  BAD_ID,
  /** The same id for two things of one kind. */
  DUPLICATE_ID,
  /** No such level. */
  UNKNOWN_LEVEL,
  /** No such consideration. */
  UNKNOWN_CONSIDERATION,
  /** No such question or score. */
  UNKNOWN_QUESTION,
  /** No such answer of the question. */
  UNKNOWN_ANSWER,
  /** No such band of the score. */
  UNKNOWN_BAND,
  /** No such feature. */
  UNKNOWN_FEATURE,
  /** No such rule. */
  UNKNOWN_RULE,
  /** No such source, or no such section of it. */
  UNKNOWN_SOURCE,
  /** No such contact in a text. */
  UNKNOWN_CONTACT,
  /** A number outside the question's or score's range. */
  OUT_OF_RANGE,
  /** A comparison on a question whose answers have no order. */
  NOT_ORDERED,
  /** A condition that says nothing, such as an empty map. */
  EMPTY_CONDITION,
  /** {@code between} with its ends the wrong way round. */
  REVERSED_RANGE,
  /** A text lacks a language. */
  MISSING_LANGUAGE,
  /** A rule that does nothing. */
  RULE_WITHOUT_EFFECT,
  /** An alert that does not say what to do. */
  ALERT_WITHOUT_DO,
  /** Questions that depend on each other in a circle. */
  ASK_WHEN_CYCLE,
  /** A question depends on one that is asked after it. */
  ASK_WHEN_LATER,
  /** Bands that do not rise, or do not start at the lowest total. */
  BAD_BANDS,
  /** Two answers that cannot both be given. */
  CONTRADICTION,
  /** A column that nearly matches a question. */
  NEAR_COLUMN,
  /** A column that looks as if it said who people are. */
  IDENTIFIER,
  /** A header that cannot be used. */
  BAD_HEADER,
  /** A row with more or fewer cells than the header. */
  RAGGED_ROW;

  /** The code as it is printed, such as {@code unknown-key}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
