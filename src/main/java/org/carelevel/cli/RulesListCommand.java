package org.carelevel.cli;

import java.util.concurrent.Callable;
import org.carelevel.model.Ruleset;
import org.carelevel.report.Layout;
import org.carelevel.report.Page;
import picocli.CommandLine.Command;

/** Lists the rulesets in the program. */
@Command(
    name = "list",
    addMethodSubcommands = false,
    description = "Lists the rulesets that come with the program.")
final class RulesListCommand implements Callable<Integer> {

  private final Streams streams;

  RulesListCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Page page = new Page(Layout.PLAIN);
    for (String id : Shipped.IDS) {
      Ruleset ruleset = Rulesets.load(id, streams).ruleset();
      Ruleset.Identity identity = ruleset.identity();
      page.blank().line("", id + " " + identity.version());
      page.line("  ", identity.title().in(identity.language()));
      page.line(
          "  ",
          "%d questions, %d rules, %d cases; in %s; %s"
              .formatted(
                  ruleset.questions().size(),
                  ruleset.rules().size(),
                  ruleset.cases().size(),
                  String.join(", ", identity.languages()),
                  identity.reviewed() == null
                      ? "not reviewed by a clinician"
                      : "reviewed " + identity.reviewed()));
      if (identity.status() != null) {
        page.line("  ", identity.status().in(identity.language()));
      }
    }
    streams.print(page.toString());
    return ExitCode.DONE;
  }
}
