package org.carelevel.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands for those who write rules. */
@Command(
    name = "rules",
    addMethodSubcommands = false,
    description = "For those who write rules: check, show, compare and explain rulesets.")
final class RulesCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    String help = Objects.requireNonNull(spec).commandLine().getUsageMessage();
    throw new Failure(
        ExitCode.USAGE, help + "\ncarelevel: name a command, such as 'carelevel rules check FILE'");
  }
}
