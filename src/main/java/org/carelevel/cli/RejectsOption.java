package org.carelevel.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of rows that cannot be read. */
final class RejectsOption {

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Write why rows are rejected to this CSV file, and not to standard error.")
  private @Nullable String file;

  @Option(
      names = "--max-rejects",
      paramLabel = "N|P%",
      converter = RejectLimit.Reader.class,
      description =
          "How many rows may be rejected before the exit code is 1, such as 20 or 1%% (default: none).")
  private @Nullable RejectLimit limit;

  @Option(
      names = "--strict",
      description = "Stop soon after more rows are rejected than may be, and leave no output file.")
  private boolean strict;

  @Nullable String file() {
    return file;
  }

  RejectLimit limit() {
    return limit == null ? RejectLimit.NONE : limit;
  }

  /** How many rows may be rejected before the work stops; null where it goes on to the end. */
  @Nullable Long stopAfter() {
    if (strict && limit().percent()) {
      String message =
          "carelevel: --strict needs --max-rejects as a number of rows; a part of them is only known at the end";
      throw new Failure(ExitCode.USAGE, message);
    }
    return strict ? Long.valueOf((long) limit().number()) : null;
  }
}
