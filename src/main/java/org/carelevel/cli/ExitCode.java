package org.carelevel.cli;

/** What a command says to the script that called it. The numbers are a promise. */
final class ExitCode {

  static final int DONE = 0;
  static final int FINDING = 1;
  static final int USAGE = 2;
  static final int BAD_RULESET = 3;
  static final int BAD_INPUT = 4;
  static final int UNDECIDED = 5;
  static final int DEFECT = 70;
  static final int CANNOT_WRITE = 74;

  private ExitCode() {}
}
