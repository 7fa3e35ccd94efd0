package org.carelevel.cli;

import java.util.concurrent.Callable;
import org.carelevel.report.Checkup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks at the program and its machine, for a bug report. */
@Command(
    name = "doctor",
    addMethodSubcommands = false,
    description = {
      "Looks at the program itself and at the machine that it runs on: Java, terminal, language, folders, rules.",
      "One screen, to be pasted into a bug report; nothing in it says who you are or whom you asked about.",
      "Exit code 1 where there is something to mend."
    })
final class DoctorCommand implements Callable<Integer> {

  /** How it is written. */
  enum DoctorFormat {
    text,
    json
  }

  private final Streams streams;

  @Option(
      names = {"-r", "--rules"},
      paramLabel = "FILE|ID",
      description = "A ruleset to look at too.")
  private @Nullable String rules;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private DoctorFormat format = DoctorFormat.text;

  @Mixin private final LookOption look = new LookOption();

  @Mixin private final TextOutput output = new TextOutput();

  DoctorCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Checkup checkup = new Checkup();
    new MachineCheck(streams, checkup, look).all();
    new FolderCheck(streams, checkup).all();
    new ContentCheck(streams, checkup).all(rules);
    if (format == DoctorFormat.json) {
      output.data(streams, checkup.json());
    } else {
      output.text(streams, checkup.text(look.layout(streams)));
    }
    return checkup.hasProblem() ? ExitCode.FINDING : ExitCode.DONE;
  }
}
