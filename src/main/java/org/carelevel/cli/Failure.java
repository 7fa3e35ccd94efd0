package org.carelevel.cli;

/** A command cannot go on: what to say, and the exit code. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /**
   * The message is for people: one sentence, with what to do next; empty where nothing is to be
   * said.
   */
  Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  /** The message without the program's name before it. */
  String reason() {
    return message().replaceFirst("^carelevel: ", "");
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
