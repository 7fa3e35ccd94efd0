package org.carelevel.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.carelevel.diagnostic.Quote;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program as a function: arguments and streams in, an exit code out. */
@Command(
    name = "carelevel",
    addMethodSubcommands = false,
    version = "carelevel " + Carelevel.VERSION,
    description = {
      "Screens which level of care a person seeking help for substance use or mental health may need.",
      "It is a screening, not a diagnosis: always consult a professional."
    },
    footer = {
      "",
      "Exit codes: 0 done; 1 done, and the answer is no (rows rejected); 2 usage; 3 the ruleset is invalid;",
      "4 the input is invalid; 5 undecided, under --require-decision; 70 a defect; 74 cannot write; 130 interrupted."
    })
public final class Carelevel implements Runnable {

  static final String VERSION = "0.1.0";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // Read by picocli.
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version and exit.")
  @SuppressWarnings("UnusedVariable") // Read by picocli.
  private boolean version;

  private static final String OUT_OF_MEMORY =
      "carelevel: there was not enough memory for this; give Java more, such as with CARELEVEL_JAVA_OPTS=-Xmx4g";

  Carelevel() {}

  /** Runs a command. */
  public static int run(Host host, String... args) {
    Streams streams = new Streams(host);
    int code;
    try {
      code = execute(host, streams, args);
    } catch (OutOfMemoryError e) {
      code = report(streams, new Failure(ExitCode.DEFECT, OUT_OF_MEMORY));
    } catch (StackOverflowError e) {
      code = failed(host, streams, e);
    }
    if (code == ExitCode.CANNOT_WRITE) {
      return code; // It has been said already.
    }
    try {
      streams.flush();
    } catch (Failure failure) {
      return report(streams, failure);
    }
    return code;
  }

  private static int execute(Host host, Streams streams, String... args) {
    boolean interactive = host.terminals().containsAll(List.of("stdin", "stdout"));
    String[] effective = args.length == 0 && interactive ? new String[] {"screen"} : args;
    if (Commands.wantsDefaultRuleset(effective)) {
      streams.readAhead().start();
    }
    StringWriter out = new StringWriter();
    CommandLine line = told(host, streams, new Commands(streams).of(effective));
    line.setOut(new PrintWriter(out));
    int code = line.execute(effective);
    streams.print(out.toString());
    return code;
  }

  /** The command line with all commands and their options, for those who describe it. */
  public static CommandLine whole() {
    Host nobody =
        new Host(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Set.of(),
            Map.of(),
            StandardCharsets.UTF_8,
            () -> LocalDate.EPOCH);
    Streams streams = new Streams(nobody);
    return told(nobody, streams, new Commands(streams).all());
  }

  private static CommandLine told(Host host, Streams streams, CommandLine line) {
    line.setExpandAtFiles(false); // A word that starts with @ is a word.
    line.setUsageHelpWidth(100);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((e, args) -> usage(streams, e));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(host, streams, e));
    return line;
  }

  /** Without a command and without a terminal there is nothing to do but say what there is. */
  @Override
  public void run() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    String help = line.getUsageMessage();
    throw new Failure(
        ExitCode.USAGE, help + "\ncarelevel: name a command, such as 'carelevel screen'");
  }

  private static int usage(Streams streams, ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    String problem = Quote.printable(UsageProblem.of(e));
    streams.say("carelevel: %s; see '%s --help'".formatted(problem, name));
    return ExitCode.USAGE;
  }

  private static int failed(Host host, Streams streams, Throwable e) {
    if (e instanceof Failure failure) {
      return report(streams, failure);
    }
    streams.say(
        "carelevel: this is a defect of the program, not of your input; please report it with the command that you ran");
    if (host.environment().containsKey("CARELEVEL_DEBUG")) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace, true));
      streams.say(trace.toString());
    }
    return ExitCode.DEFECT;
  }

  private static int report(Streams streams, Failure failure) {
    if (!failure.message().isEmpty()) {
      streams.say(failure.message());
    }
    return failure.exitCode();
  }
}
