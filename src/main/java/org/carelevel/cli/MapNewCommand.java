package org.carelevel.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.carelevel.batch.BadInput;
import org.carelevel.batch.ColumnLook;
import org.carelevel.batch.Input;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Ruleset;
import org.carelevel.report.MappingDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts a mapping from a file. */
@Command(
    name = "new",
    addMethodSubcommands = false,
    description = {
      "Drafts a mapping from the columns of a file and what stands in them.",
      "It is a commented start for somebody who knows what the file means; existing files are left alone."
    })
final class MapNewCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(paramLabel = "IN", description = "The file to map; - is standard input.")
  private String input = "";

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final ReadingOption reading = new ReadingOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write the mapping; - is standard output, the default.")
  private @Nullable String output;

  MapNewCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    boolean file = output != null && !output.equals("-");
    if (file && exists(String.valueOf(output))) {
      String message = "carelevel: %s is there already; name another file";
      throw new Failure(ExitCode.USAGE, message.formatted(Quote.of(String.valueOf(output))));
    }
    Ruleset ruleset = rules.load(streams).ruleset();
    Input from = ScoreInputs.of(List.of(input), streams).all().get(0);
    String draft = new MappingDraft(from.name(), look(from, ruleset), ruleset).text();
    if (!file) {
      streams.data(draft);
      return ExitCode.DONE;
    }
    streams.writeFile(String.valueOf(output), draft);
    streams.say(
        "carelevel: wrote %s; go through it, then try: %s"
            .formatted(Quote.printable(String.valueOf(output)), check()));
    return ExitCode.DONE;
  }

  private String check() {
    String files = Shell.word(String.valueOf(output)) + " " + Shell.word(input);
    return Quote.printable("carelevel map check " + files + rules.typed() + reading.typed());
  }

  private ColumnLook look(Input from, Ruleset ruleset) {
    try {
      return ColumnLook.at(from, reading.reading(), ruleset.questions().keySet());
    } catch (BadInput e) {
      throw new Failure(ExitCode.BAD_INPUT, e.message());
    }
  }

  private static boolean exists(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
