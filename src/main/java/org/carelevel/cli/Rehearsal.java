package org.carelevel.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Goes once through what people do most, so that the launcher can have Java keep the classes that
 * it takes. Reads and writes nothing.
 */
final class Rehearsal {

  private static final String[][] COMMANDS = {
    {"--version"},
    {"--help"},
    {"explain", "--help"},
    {"explain", "--set", "withdrawal-severity=severe"},
    {"explain", "--set", "withdrawal-severity=severe", "--format", "json"},
    {"whatif", "--set", "withdrawal-severity=mild"},
    {"screen", "--no-save"},
    {"screen", "--no-save", "--brief", "--lang", "es"},
    {"score"},
    {"rules", "list"},
    {"train", "drill", "--seed", "1"},
    {"explain", "--set", "withdrawal-severity=sever"}
  };

  private static final Map<String, String> INPUTS =
      Map.of(
          "screen", "no\nnone\n?\nround-the-clock\nb\n\ng home\ns\nn a note\nq\n",
          "score", "person,overdose-signs\nA,yes\n\"B\",no\nC,maybe\n",
          "train", "1\nq\n");

  private Rehearsal() {}

  /** Runs the commands. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.US);
    for (String[] command : COMMANDS) {
      String input = INPUTS.getOrDefault(command[0], "");
      Host host =
          new Host(
              new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
              OutputStream.nullOutputStream(),
              OutputStream.nullOutputStream(),
              Set.of(),
              Map.of(),
              StandardCharsets.UTF_8,
              LocalDate::now);
      Carelevel.run(host, command);
    }
  }
}
