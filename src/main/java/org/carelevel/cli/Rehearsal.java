package org.carelevel.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Goes once through what people do most, so that the launcher can have Java keep the classes that
 * it takes. Reads and writes nothing.
 */
final class Rehearsal {

  /** What gives an answer and ends: the most common ways to ask. */
  private static final List<String> ANSWERS =
      List.of(
          "--version",
          "--help",
          "explain --help",
          "explain --set withdrawal-severity=severe",
          "explain --set withdrawal-severity=severe --format json");

  private static final List<String> EVERYTHING =
      List.of(
          "--help",
          "explain --set withdrawal-severity=sever",
          "whatif --set withdrawal-severity=mild",
          "screen --no-save",
          "screen --no-save --brief --lang es",
          "score",
          "rules list",
          "train drill --seed 1");

  private static final Map<String, String> INPUTS =
      Map.of(
          "screen", "no\nnone\n?\nround-the-clock\nb\n\ng home\ns\nn a note\nq\n",
          "score", "person,overdose-signs\nA,yes\n\"B\",no\nC,maybe\n",
          "train", "1\nq\n");

  private Rehearsal() {}

  /** Takes {@code answers} or {@code everything}, and runs the commands. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.US);
    Host process = Main.host();
    for (String command : args[0].equals("answers") ? ANSWERS : EVERYTHING) {
      String[] words = command.split(" ", -1);
      String input = INPUTS.getOrDefault(words[0], "");
      Host host =
          new Host(
              new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
              OutputStream.nullOutputStream(),
              OutputStream.nullOutputStream(),
              Set.of(),
              Map.of(),
              StandardCharsets.UTF_8,
              process.today());
      Carelevel.run(host, words);
    }
  }
}
