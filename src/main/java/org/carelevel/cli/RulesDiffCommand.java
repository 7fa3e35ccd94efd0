package org.carelevel.cli;

import java.util.concurrent.Callable;
import org.carelevel.diagram.BudgetExceeded;
import org.carelevel.model.Ruleset;
import org.carelevel.report.DifferenceJson;
import org.carelevel.report.DifferenceText;
import org.carelevel.report.Layout;
import org.carelevel.verify.Differ;
import org.carelevel.verify.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changed in meaning between two rulesets. */
@Command(
    name = "diff",
    addMethodSubcommands = false,
    description = {
      "Says what changed in meaning from one ruleset to another, and for whom.",
      "Counts the answer sets that move from each level to each other, with the smallest example and the rules that decide.",
      "Exits with 1 where anybody gets less, or cannot be compared."
    })
final class RulesDiffCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "OLD", description = "The old ruleset: a file or an id.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The new ruleset: a file or an id.")
  private String after = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Mixin private final TextOutput output = new TextOutput();

  RulesDiffCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Ruleset old = Rulesets.load(before, streams).ruleset();
    Ruleset now = Rulesets.load(after, streams).ruleset();
    Difference difference;
    try {
      difference = Differ.compare(old, now);
    } catch (BudgetExceeded e) {
      throw Rulesets.tooEntangled(now, e);
    }
    if (format == Format.json) {
      output.data(streams, new DifferenceJson(difference).text(old, now));
    } else {
      output.text(streams, new DifferenceText(difference, Layout.PLAIN).text(old, now));
    }
    return difference.mustBeSeen() ? ExitCode.FINDING : ExitCode.DONE;
  }
}
