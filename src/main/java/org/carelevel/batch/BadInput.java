package org.carelevel.batch;

/** The input cannot be scored at all, or no further. The message is for people. */
public final class BadInput extends Exception {

  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }

  /** What is wrong, and what to do. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
