package org.carelevel.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands for those who teach the criteria, and those who learn them. */
@Command(
    name = "train",
    addMethodSubcommands = false,
    description =
        "For those who teach or learn the criteria: practice cases, and how far raters agree.")
final class TrainCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    String help = Objects.requireNonNull(spec).commandLine().getUsageMessage();
    throw new Failure(
        ExitCode.USAGE, help + "\ncarelevel: name a command, such as 'carelevel train drill'");
  }
}
