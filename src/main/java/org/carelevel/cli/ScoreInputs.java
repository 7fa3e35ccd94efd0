package org.carelevel.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carelevel.batch.Input;
import org.carelevel.diagnostic.Quote;

/**
 * The inputs that a command line names.
 *
 * @param all in the order in which they are named
 * @param paths as they are named
 */
record ScoreInputs(List<Input> all, List<String> paths) {

  /** Keeps its own copies. */
  ScoreInputs {
    all = List.copyOf(all);
    paths = List.copyOf(paths);
  }

  /** Finds out whether they can be read, before anything is done; standard input for none. */
  static ScoreInputs of(List<String> named, Streams streams) {
    List<String> paths = named.isEmpty() ? List.of("-") : named;
    if (paths.contains("-") && streams.isTerminal("stdin")) {
      String message = "carelevel: score needs a file; name one, or pipe one in";
      throw new Failure(ExitCode.USAGE, message);
    }
    if (paths.indexOf("-") != paths.lastIndexOf("-")) {
      String message = "carelevel: standard input can be read only once; name '-' once";
      throw new Failure(ExitCode.USAGE, message);
    }
    List<Input> inputs = new ArrayList<>();
    for (String path : paths) {
      String name = Quote.printable(Streams.name(path));
      if (path.equals("-")) {
        streams.readsFrom(path);
        inputs.add(new Input(name, streams::in));
      } else {
        check(path);
        streams.readsFrom(path);
        inputs.add(new Input(name, () -> open(path)));
      }
    }
    return new ScoreInputs(inputs, paths);
  }

  /** Whether all can be read again from their start. */
  boolean areFiles() {
    return paths.stream().allMatch(path -> !path.equals("-") && Files.isRegularFile(Path.of(path)));
  }

  /** Says whether the inputs are those of another run: their paths, lengths and times. */
  String print() {
    StringBuilder print = new StringBuilder();
    for (String path : paths) {
      try {
        Path file = Path.of(path).toAbsolutePath();
        print.append(file).append(' ').append(Files.size(file));
        print.append(' ').append(Files.getLastModifiedTime(file)).append('\n');
      } catch (IOException e) {
        throw Streams.cannotRead(path, e, ExitCode.BAD_INPUT);
      }
    }
    return print.toString();
  }

  private static InputStream open(String path) {
    try {
      Path file = Path.of(path);
      // A channel of what is not a file, such as a pipe, cannot say how much there is to read.
      return Files.isRegularFile(file)
          ? Files.newInputStream(file)
          : new FileInputStream(file.toFile());
    } catch (IOException e) {
      throw Streams.cannotRead(path, e, ExitCode.BAD_INPUT);
    }
  }

  private static void check(String path) {
    try {
      if (Files.isDirectory(Path.of(path))) {
        throw new IOException("Is a directory");
      }
      if (!Files.isRegularFile(Path.of(path))) {
        // What is not a file, such as a pipe, can be opened only once.
        Files.getLastModifiedTime(Path.of(path));
        return;
      }
      Files.newInputStream(Path.of(path)).close();
    } catch (IOException | InvalidPathException e) {
      throw Streams.cannotRead(path, e, ExitCode.BAD_INPUT);
    }
  }
}
