package org.carelevel.cli;

import org.carelevel.engine.Recommendation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a result is written, where to, and what its exit code is. */
final class ResultOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write the result; - is standard output, the default.")
  private @Nullable String output;

  @Option(
      names = "--require-decision",
      description = "Exit with 5 where the answers do not decide the level.")
  private boolean requireDecision;

  Format format() {
    return format;
  }

  /**
   * Whether a script may be reading the result from standard output, so that nothing else belongs
   * there.
   */
  boolean isDataOnStandardOutput() {
    return format != Format.text && (output == null || output.equals("-"));
  }

  /** Whether the result goes to a file. */
  boolean isFile() {
    return output != null && !output.equals("-");
  }

  /** Where the result goes, as it was named. */
  String file() {
    return String.valueOf(output);
  }

  /** Ends the command where the result cannot be written to its file, before any work is done. */
  void checkPlace(Streams streams) {
    if (isFile()) {
      streams.checkNotRead(file());
      OutputFile.checkPlace(file());
    }
  }

  /** Whether the result is what a person reads on the screen, so that it is shown already. */
  boolean isOnScreen() {
    return format == Format.text && !isFile();
  }

  /** Writes the result: data and files in UTF-8, text in the terminal's encoding. */
  void write(Streams streams, String text) {
    if (isFile()) {
      streams.writeFile(file(), text);
    } else if (format != Format.text) {
      streams.data(text);
    } else {
      streams.print(text);
    }
  }

  int exitCode(Recommendation result) {
    return requireDecision && !result.decided() ? ExitCode.UNDECIDED : ExitCode.DONE;
  }
}
