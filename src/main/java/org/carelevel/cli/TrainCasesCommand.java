package org.carelevel.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Ruleset;
import org.carelevel.report.CaseFiles;
import org.carelevel.report.Document;
import org.carelevel.report.HandoutDocument;
import org.carelevel.report.HtmlWriter;
import org.carelevel.report.Layout;
import org.carelevel.report.MarkdownWriter;
import org.carelevel.report.PlainWriter;
import org.carelevel.report.Words;
import org.carelevel.training.NearestChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes practice cases down, for a class. */
@Command(
    name = "cases",
    addMethodSubcommands = false,
    description = {
      "Writes invented practice cases down for a class, to print and to rate.",
      "A handout with or without its key; the sheet that ratings are written in (csv); or the answers (yaml)",
      "that 'train agreement --cases' reads.",
      "The same seed gives the cases of 'train drill'."
    })
final class TrainCasesCommand implements Callable<Integer> {

  /** How the cases are written. */
  enum CasesFormat {
    text,
    markdown,
    html,
    csv,
    yaml
  }

  private final Streams streams;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final PracticeOption cases = new PracticeOption();
  @Mixin private final LanguageOption language = new LanguageOption();
  @Mixin private final TextOutput output = new TextOutput();
  @Mixin private final LookOption looks = new LookOption();

  @Option(names = "--key", description = "Say at the end what the rules say of each case, and why.")
  private boolean key;

  @Option(
      names = "--rater",
      paramLabel = "NAME",
      defaultValue = "rater-1",
      description =
          "Who rates, for the sheet; can be repeated, or separated by commas (default: ${DEFAULT-VALUE}).",
      split = ",")
  private List<String> raters = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private CasesFormat format = CasesFormat.text;

  TrainCasesCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (key && format == CasesFormat.csv) {
      String message = "carelevel: a sheet for ratings has no key; leave out --key";
      throw new Failure(ExitCode.USAGE, message);
    }
    Ruleset ruleset = rules.load(streams).ruleset();
    Words words = language.words(ruleset);
    Practice practice = cases.practice(streams, ruleset, rules, words);
    switch (format) {
      case text -> text(PlainWriter.write(document(practice, words).blocks(), layout()));
      case markdown -> output.data(streams, MarkdownWriter.write(document(practice, words)));
      case html -> output.data(streams, HtmlWriter.write(document(practice, words)));
      case csv ->
          output.data(
              streams, CaseFiles.sheet(practice.cases(), raters.stream().distinct().toList()));
      case yaml -> output.data(streams, yaml(practice));
    }
    return ExitCode.DONE;
  }

  private Layout layout() {
    return output.isFile() ? Layout.PLAIN : looks.layout(streams);
  }

  private void text(String text) {
    output.text(streams, text);
  }

  private Document document(Practice practice, Words words) {
    String command = "carelevel train cases " + practice.arguments();
    Optional<NearestChange> nearest = key ? Optional.of(practice.nearest()) : Optional.empty();
    return HandoutDocument.of(
        practice.ruleset(), practice.cases(), practice.about(words), command, nearest, words);
  }

  private String yaml(Practice practice) {
    String comment =
        "Invented practice cases, for training only: carelevel train cases %s, rules %s";
    String stamp = practice.ruleset().identity().stamp();
    String first = Quote.printable(comment.formatted(practice.arguments(), stamp));
    return CaseFiles.yaml(practice.ruleset(), practice.cases(), first, key);
  }
}
