package org.carelevel.cli;

import org.carelevel.diagnostic.Quote;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.BudgetExceeded;
import org.carelevel.diagram.Screener;
import org.carelevel.load.LoadedRuleset;
import org.carelevel.model.Ruleset;
import org.carelevel.model.ScreeningRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules to use. */
final class RulesOption {

  @Option(
      names = {"-r", "--rules"},
      paramLabel = "FILE|ID",
      description =
          "The rules: a file, or the id of a shipped ruleset (default: " + Shipped.DEFAULT + ").")
  private @Nullable String rules;

  /** This option as it was typed, after a space; empty where it was not. */
  String typed() {
    return rules == null ? "" : " --rules " + Shell.word(rules);
  }

  /** Reads the ruleset; ends the command where it cannot be used. */
  LoadedRuleset load(Streams streams) {
    return Rulesets.load(rules == null ? Shipped.DEFAULT : rules, streams);
  }

  /** Reads the ruleset that a record was made with, where no other is named. */
  LoadedRuleset load(Streams streams, ScreeningRecord made) {
    return load(streams, made.ruleset());
  }

  /** Reads the ruleset that something was made with, where no other is named. */
  LoadedRuleset load(Streams streams, ScreeningRecord.Rules made) {
    String id = made.id();
    if (rules == null && !Shipped.IDS.contains(id)) {
      String message =
          "carelevel: this was made with the ruleset %s, which is not a shipped one; name its file with --rules";
      throw new Failure(ExitCode.BAD_RULESET, message.formatted(Quote.of(id)));
    }
    return Rulesets.load(rules == null ? id : rules, streams);
  }

  /** Compiles a ruleset for more than screening; ends the command where it is too entangled. */
  static AnswerSpace space(Streams streams, Ruleset ruleset) {
    try {
      return streams.readAhead().compiled(ruleset);
    } catch (BudgetExceeded e) {
      throw Rulesets.tooEntangled(ruleset, e);
    }
  }

  /** Compiles a ruleset; ends the command where it is too entangled. */
  static Screener screener(Streams streams, Ruleset ruleset) {
    return new Screener(space(streams, ruleset));
  }
}
