package org.carelevel.cli;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a user's words what is wrong with a command line, and what to type instead. */
final class UsageProblem {

  /** How the parser begins, before the message of who reads the value. */
  private static final String BEGINNING = "^Invalid value for option '([^']+)': ";

  private UsageProblem() {}

  /** One sentence without a full stop; what was typed can still steer a terminal. */
  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), e.getCommandLine().getCommandSpec());
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().get(0));
    }
    if (e instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return option.longestName() + " stands twice; keep one of them";
    }
    if (e.getArgSpec() instanceof OptionSpec option) {
      if (option.typeInfo().isBoolean()) {
        return option.longestName() + " takes no value";
      } else if (e.getValue() != null && option.type().isEnum()) {
        return oneOf(option, e.getValue());
      }
    }
    return String.valueOf(e.getMessage())
        .replaceFirst(BEGINNING, "$1: ")
        .replaceFirst(" is not an? (?:int|long)$", " is not a whole number, or is too large");
  }

  /** An option that there is not makes the words after it look wrong too; only it is named. */
  private static String unknown(String word, CommandSpec command) {
    if (word.startsWith("-")) {
      String option = word.split("=", 2)[0];
      return "there is no option %s".formatted(Quote.of(option))
          + NearName.hint(option, command.optionsMap().keySet());
    }
    if (!command.subcommands().isEmpty()) {
      return "there is no command %s".formatted(Quote.of(word))
          + NearName.hint(word, command.subcommands().keySet());
    }
    return Quote.of(word) + " is one word too many";
  }

  private static String missing(ArgSpec needed) {
    return needed instanceof OptionSpec option
        ? "%s needs %s after it".formatted(option.longestName(), needed.paramLabel())
        : "%s is missing".formatted(needed.paramLabel());
  }

  private static String oneOf(OptionSpec needed, String value) {
    List<String> values = new ArrayList<>();
    needed.completionCandidates().forEach(values::add);
    return "%s: %s is none of its values".formatted(needed.longestName(), Quote.of(value))
        + NearName.hintOrList(value, values);
  }
}
