package org.carelevel.batch;

/** The input cannot be scored at all, or no further. The message is for people. */
public final class BadInput extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean rejects;

  BadInput(String message) {
    this(message, false);
  }

  private BadInput(String message, boolean rejects) {
    super(message);
    this.rejects = rejects;
  }

  static BadInput tooManyRejected(long rejected, long rows) {
    String message =
        "carelevel: stopped: %,d of the first %,d row%s rejected, which is more than may be";
    return new BadInput(message.formatted(rejected, rows, rows == 1 ? " is" : "s are"), true);
  }

  /** What is wrong, and what to do. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** Whether it could be scored, and more rows were rejected than may be. */
  public boolean tooManyRejected() {
    return rejects;
  }
}
