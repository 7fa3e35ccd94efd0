package org.carelevel.report;

/** A stretch of words within a line. The words are plain: each writer escapes them. */
public sealed interface Inline {

  /** The words themselves. */
  String text();

  /** Nothing special. */
  record Plain(String text) implements Inline {}

  /** What must not be overlooked. */
  record Strong(String text) implements Inline {}

  /** Words that are quoted from a question. */
  record Emphasis(String text) implements Inline {}

  /** An id, as it is written in the YAML file. */
  record Code(String text) implements Inline {}

  /** An id that leads to the heading with this anchor. */
  record Link(String text, String anchor) implements Inline {}
}
