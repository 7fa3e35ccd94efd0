package org.carelevel.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.BudgetExceeded;
import org.carelevel.load.LoadedRuleset;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Ruleset;

/** Finds rulesets, by the id of a shipped one or by the path of a file. */
final class Rulesets {

  private static final int MOST_BYTES = 4 << 20;

  private Rulesets() {}

  /** Reads a ruleset; ends the command where there is none. */
  static LoadedRuleset read(String name, Streams streams) throws RejectedText {
    if (Shipped.IDS.contains(name)) {
      return name.equals(Shipped.DEFAULT) ? streams.readAhead().ruleset() : Shipped.ruleset(name);
    }
    if (!name.equals("-") && !exists(name)) {
      String message = "carelevel: there is no file %s, and no shipped ruleset of that id%s";
      String hint = NearName.hintOrList(name, Shipped.IDS);
      throw new Failure(ExitCode.BAD_RULESET, message.formatted(Quote.of(name), hint));
    }
    byte[] bytes = streams.bytes(name, MOST_BYTES, ExitCode.BAD_RULESET);
    return RulesetReader.read(Streams.name(name), bytes);
  }

  /** Reads a ruleset; ends the command where it cannot be used. */
  static LoadedRuleset load(String name, Streams streams) {
    try {
      return read(name, streams);
    } catch (RejectedText e) {
      throw rejected(e);
    }
  }

  private static boolean exists(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** All that is wrong with a ruleset. */
  static Failure rejected(RejectedText e) {
    int count = e.problems().size();
    String problems = count == 1 ? "1 problem" : count + " problems";
    String last = "carelevel: the ruleset has " + problems + "; nothing was run";
    return new Failure(ExitCode.BAD_RULESET, e.render() + "\n" + last);
  }

  /** The rules depend on each other in too many ways. */
  static Failure tooEntangled(Ruleset ruleset, BudgetExceeded e) {
    String message =
        "carelevel: the rules of %s depend on each other in too many ways (more than %,d steps)%s";
    String costliest = String.join(", ", e.costliest());
    String hint = costliest.isEmpty() ? "" : "; simplify the costliest: " + costliest;
    return new Failure(
        ExitCode.BAD_RULESET, message.formatted(ruleset.identity().id(), e.budget(), hint));
  }
}
