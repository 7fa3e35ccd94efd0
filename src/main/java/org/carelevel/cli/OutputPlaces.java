package org.carelevel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carelevel.diagnostic.Quote;
import org.jspecify.annotations.Nullable;

/** Keeps what is written from overwriting what is read, and each other. */
final class OutputPlaces {

  /** More links than that lead nowhere. */
  private static final int MOST_LINKS = 40;

  private OutputPlaces() {}

  /** Ends the command where an output is an input, or two outputs are the same file. */
  static void check(List<String> inputs, @Nullable String... outputs) {
    List<String> seen = new ArrayList<>();
    for (String output : outputs) {
      if (output == null) {
        continue;
      }
      if (inputs.stream().anyMatch(input -> same(input, output))) {
        String message = "carelevel: the output %s is a file that is read; write to another file";
        throw new Failure(ExitCode.USAGE, message.formatted(Quote.printable(output)));
      }
      if (seen.stream().anyMatch(other -> same(other, output))) {
        String message = "carelevel: two outputs would be written to %s; name another file for one";
        throw new Failure(ExitCode.USAGE, message.formatted(Quote.printable(output)));
      }
      seen.add(output);
    }
  }

  /** The file that standard input is redirected from, found out before it is closed; or "-". */
  static String redirected() {
    try {
      Path file = Path.of("/dev/stdin").toRealPath();
      return Files.isRegularFile(file) ? file.toString() : "-";
    } catch (IOException | InvalidPathException e) {
      return "-"; // A pipe, or a system that does not say.
    }
  }

  private static boolean same(String one, String other) {
    if (one.equals("-") || other.equals("-")) {
      return false;
    }
    try {
      Path first = real(Path.of(one).toAbsolutePath(), MOST_LINKS);
      Path second = real(Path.of(other).toAbsolutePath(), MOST_LINKS);
      boolean both = Files.isRegularFile(first) && Files.isRegularFile(second);
      return both ? Files.isSameFile(first, second) : ordinary(first) && first.equals(second);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** Where a path leads to, also one where nothing is yet. */
  private static Path real(Path path, int links) throws IOException {
    Path folder = path.getParent();
    Path name = path.getFileName();
    if (Files.exists(path) || folder == null || name == null || links == 0) {
      return Files.exists(path) ? path.toRealPath() : path;
    } else if (Files.isSymbolicLink(path)) {
      Path target = folder.resolve(Files.readSymbolicLink(path));
      return real(target, links - 1);
    }
    return real(folder, links).resolve(name);
  }

  /** A device can be written to by several at once. */
  private static boolean ordinary(Path path) {
    return !Files.exists(path) || Files.isRegularFile(path);
  }
}
