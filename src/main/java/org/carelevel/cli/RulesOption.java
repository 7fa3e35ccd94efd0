package org.carelevel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.BudgetExceeded;
import org.carelevel.diagram.Screener;
import org.carelevel.load.LoadedRuleset;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Ruleset;
import picocli.CommandLine.Option;

/** Which rules to use. */
final class RulesOption {

  private static final int MOST_BYTES = 4 << 20;

  @Option(
      names = {"-r", "--rules"},
      paramLabel = "FILE|ID",
      defaultValue = Shipped.DEFAULT,
      description =
          "The rules: a file, or the id of a shipped ruleset (default: ${DEFAULT-VALUE}).")
  private String rules = Shipped.DEFAULT;

  /** Reads the ruleset; ends the command where it cannot be used. */
  LoadedRuleset load(Streams streams) {
    try {
      if (Shipped.IDS.contains(rules)) {
        return RulesetReader.read(rules + ".yaml", Shipped.bytes(rules));
      }
      if (!rules.equals("-") && !Files.exists(Path.of(rules))) {
        throw new Failure(ExitCode.BAD_RULESET, missing());
      }
      byte[] bytes = streams.bytes(rules, MOST_BYTES, ExitCode.BAD_RULESET);
      return RulesetReader.read(Streams.name(rules), bytes);
    } catch (RejectedText e) {
      throw new Failure(ExitCode.BAD_RULESET, e.render() + "\n" + count(e.problems().size()));
    } catch (java.nio.file.InvalidPathException e) {
      throw Streams.cannotRead(rules, e, ExitCode.BAD_RULESET);
    }
  }

  /** Compiles a ruleset; ends the command where it is too entangled. */
  static Screener screener(Ruleset ruleset) {
    try {
      return new Screener(ruleset);
    } catch (BudgetExceeded e) {
      String message =
          "carelevel: the rules of %s depend on each other in too many ways (more than %,d steps); simplify those with most 'count' and scores";
      throw new Failure(
          ExitCode.BAD_RULESET, message.formatted(ruleset.identity().id(), e.budget()));
    }
  }

  private String missing() {
    String message = "carelevel: there is no file %s, and no shipped ruleset of that id%s";
    return message.formatted(Quote.of(rules), NearName.hintOrList(rules, Shipped.IDS));
  }

  private static String count(int problems) {
    return "carelevel: the ruleset has %d problem%s; nothing was run"
        .formatted(problems, problems == 1 ? "" : "s");
  }
}
