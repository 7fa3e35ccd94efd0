package org.carelevel.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.carelevel.batch.BadInput;
import org.carelevel.batch.CsvScoring;
import org.carelevel.batch.Summary;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagram.Screener;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scores a file of questionnaires. */
@Command(
    name = "score",
    description = {
      "Scores a CSV file: one row for each row, in order, with the level, the rules and the alerts.",
      "Columns are named after questions; a blank cell is unanswered; other columns are passed through.",
      "A row that cannot be read is marked as rejected, and named on standard error."
    })
final class ScoreCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private final RulesOption rules = new RulesOption();

  @Parameters(
      paramLabel = "IN",
      arity = "0..1",
      defaultValue = "-",
      description = "The CSV file, in UTF-8; - is standard input, the default.")
  private String input = "-";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Where to write the scored file; - is standard output, the default.")
  private @Nullable String output;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What to put before the names of the added columns.")
  private String prefix = "";

  @Option(
      names = "--allow-column",
      paramLabel = "COLUMN",
      description =
          "Pass this column through although its name is near a question's; can be repeated.")
  private List<String> allowed = new ArrayList<>();

  @Option(
      names = "--no-open-questions",
      description = "Leave out the column of the open questions.")
  private boolean noOpenQuestions;

  ScoreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (input.equals("-") && streams.isTerminal("stdin")) {
      String message = "carelevel: score needs a file; name one, or pipe one in";
      throw new Failure(ExitCode.USAGE, message);
    }
    if (output != null && sameFile(input, output)) {
      String message = "carelevel: the output is the input; write to another file";
      throw new Failure(ExitCode.USAGE, message);
    }
    Screener screener = RulesOption.screener(rules.load(streams).ruleset());
    Summary summary = score(screener);
    streams.say(summary.text());
    return summary.rejected() > 0 ? ExitCode.FINDING : ExitCode.DONE;
  }

  private Summary score(Screener screener) {
    String source = Quote.printable(Streams.name(input));
    CsvScoring.Options options =
        new CsvScoring.Options(source, prefix, new LinkedHashSet<>(allowed), !noOpenQuestions);
    CsvScoring scoring =
        new CsvScoring(screener, options, problem -> streams.say(problem.render(source)));
    try (InputStream in = open()) {
      if (output != null && !output.equals("-")) {
        List<Summary> result = new ArrayList<>();
        OutputFile.write(output, out -> result.add(run(scoring, in, out)));
        return result.get(0);
      }
      return run(scoring, in, streams.out());
    } catch (IOException e) {
      throw Streams.cannotWrite(output == null ? "standard output" : output, e);
    }
  }

  private static Summary run(CsvScoring scoring, InputStream in, OutputStream out)
      throws IOException {
    try {
      return scoring.run(in, out);
    } catch (BadInput e) {
      throw new Failure(ExitCode.BAD_INPUT, e.message());
    }
  }

  private InputStream open() {
    try {
      if (!input.equals("-") && Files.isDirectory(Path.of(input))) {
        throw new IOException("Is a directory");
      }
      return new BufferedInputStream(
          input.equals("-") ? streams.in() : Files.newInputStream(Path.of(input)), 1 << 16);
    } catch (IOException | InvalidPathException e) {
      throw Streams.cannotRead(input, e, ExitCode.BAD_INPUT);
    }
  }

  private static boolean sameFile(String in, String out) {
    try {
      return !in.equals("-")
          && !out.equals("-")
          && Files.exists(Path.of(out))
          && Files.isRegularFile(Path.of(out))
          && Files.isSameFile(Path.of(in), Path.of(out));
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }
}
