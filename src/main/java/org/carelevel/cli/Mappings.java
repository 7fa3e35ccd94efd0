package org.carelevel.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.LoadedMapping;
import org.carelevel.load.MappingReader;
import org.carelevel.model.Ruleset;

/** Finds mappings, by the id of a shipped one or by the path of a file. */
final class Mappings {

  private static final int MOST_BYTES = 4 << 20;

  private Mappings() {}

  /** Reads a mapping; ends the command where it cannot be used. */
  static LoadedMapping load(String name, Ruleset ruleset, Streams streams) {
    try {
      return read(name, ruleset, streams);
    } catch (RejectedText e) {
      int count = e.problems().size();
      String last = "carelevel: the mapping has %s; nothing was run";
      String problems = count == 1 ? "1 problem" : count + " problems";
      throw new Failure(ExitCode.BAD_INPUT, e.render() + "\n" + last.formatted(problems));
    }
  }

  private static LoadedMapping read(String name, Ruleset ruleset, Streams streams)
      throws RejectedText {
    if (Shipped.MAPPINGS.contains(name)) {
      return MappingReader.read(name + ".yaml", Shipped.mapping(name), ruleset);
    }
    if (!name.equals("-") && !exists(name)) {
      String message = "carelevel: there is no file %s, and no shipped mapping of that id%s";
      String hint = NearName.hintOrList(name, Shipped.MAPPINGS);
      throw new Failure(ExitCode.BAD_INPUT, message.formatted(Quote.of(name), hint));
    }
    byte[] bytes = streams.bytes(name, MOST_BYTES, ExitCode.BAD_INPUT);
    return MappingReader.read(Streams.name(name), bytes, ruleset);
  }

  private static boolean exists(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
