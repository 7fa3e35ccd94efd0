package org.carelevel.cli;

import java.util.concurrent.Callable;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.BudgetExceeded;
import org.carelevel.load.LoadedRuleset;
import org.carelevel.report.Layout;
import org.carelevel.report.Sarif;
import org.carelevel.report.VerdictJson;
import org.carelevel.report.VerdictText;
import org.carelevel.verify.Verdict;
import org.carelevel.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a ruleset is fit for use. */
@Command(
    name = "check",
    addMethodSubcommands = false,
    description = {
      "Says whether a ruleset is fit for use: it reads, its cases pass, and what it promises is proved",
      "over every valid set of answers. Exits with 1 where anything was found."
    })
final class RulesCheckCommand implements Callable<Integer> {

  /** How the checklist is written. */
  enum CheckFormat {
    text,
    json,
    sarif
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
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private CheckFormat format = CheckFormat.text;

  @Mixin private final TextOutput output = new TextOutput();

  RulesCheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    LoadedRuleset loaded = load();
    Verdict verdict;
    try {
      verdict = Verifier.verify(loaded.ruleset());
    } catch (BudgetExceeded e) {
      throw Rulesets.tooEntangled(loaded.ruleset(), e);
    }
    write(
        switch (format) {
          case text -> new VerdictText(verdict, loaded, Layout.PLAIN).text();
          case json -> new VerdictJson(verdict, loaded).text();
          case sarif -> Sarif.of(verdict, loaded, Carelevel.VERSION);
        });
    return verdict.findings().isEmpty() ? ExitCode.DONE : ExitCode.FINDING;
  }

  private LoadedRuleset load() {
    try {
      return Rulesets.read(ruleset, streams);
    } catch (RejectedText e) {
      if (format == CheckFormat.sarif) {
        write(Sarif.of(e.problems(), Streams.name(ruleset), Carelevel.VERSION));
      }
      throw Rulesets.rejected(e);
    }
  }

  private void write(String text) {
    if (format == CheckFormat.text) {
      output.text(streams, text);
    } else {
      output.data(streams, text);
    }
  }
}
