package org.carelevel.cli;

import java.util.concurrent.Callable;
import org.carelevel.diagram.BudgetExceeded;
import org.carelevel.diagram.DiagramExport;
import org.carelevel.model.Ruleset;
import org.carelevel.report.ExplorePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes a page on which answers can be tried. */
@Command(
    name = "explore",
    addMethodSubcommands = false,
    description = {
      "Writes a web page on which answers can be tried, with the result beside them at once.",
      "The page is one file, for teaching and for trying rules out. It works in any browser without",
      "a network, and sends nothing."
    })
final class ExploreCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final LanguageOption language = new LanguageOption();
  @Mixin private final TextOutput output = new TextOutput();

  ExploreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Ruleset ruleset = rules.load(streams).ruleset();
    String page = ExplorePage.write(ruleset, diagram(ruleset), language.words(ruleset));
    output.data(streams, page);
    return ExitCode.DONE;
  }

  private static DiagramExport diagram(Ruleset ruleset) {
    try {
      return DiagramExport.of(ruleset);
    } catch (BudgetExceeded e) {
      throw Rulesets.tooEntangled(ruleset, e);
    }
  }
}
