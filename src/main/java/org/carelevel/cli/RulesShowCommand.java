package org.carelevel.cli;

import java.util.concurrent.Callable;
import org.carelevel.model.Ruleset;
import org.carelevel.report.Document;
import org.carelevel.report.HtmlWriter;
import org.carelevel.report.MarkdownWriter;
import org.carelevel.report.RulesetDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a ruleset down for those who do not read YAML. */
@Command(
    name = "show",
    description = {
      "Writes a ruleset as a document that a clinician can read, check and sign.",
      "Each condition becomes a sentence, made from its structure."
    })
final class RulesShowCommand implements Callable<Integer> {

  /** How the document is written. */
  enum ShowFormat {
    markdown,
    html
  }

  private final Streams streams;

  @Parameters(
      paramLabel = "FILE|ID",
      arity = "0..1",
      defaultValue = Shipped.DEFAULT,
      description = "The ruleset: a file, or the id of a shipped one (default: ${DEFAULT-VALUE}).")
  private String ruleset = Shipped.DEFAULT;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "markdown",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private ShowFormat format = ShowFormat.markdown;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write the document; - is standard output, the default.")
  private @Nullable String output;

  @Mixin private final LanguageOption language = new LanguageOption();

  RulesShowCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Ruleset shown = Rulesets.load(ruleset, streams).ruleset();
    Document document = RulesetDocument.of(shown, language.words(shown));
    write(
        switch (format) {
          case markdown -> MarkdownWriter.write(document);
          case html -> HtmlWriter.write(document);
        });
    return ExitCode.DONE;
  }

  private void write(String text) {
    if (output != null && !output.equals("-")) {
      OutputFile.write(output, text);
    } else if (format == ShowFormat.markdown && streams.isTerminal("stdout")) {
      streams.print(text);
    } else {
      streams.data(text);
    }
  }
}
