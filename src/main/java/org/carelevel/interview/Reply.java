package org.carelevel.interview;

/** What somebody typed, understood. */
public sealed interface Reply {

  /** This answer. */
  record Chosen(int value) implements Reply {}

  /** Nothing: the earlier answer, or the earlier lack of one, stays. */
  record Keep() implements Reply {}

  /** It is not known. */
  record Skip() implements Reply {}

  /** The person does not want to say. */
  record Decline() implements Reply {}

  /** To the question before. */
  record Back() implements Reply {}

  /** To another question: its number, its id or a part of that. */
  record Jump(String to) implements Reply {}

  /** A note beside the answer; empty to take it away. */
  record Note(String text) implements Reply {}

  /** Why is this asked? */
  record Explain() implements Reply {}

  /** Enough. */
  record Quit() implements Reply {}

  /** It was not understood. */
  sealed interface Unclear extends Reply {}

  /** Nothing was typed, and there is no earlier answer to keep. */
  record Nothing() implements Unclear {}

  /** A note without words, or the beginning of an answer. */
  record Wordless() implements Unclear {}

  /** It is none of the answers. */
  record Unknown(String typed) implements Unclear {}

  /** It is the beginning of several answers. */
  record Several(String typed, java.util.List<String> answers) implements Unclear {
    /** Keeps its own copy. */
    public Several {
      answers = java.util.List.copyOf(answers);
    }
  }
}
