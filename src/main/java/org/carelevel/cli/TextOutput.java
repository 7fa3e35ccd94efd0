package org.carelevel.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the commands for rules write: as text or as data, to standard output or to a file. */
final class TextOutput {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; - is standard output, the default.")
  private @Nullable String output;

  /** Writes text for people: to a terminal in its encoding, to a file in UTF-8. */
  void text(Streams streams, String text) {
    if (isFile()) {
      streams.writeFile(String.valueOf(output), text);
    } else {
      streams.print(text);
    }
  }

  /** Writes data, in UTF-8. */
  void data(Streams streams, String text) {
    if (isFile()) {
      streams.writeFile(String.valueOf(output), text);
    } else {
      streams.data(text);
    }
  }

  /** Whether it goes to a file, and not to standard output. */
  boolean isFile() {
    return output != null && !output.equals("-");
  }
}
