package org.carelevel.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.carelevel.batch.BadInput;
import org.carelevel.batch.Checkpoint;
import org.carelevel.batch.Comparison;
import org.carelevel.batch.Scoring;
import org.carelevel.batch.ScoringListener;
import org.carelevel.batch.ScoringOptions;
import org.carelevel.batch.Summary;
import org.carelevel.diagram.Screener;
import org.carelevel.model.Mapping;
import org.carelevel.model.Ruleset;
import org.carelevel.report.ComparisonText;
import org.carelevel.report.SummaryJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores files of questionnaires. */
@Command(
    name = "score",
    addMethodSubcommands = false,
    description = {
      "Scores files: one row for each row, in order, with the level, the rules and the alerts.",
      "Columns are named after questions, or mapped to them; a blank cell is unanswered; other columns are passed through.",
      "A row that cannot be read is marked as rejected, and named on standard error."
    })
final class ScoreCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final MapOption map = new MapOption();
  @Mixin private final ReadingOption reading = new ReadingOption();
  @Mixin private final ColumnsOption columns = new ColumnsOption();
  @Mixin private final PrivacyOption privacy = new PrivacyOption();
  @Mixin private final RejectsOption rejects = new RejectsOption();

  @Parameters(
      paramLabel = "IN",
      arity = "0..*",
      description = "The files, which may be packed with gzip; - is standard input, the default.")
  private List<String> named = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Where to write the scored file; - is standard output, the default.")
  private @Nullable String output;

  @Option(
      names = "--compare",
      paramLabel = "COLUMN",
      description =
          "Compare the levels with those at which people were in fact placed, as this column says.")
  private @Nullable String compare;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Write what became of the rows to this file, as JSON.")
  private @Nullable String summary;

  @Option(
      names = "--resume",
      description =
          "Keep what is done when the work is interrupted, and go on from there the next time.")
  private boolean resume;

  ScoreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    ScoreInputs inputs = ScoreInputs.of(named, streams);
    checkOutputs();
    Ruleset ruleset = rules.load(streams).ruleset();
    ScoringOptions options =
        new ScoringOptions(
            reading.reading(),
            columns.columns(),
            columns.writing(),
            privacy.privacy(),
            rejects.stopAfter(),
            compare);
    Mapping mapping = map.load(ruleset, streams);
    checkNotRead();
    Screener screener = RulesOption.screener(streams, ruleset);
    Summary done = watched(inputs, new Work(screener, mapping, options));
    streams.say(done.text());
    Comparison comparison = done.comparison();
    if (comparison != null) {
      streams.say(new ComparisonText(comparison).text().stripTrailing());
    }
    if (summary != null) {
      OutputFile.write(summary, new SummaryJson(done, ruleset).text());
    }
    return rejects.limit().passed(done.rejected(), done.read()) ? ExitCode.FINDING : ExitCode.DONE;
  }

  /** Before anything is read, so that nothing is done in vain. */
  private void checkOutputs() {
    checkNotRead();
    needFile("--rejects", rejects.file());
    needFile("--summary", summary);
    if (output != null && !output.equals("-")) {
      OutputFile.checkPlace(output);
    }
  }

  private void checkNotRead() {
    List<@Nullable String> places = new ArrayList<>();
    places.add(output);
    places.add(rejects.file());
    places.add(summary);
    if (resume) {
      ResumableOutput.places(output, rejects.file()).forEach(places::add);
    }
    streams.checkNotRead(places.toArray(new @Nullable String[0]));
  }

  private static void needFile(String option, @Nullable String file) {
    if (file == null) {
      return;
    }
    if (file.equals("-")) {
      String message =
          "carelevel: %s needs the name of a file; standard output is where the scored rows go";
      throw new Failure(ExitCode.USAGE, message.formatted(option));
    }
    OutputFile.checkPlace(file);
  }

  private Summary watched(ScoreInputs inputs, Work work) {
    boolean toStandardOutput = output == null || output.equals("-");
    if (!ScoreProgress.isWanted(
        inputs, toStandardOutput && streams.isTerminal("stdout"), streams)) {
      return write(inputs, work);
    }
    try (ScoreProgress progress = ScoreProgress.of(inputs, streams)) {
      return write(progress.watched(inputs), work);
    }
  }

  private Summary write(ScoreInputs inputs, Work work) {
    if (resume) {
      return ResumableOutput.of(
              output,
              rejects.file(),
              work.options().privacy().redact(),
              inputs,
              work.print(),
              streams)
          .write((out, listener, from) -> work.run(inputs, out, listener, from));
    }
    List<Summary> result = new ArrayList<>();
    RejectsOutput.write(
        rejects.file(),
        work.options().privacy().redact(),
        streams,
        listener -> result.add(write(inputs, work, listener)));
    return result.get(0);
  }

  private Summary write(ScoreInputs inputs, Work work, ScoringListener listener) {
    try {
      if (output != null && !output.equals("-")) {
        List<Summary> result = new ArrayList<>();
        OutputFile.write(output, out -> result.add(work.run(inputs, out, listener, null)));
        return result.get(0);
      }
      return work.run(inputs, streams.out(), listener, null);
    } catch (IOException e) {
      throw Streams.cannotWrite(output == null ? "standard output" : output, e);
    }
  }

  /**
   * What is done to the inputs.
   *
   * @param screener of the ruleset
   * @param mapping which columns answer which questions; null where they are named after them
   */
  private record Work(Screener screener, @Nullable Mapping mapping, ScoringOptions options) {

    Summary run(
        ScoreInputs inputs, OutputStream out, ScoringListener listener, @Nullable Checkpoint from)
        throws IOException {
      try {
        return new Scoring(screener, mapping, options, listener).run(inputs.all(), out, from);
      } catch (BadInput e) {
        int code = e.tooManyRejected() ? ExitCode.FINDING : ExitCode.BAD_INPUT;
        throw new Failure(code, e.message());
      }
    }

    /** Says whether two runs do the same to the same input. */
    String print() {
      String rules = screener.ruleset().identity().sha256();
      return String.join(" ", rules, mapping == null ? "" : mapping.sha256(), options.toString());
    }
  }
}
