package org.carelevel.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.carelevel.batch.BadInput;
import org.carelevel.batch.MappingTrial;
import org.carelevel.batch.ScoringOptions;
import org.carelevel.model.Mapping;
import org.carelevel.model.Ruleset;
import org.carelevel.report.MappingJson;
import org.carelevel.report.MappingNotes;
import org.carelevel.report.MappingText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a mapping does, and what it makes of a file. */
@Command(
    name = "check",
    addMethodSubcommands = false,
    description = {
      "Says what a mapping answers and what it leaves open, and tries it on a file.",
      "It names which texts have no meaning, and how many rows each question is answered in."
    })
final class MapCheckCommand implements Callable<Integer> {

  /** How it is written. */
  enum CheckFormat {
    text,
    json
  }

  private final Streams streams;

  @Parameters(
      index = "0",
      paramLabel = "MAP",
      description = "The mapping: a file, or the id of a shipped one.")
  private String map = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "IN",
      description = "A file to try it on; - is standard input.")
  private @Nullable String input;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final ReadingOption reading = new ReadingOption();

  @Option(
      names = "--allow-column",
      paramLabel = "COLUMN",
      description =
          "Leave this column alone although its name is near a question's; can be repeated.")
  private List<String> allowed = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "How to write it (default: text).")
  private CheckFormat format = CheckFormat.text;

  @Mixin private final TextOutput output = new TextOutput();

  MapCheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Ruleset ruleset = rules.load(streams).ruleset();
    Mapping mapping = Mappings.load(map, ruleset, streams).mapping();
    MappingNotes notes = MappingNotes.of(mapping, ruleset);
    MappingTrial trial = input == null ? null : trial(input, ruleset, mapping);
    if (format == CheckFormat.json) {
      output.data(streams, new MappingJson(mapping, notes, trial).text());
    } else {
      output.text(streams, new MappingText(mapping, notes, trial).text());
    }
    return trial != null && trial.finds() ? ExitCode.FINDING : ExitCode.DONE;
  }

  private MappingTrial trial(String path, Ruleset ruleset, Mapping mapping) {
    ScoreInputs inputs = ScoreInputs.of(List.of(path), streams);
    ScoringOptions options =
        ScoringOptions.USUAL
            .with(reading.reading())
            .with(new ScoringOptions.Columns("", new LinkedHashSet<>(allowed), Set.of()));
    try {
      return MappingTrial.of(inputs.all().get(0), options, ruleset, mapping);
    } catch (BadInput e) {
      throw new Failure(ExitCode.BAD_INPUT, e.message());
    }
  }
}
