package org.carelevel.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands for those who score other people's files. */
@Command(
    name = "map",
    addMethodSubcommands = false,
    description = "For files with columns of their own: draft and check what they mean.")
final class MapCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    String help = Objects.requireNonNull(spec).commandLine().getUsageMessage();
    throw new Failure(
        ExitCode.USAGE, help + "\ncarelevel: name a command, such as 'carelevel map new FILE.csv'");
  }
}
