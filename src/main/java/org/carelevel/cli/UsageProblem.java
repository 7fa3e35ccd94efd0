package org.carelevel.cli;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.diagnostic.NearName;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a user's words what is wrong with a command line, and what to type instead. */
final class UsageProblem {

  /** How the parser begins, before the message of who reads the value. */
  private static final String BEGINNING =
      "^Invalid value for (?:option '([^']+)'|positional parameter at index \\d+ \\(<?([^>)]*)>?\\)): ";

  private UsageProblem() {}

  /** One sentence without a full stop. What was typed is in it as it is. */
  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unknown(unmatched.getUnmatched().get(0), e.getCommandLine().getCommandSpec());
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return missing(missing.getMissing().get(0));
    }
    if (e.getArgSpec() != null && e.getValue() != null && e.getArgSpec().type().isEnum()) {
      return oneOf(e.getArgSpec(), e.getValue());
    }
    return String.valueOf(e.getMessage())
        .replaceFirst(BEGINNING, "$1$2: ")
        .replaceFirst(" is not an? (?:int|long)$", " is not a whole number");
  }

  /** An option that there is not makes the words after it look wrong too; only it is named. */
  private static String unknown(String word, CommandSpec command) {
    if (word.startsWith("-")) {
      return "there is no option '%s'".formatted(word)
          + NearName.hint(word, command.optionsMap().keySet());
    }
    if (!command.subcommands().isEmpty()) {
      return "there is no command '%s'".formatted(word)
          + NearName.hint(word, command.subcommands().keySet());
    }
    return "'%s' is one word too many".formatted(word);
  }

  private static String missing(ArgSpec needed) {
    return needed instanceof OptionSpec option
        ? "%s needs %s after it".formatted(option.longestName(), needed.paramLabel())
        : "%s is missing".formatted(needed.paramLabel());
  }

  private static String oneOf(ArgSpec needed, String value) {
    List<String> values = new ArrayList<>();
    needed.completionCandidates().forEach(values::add);
    String name = needed instanceof OptionSpec option ? option.longestName() : needed.paramLabel();
    return "%s: '%s' is none of its values; %s"
        .formatted(
            name,
            value,
            NearName.of(value, values)
                .map("did you mean '%s'?"::formatted)
                .orElse("use one of: " + String.join(", ", values)));
  }
}
