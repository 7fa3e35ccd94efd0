package org.carelevel.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.DrillReader;
import org.carelevel.model.DrillProgress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the ratings of a session are kept, so that it can be gone on with. */
final class DrillFileOption {

  private static final int MOST_BYTES = 4 << 20;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Save the ratings in this file after every case.")
  private @Nullable String save;

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "Go on with the cases and ratings of this file, and save in it.")
  private @Nullable String resume;

  /** What is gone on with; null for a new session. */
  @Nullable DrillProgress earlier(Streams streams) {
    if (resume == null) {
      return null;
    }
    if (save != null) {
      String message =
          "carelevel: --resume saves in the file that it goes on with; leave out --save";
      throw new Failure(ExitCode.USAGE, message);
    }
    byte[] bytes = streams.bytes(resume, MOST_BYTES, ExitCode.BAD_INPUT);
    try {
      return DrillReader.read(Streams.name(resume), bytes);
    } catch (RejectedText e) {
      throw new Failure(ExitCode.BAD_INPUT, e.render());
    }
  }

  /** Where this session is kept. A new one replaces no file. */
  Draft open() {
    String file = resume == null ? save : resume;
    if (file == null) {
      return Draft.nowhere();
    }
    try {
      Path path = Path.of(file);
      if (resume == null && Files.exists(path)) {
        String message =
            "carelevel: %s is there already; go on with it: --resume %s, or name another file";
        String shown = Quote.printable(file);
        throw new Failure(ExitCode.USAGE, message.formatted(shown, shown));
      }
      String command = "carelevel train drill --resume " + Shell.word(file);
      return new Draft(path, false, true, command, null);
    } catch (InvalidPathException e) {
      throw new Failure(ExitCode.USAGE, "carelevel: %s cannot be a file".formatted(Quote.of(file)));
    }
  }
}
