package org.carelevel.diagnostic;

/**
 * A stretch of a text.
 *
 * @param start its first character
 * @param end just past its last character
 */
public record Span(Position start, Position end) {

  /** The very beginning of a text, for problems of the text as a whole. */
  public static final Span START = new Span(Position.START, Position.START);
}
