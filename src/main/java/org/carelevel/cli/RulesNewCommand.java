package org.carelevel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.carelevel.diagnostic.Quote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a ruleset to start from. */
@Command(
    name = "new",
    addMethodSubcommands = false,
    description = {
      "Writes a small commented ruleset to start from, and its schema beside it.",
      "The schema lets an editor explain and check the ruleset as you type; existing files are left alone."
    })
final class RulesNewCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = "-",
      description = "Where to write it; - is standard output, the default.")
  private String file = "-";

  RulesNewCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (file.equals("-")) {
      streams.data(starter());
      return ExitCode.DONE;
    }
    if (exists(file)) {
      String message = "carelevel: %s is there already; name another file";
      throw new Failure(ExitCode.USAGE, message.formatted(Quote.of(file)));
    }
    OutputFile.write(file, starter());
    streams.say(
        "carelevel: wrote %s; change it, then try: carelevel rules check %s"
            .formatted(Quote.printable(file), Quote.printable(Shell.word(file))));
    schemaBeside(file);
    return ExitCode.DONE;
  }

  private void schemaBeside(String ruleset) {
    String schema = Path.of(ruleset).resolveSibling(Shipped.SCHEMA).toString();
    if (!exists(schema)) {
      OutputFile.write(schema, Shipped.schema());
      streams.say(
          "carelevel: wrote %s, by which an editor explains and checks it as you type"
              .formatted(Quote.printable(schema)));
    }
  }

  private static boolean exists(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static String starter() {
    try (InputStream in = RulesNewCommand.class.getResourceAsStream("starter.yaml")) {
      if (in == null) {
        throw new IllegalStateException("the starter is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
