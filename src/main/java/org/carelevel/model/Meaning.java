package org.carelevel.model;

/** What a text in a file means as an answer to a question. */
public sealed interface Meaning {

  /** An answer, by its value. */
  record Answer(int value) implements Meaning {}

  /** No answer. Either counts as unanswered. */
  enum Open implements Meaning {
    /** Nobody knows, or nobody asked. */
    UNANSWERED,
    /** The person did not want to say. */
    DECLINED
  }
}
