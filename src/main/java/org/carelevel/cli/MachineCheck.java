package org.carelevel.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carelevel.diagnostic.Quote;
import org.carelevel.report.Checkup;
import org.carelevel.report.Checkup.Kind;

/** What the program runs on: Java, the system, the terminal, the language. */
final class MachineCheck {

  /** The newest Java that the tests have run on. */
  private static final int NEWEST_TESTED = 25;

  private final Streams streams;
  private final Checkup checkup;
  private final LookOption look;

  MachineCheck(Streams streams, Checkup checkup, LookOption look) {
    this.streams = streams;
    this.checkup = checkup;
    this.look = look;
  }

  void all() {
    checkup.add(Kind.OK, "carelevel", Carelevel.VERSION);
    java();
    system();
    terminal();
    characters();
    language();
  }

  private void java() {
    String java = "%s, %s, %s";
    String says =
        java.formatted(property("java.version"), property("java.vendor"), property("java.vm.name"));
    boolean tested = Runtime.version().feature() <= NEWEST_TESTED;
    checkup.add(
        tested ? Kind.OK : Kind.NOTE,
        "Java",
        tested ? says : says + "; tested are 17 to " + NEWEST_TESTED);
  }

  private void system() {
    Runtime runtime = Runtime.getRuntime();
    checkup.add(
        Kind.OK,
        "system",
        "%s %s, %s; %d processors, %d MB of memory for Java"
            .formatted(
                property("os.name"),
                property("os.version"),
                property("os.arch"),
                runtime.availableProcessors(),
                runtime.maxMemory() >> 20));
  }

  private void terminal() {
    List<String> terminals =
        Stream.of("stdin", "stdout", "stderr").filter(streams::isTerminal).toList();
    String which =
        terminals.isEmpty() ? "none of the standard streams" : String.join(", ", terminals);
    var layout = look.layout(streams);
    checkup.add(
        Kind.OK,
        "terminal",
        "%s; %d columns; colours %s%s"
            .formatted(
                which,
                layout.width(),
                layout.colour() ? "on" : "off" + whyNoColour(),
                look.accessible(streams) ? "; plain lines for a screen reader" : ""));
  }

  private String whyNoColour() {
    if (!streams.isTerminal("stdout")) {
      return " (the output is no terminal)";
    }
    Optional<String> variable =
        Stream.of("NO_COLOR", "ACCESSIBLE")
            .filter(name -> !streams.variable(name).isEmpty())
            .findFirst();
    return variable.map(name -> " (" + name + " is set)").orElse("");
  }

  private void characters() {
    boolean all = streams.charset().equals(StandardCharsets.UTF_8);
    String name = streams.charset().name();
    checkup.add(
        all ? Kind.OK : Kind.NOTE,
        "characters",
        all
            ? name
            : name
                + "; what it cannot show is written without accents; set LANG to one that ends in .UTF-8");
  }

  private void language() {
    for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
      String value = streams.variable(variable);
      if (!value.isEmpty()) {
        checkup.add(Kind.OK, "language", "%s is %s".formatted(variable, Quote.of(value)));
        return;
      }
    }
    checkup.add(Kind.OK, "language", "none is set; the ruleset's own is used");
  }

  private static String property(String name) {
    return Quote.printable(System.getProperty(name, "unknown"));
  }
}
