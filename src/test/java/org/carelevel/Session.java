package org.carelevel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A session at a command line, as it is written in a file: what is typed, and below it what must
 * come out.
 *
 * @param steps the commands, in order
 * @param terminals which streams are a terminal, from the line {@code # terminals: …}
 * @param environment variables, from the line {@code # environment: NAME=VALUE …}
 */
record Session(List<Step> steps, Set<String> terminals, Map<String, String> environment) {

  static final String COMMAND = "$ ";
  static final String INPUT = "< ";
  static final String EMPTY_INPUT = "<-";
  private static final String TERMINALS = "# terminals: ";
  private static final String ENVIRONMENT = "# environment: ";
  private static final Pattern WORD = Pattern.compile("(\"[^\"]*\"|'[^']*'|[^\\s\"'])+");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

  /**
   * One command.
   *
   * @param before comments and blank lines above it
   * @param line the command as it was typed
   * @param input the lines of standard input
   */
  record Step(List<String> before, String line, List<String> input) {}

  /** Reads what is typed. What comes out is not read: it is written anew and compared. */
  static Session read(Path file) throws IOException {
    List<Step> steps = new ArrayList<>();
    List<String> before = new ArrayList<>();
    Set<String> terminals = Set.of();
    Map<String, String> environment = new TreeMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith(TERMINALS)) {
        terminals = Set.of(line.substring(TERMINALS.length()).split(" ", -1));
      }
      if (line.startsWith(ENVIRONMENT)) {
        for (String variable : line.substring(ENVIRONMENT.length()).split(" ", -1)) {
          String[] parts = variable.split("=", 2);
          environment.put(parts[0], parts[1]);
        }
      }
      if (line.startsWith(COMMAND)) {
        List<String> input = inputBelow(lines, i);
        steps.add(new Step(before, line.substring(COMMAND.length()), input));
        before = new ArrayList<>();
        i = afterExit(lines, i) - 1;
      } else {
        before.add(line);
      }
    }
    return new Session(List.copyOf(steps), terminals, environment);
  }

  private static List<String> inputBelow(List<String> lines, int command) {
    List<String> input = new ArrayList<>();
    for (int i = command + 1; i < lines.size(); i++) {
      if (lines.get(i).equals(EMPTY_INPUT)) {
        input.add("");
      } else if (lines.get(i).startsWith(INPUT)) {
        input.add(lines.get(i).substring(INPUT.length()));
      } else {
        break;
      }
    }
    return input;
  }

  /**
   * The line after a command's output. A command that was never recorded has none, so the next
   * command ends it too.
   */
  private static int afterExit(List<String> lines, int command) {
    for (int i = command + 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("[exit ")) {
        return i + 1;
      }
      if (lines.get(i).startsWith(COMMAND)) {
        return i;
      }
    }
    return lines.size();
  }

  /** Splits a line into words as a shell does: white space separates, quotes keep together. */
  static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(found -> QUOTED.matcher(found.group()).replaceAll("$1$2"))
        .toList();
  }
}
