package org.carelevel.cli;

import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.BudgetExceeded;
import org.carelevel.diagram.Screener;
import org.carelevel.load.LoadedRuleset;
import org.carelevel.model.Ruleset;
import picocli.CommandLine.Option;

/** Which rules to use. */
final class RulesOption {

  @Option(
      names = {"-r", "--rules"},
      paramLabel = "FILE|ID",
      defaultValue = Shipped.DEFAULT,
      description =
          "The rules: a file, or the id of a shipped ruleset (default: ${DEFAULT-VALUE}).")
  private String rules = Shipped.DEFAULT;

  /** Reads the ruleset; ends the command where it cannot be used. */
  LoadedRuleset load(Streams streams) {
    return Rulesets.load(rules, streams);
  }

  /** Compiles a ruleset for more than screening; ends the command where it is too entangled. */
  static AnswerSpace space(Ruleset ruleset) {
    try {
      return new AnswerSpace(ruleset);
    } catch (BudgetExceeded e) {
      throw Rulesets.tooEntangled(ruleset, e);
    }
  }

  /** Compiles a ruleset; ends the command where it is too entangled. */
  static Screener screener(Ruleset ruleset) {
    try {
      return new Screener(ruleset);
    } catch (BudgetExceeded e) {
      throw Rulesets.tooEntangled(ruleset, e);
    }
  }
}
