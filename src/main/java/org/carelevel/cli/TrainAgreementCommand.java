package org.carelevel.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.carelevel.batch.BadInput;
import org.carelevel.batch.RatingsReader;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.CasesReader;
import org.carelevel.model.Case;
import org.carelevel.model.RatingSheet;
import org.carelevel.model.Ruleset;
import org.carelevel.report.AgreementDocument;
import org.carelevel.report.AgreementJson;
import org.carelevel.report.Document;
import org.carelevel.report.HtmlWriter;
import org.carelevel.report.Layout;
import org.carelevel.report.MarkdownWriter;
import org.carelevel.report.PlainWriter;
import org.carelevel.report.Words;
import org.carelevel.training.RaterAgreement;
import org.carelevel.training.WorkedCases;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how far raters agree. */
@Command(
    name = "agreement",
    addMethodSubcommands = false,
    description = {
      "Says how far raters agree on the level of cases, where they differ, and which rules stand behind that.",
      "The file is CSV: the columns case, rater and level, or the column case and one for each rater.",
      "Levels are written by their ids; a blank cell was not rated. Cases that the ruleset or --cases knows",
      "are also compared with what the rules say of them."
    })
final class TrainAgreementCommand implements Callable<Integer> {

  private static final int MOST_BYTES = 4 << 20;

  private final Streams streams;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final LanguageOption language = new LanguageOption();
  @Mixin private final TextOutput output = new TextOutput();
  @Mixin private final LookOption look = new LookOption();

  @Parameters(
      paramLabel = "RATINGS",
      arity = "0..1",
      defaultValue = "-",
      description = "The CSV file, in UTF-8; - is standard input, the default.")
  private String input = "-";

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      description =
          "The answers of the cases, in the form of a ruleset's cases (default: those of the ruleset).")
  private @Nullable String cases;

  @Option(
      names = "--reference",
      paramLabel = "FILE",
      description =
          "Compare raters with the levels that these cases expect, not with what the rules say.")
  private @Nullable String reference;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  TrainAgreementCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (input.equals("-") && streams.isTerminal("stdin")) {
      String message = "carelevel: train agreement needs a file; name one, or pipe one in";
      throw new Failure(ExitCode.USAGE, message);
    }
    Ruleset ruleset = rules.load(streams).ruleset();
    Words words = language.words(ruleset);
    RatingSheet sheet = sheet(ruleset);
    Optional<List<Case>> expected = read(reference, sheet, ruleset);
    List<Case> known =
        read(cases, sheet, ruleset).or(() -> answered(expected)).orElse(ruleset.cases());
    WorkedCases worked = new WorkedCases(RulesOption.screener(streams, ruleset), known);
    write(RaterAgreement.of(ruleset, sheet, worked, expected), words);
    return ExitCode.DONE;
  }

  private RatingSheet sheet(Ruleset ruleset) {
    byte[] bytes = streams.bytes(input, RatingsReader.MOST_BYTES, ExitCode.BAD_INPUT);
    try {
      return RatingsReader.read(Streams.name(input), bytes, ruleset);
    } catch (BadInput e) {
      throw new Failure(ExitCode.BAD_INPUT, e.message());
    }
  }

  /** The cases of a file; one that has none of those that were rated is the wrong one. */
  private Optional<List<Case>> read(@Nullable String file, RatingSheet sheet, Ruleset ruleset) {
    if (file == null) {
      return Optional.empty();
    }
    byte[] bytes = streams.bytes(file, MOST_BYTES, ExitCode.BAD_INPUT);
    try {
      List<Case> found = CasesReader.read(Streams.name(file), bytes, ruleset);
      List<String> rated = sheet.cases().stream().map(RatingSheet.Rated::name).toList();
      if (found.stream().map(Case::name).noneMatch(rated::contains)) {
        String message = "carelevel: %s has none of the cases of %s; name cases alike in both: %s";
        String names = rated.stream().limit(3).map(Quote::of).collect(Collectors.joining(", "));
        throw new Failure(
            ExitCode.BAD_INPUT,
            message.formatted(
                Quote.printable(Streams.name(file)), Quote.printable(Streams.name(input)), names));
      }
      return Optional.of(found);
    } catch (RejectedText e) {
      throw new Failure(ExitCode.BAD_INPUT, e.render());
    }
  }

  /** A file of expected levels may have the answers too. */
  private static Optional<List<Case>> answered(Optional<List<Case>> expected) {
    return expected.filter(
        found -> found.stream().anyMatch(each -> each.others() || !each.answers().isEmpty()));
  }

  private void write(RaterAgreement agreement, Words words) {
    Document document = AgreementDocument.of(agreement, words);
    switch (format) {
      case text -> {
        Layout layout = output.isFile() ? Layout.PLAIN : look.layout(streams);
        output.text(streams, PlainWriter.write(document.blocks(), layout));
      }
      case json -> output.data(streams, AgreementJson.of(agreement));
      case markdown -> output.data(streams, MarkdownWriter.write(document));
      case html -> output.data(streams, HtmlWriter.write(document));
    }
  }
}
