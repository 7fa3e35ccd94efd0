package org.carelevel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where one interview is kept while it goes on. Each save replaces the whole file at once, so that
 * whatever happens, the last good one is there. A save that fails is told of once, and does not end
 * the interview.
 */
final class Draft {

  private final @Nullable Path file;
  private final boolean ours;
  private final boolean stays;
  private final String command;
  private final @Nullable Path origin;
  private volatile boolean failed; // Read by who says the last word.

  /** An interview that is not kept. */
  static Draft nowhere() {
    return new Draft(null, false, false, "", null);
  }

  /**
   * A draft in a file.
   *
   * @param ours whether it is in the folder of drafts; only there is anything deleted
   * @param stays whether it is wanted when the interview is over
   * @param command what goes on with it
   * @param origin the draft in the folder of drafts that this goes on with elsewhere, if any
   */
  Draft(@Nullable Path file, boolean ours, boolean stays, String command, @Nullable Path origin) {
    this.file = file;
    this.origin = origin;
    this.ours = ours;
    this.stays = stays || (file != null && !ours);
    this.command = command;
  }

  /** Whether it is left there, finished, when the interview is over. */
  boolean stays() {
    return stays;
  }

  /** Whether the last save failed. */
  boolean failed() {
    return failed;
  }

  /** What to type to go on with it. */
  String command() {
    return command;
  }

  /** Whether the interview is kept at all. */
  boolean isKept() {
    return file != null;
  }

  /** Whether all of it is in its file now, from which it can be gone on with. */
  boolean isThere() {
    return file != null && !failed && Files.exists(file);
  }

  /** Saves a record; {@code problem} is told why that was not possible, the first time. */
  void save(String record, Consumer<String> problem) {
    if (file == null) {
      return;
    }
    try {
      OutputFile.write(file.toString(), record);
      failed = false;
    } catch (Failure e) {
      if (!failed) {
        failed = true;
        problem.accept(e.reason());
      }
    }
  }

  /**
   * The interview is over, and its result is written. A file that somebody named stays, and so does
   * what is to stay; a draft that was gone on with elsewhere does not.
   */
  void finish() {
    delete(origin);
    if (ours && !stays) {
      delete(file);
    }
  }

  private static void delete(@Nullable Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException ignored) {
        // A draft that stays does no harm: --list-drafts shows it.
      }
    }
  }
}
