package org.carelevel.cli;

import java.util.concurrent.Callable;
import org.carelevel.model.Ruleset;
import org.carelevel.report.Document;
import org.carelevel.report.HtmlWriter;
import org.carelevel.report.MarkdownWriter;
import org.carelevel.report.MermaidPicture;
import org.carelevel.report.RulesetDocument;
import org.carelevel.report.SvgPicture;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a ruleset down for those who do not read YAML. */
@Command(
    name = "show",
    addMethodSubcommands = false,
    description = {
      "Writes a ruleset as a document that a clinician can read, check and sign.",
      "Each condition becomes a sentence, made from its structure.",
      "With --diagram it draws the rules as a picture for a slide."
    })
final class RulesShowCommand implements Callable<Integer> {

  /** How the document is written. */
  enum ShowFormat {
    markdown,
    html
  }

  /** How a picture is written. */
  enum Diagram {
    svg,
    mermaid
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
      description = "${COMPLETION-CANDIDATES} (default: markdown).")
  private @Nullable ShowFormat format;

  @Option(
      names = "--diagram",
      paramLabel = "FORMAT",
      description =
          "Draw a picture instead, from the questions over the rules to the levels: ${COMPLETION-CANDIDATES}.")
  private @Nullable Diagram diagram;

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
    if (diagram != null && format != null) {
      String message =
          "carelevel: --diagram draws a picture and --format writes a document; name one of them";
      throw new Failure(ExitCode.USAGE, message);
    }
    Ruleset shown = Rulesets.load(ruleset, streams).ruleset();
    Words words = language.words(shown);
    write(diagram == null ? document(shown, words) : picture(diagram, shown, words));
    return ExitCode.DONE;
  }

  private String document(Ruleset shown, Words words) {
    Document document = RulesetDocument.of(shown, words);
    return format == ShowFormat.html ? HtmlWriter.write(document) : MarkdownWriter.write(document);
  }

  private static String picture(Diagram diagram, Ruleset shown, Words words) {
    return switch (diagram) {
      case svg -> SvgPicture.write(shown, words);
      case mermaid -> MermaidPicture.write(shown, words);
    };
  }

  private void write(String text) {
    boolean isText = format != ShowFormat.html && diagram != Diagram.svg;
    if (output != null && !output.equals("-")) {
      streams.writeFile(output, text);
    } else if (isText && streams.isTerminal("stdout")) {
      streams.print(text);
    } else {
      streams.data(text);
    }
  }
}
