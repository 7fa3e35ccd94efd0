package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carelevel.cli.Carelevel;
import org.carelevel.cli.Host;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever somebody hostile writes into files, names, options and variables: a terminal is not
 * steered, and a page runs nothing.
 */
class HostileTextsTest {

  /**
   * Sets a window's title, colours, clears the screen, reorders, goes back, and is a page's script.
   */
  private static final String STEERING = "\u001B]0;owned\u0007\u001B[2J\u009B31m\u202E\u2066\u061C";

  private static final String HOSTILE =
      STEERING + "</script><script>alert(1)</script><img src=x onerror=alert(2)>";

  /** The same in a YAML text in double quotes. */
  private static final String IN_YAML =
      "\\e]0;owned\\a\\e[2J\\x9b31m\\u202e\\u2066\\u061c"
          + "</script><script>alert(1)</script><img src=x onerror=alert(2)>";

  private static final String TEXTS =
      "\\b(title|about|name|text|help|why|because|do|ask-the-programme|result|status|audience|publisher|unit|number|en|es): ([^{}\\[\\],\"']+?)(?=[,}\\n])";

  /** Lines that are refused for how they are written, in words that hold what was written. */
  private static final Set<String> NO_COMMANDS =
      Set.of(
          "!",
          "--!",
          "help !",
          "rules explain !",
          "rules new @x!.yaml",
          "screen -r @rules.yaml --label !",
          "whatif -r @rules.yaml --set severity=mild --why-not !");

  private static final Set<String> EVERY_STREAM = Set.of("stdin", "stdout", "stderr");

  @TempDir private Path folder;

  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void hostileFiles() throws IOException {
    environment.put("NO_COLOR", "1");
    environment.put("XDG_STATE_HOME", folder + "/state");
    write("rules.yaml", hostile("every-key"));
    write("other.yaml", hostile("every-key").replace("at-most: 3", "at-most: 4"));
    write("map.yaml", hostile("every-map-key"));
    write("broken.yaml", "carelevel: 1\n\"" + IN_YAML + "\": [\"" + IN_YAML + "\"]\n");
    write("answers.yaml", "\"" + IN_YAML + "\": \"" + IN_YAML + "\"\n");
    write("in.csv", "\"" + HOSTILE + "\",severity\n\"" + HOSTILE + "\",none\nx," + STEERING + "\n");
    write(
        "in.json",
        "[{\""
            + HOSTILE.replace("\u001B", "\\u001b").replace("\u0007", "\\u0007")
            + "\": \"x\", \"severity\": \"mild\"}]");
    write(
        "ratings.csv", "case," + HOSTILE + ",b\n" + HOSTILE + ",low,high\nc,low,low\nd,high,low\n");
    write(
        "mapped.csv",
        "how bad,box___1,box___2,rating,what,often,placed\n"
            + (STEERING + ",1,0,2," + STEERING + ",Daily," + STEERING + "\n")
            + "No,1,0,2,Tea,Daily,Ward\n");
    write("cases.yaml", "cases:\n  - {name: \"" + IN_YAML + "\", answers: {severity: mild}}\n");
    write("x" + STEERING + ".csv", "severity\n" + STEERING + "\n");
    write("x" + STEERING + ".yaml", "carelevel: 1\n");
    write("state/carelevel/draft" + STEERING + ".json", record());
  }

  private static String hostile(String schema) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/schema/" + schema + ".yaml"));
    return text.replaceAll(TEXTS, "$1: \"$2 " + IN_YAML.replace("\\", "\\\\") + "\"");
  }

  /** A finished record of the hostile rules with hostile words in all that it holds. */
  private String record() throws IOException {
    Seen seen =
        carelevel(
            Set.of(),
            "severe\n".repeat(3),
            "screen",
            "-r",
            at("rules.yaml"),
            "--no-save",
            "--format",
            "json");
    assertThat(seen.out).contains("\"finished\"");
    String hostile =
        IN_YAML.replace("\\e", "\\u001b").replace("\\a", "\\u0007").replace("\\x9b", "\\u009b");
    String text =
        seen.out
            .replaceFirst("\"language\"", "\"label\" : \"" + hostile + "\", \"language\"")
            .replaceFirst("\"program\" : \"", "\"program\" : \"" + hostile)
            .replaceFirst("\"version\" : \"", "\"version\" : \"" + hostile);
    write("record.json", text);
    return text;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "explain -r @rules.yaml --set severity=severe",
        "explain -r @rules.yaml --set severity=severe --lang es --accessible",
        "explain -r @rules.yaml --set severity=severe --format json",
        "explain -r @rules.yaml --set severity=severe --format markdown",
        "explain -r @rules.yaml --answers @answers.yaml",
        "explain -r @broken.yaml --set severity=severe",
        "explain -r @x!.yaml --set severity=severe",
        "explain -r ! --set !=! --answers !",
        "explain --set !=!",
        "explain --set severity=! -r @rules.yaml",
        "whatif -r @rules.yaml --set severity=mild",
        "whatif -r @rules.yaml --set severity=mild --format markdown",
        "whatif -r @rules.yaml --set severity=mild --why-not !",
        "rules check @rules.yaml",
        "rules check @rules.yaml --format json",
        "rules check @broken.yaml",
        "rules show @rules.yaml",
        "rules show @rules.yaml --format html",
        "rules show @rules.yaml --format markdown",
        "rules show @rules.yaml --diagram svg",
        "rules show @rules.yaml --diagram mermaid",
        "rules diff @rules.yaml @other.yaml",
        "rules diff @rules.yaml @other.yaml --format json",
        "rules schema @rules.yaml",
        "rules explain !",
        "rules new @x!.yaml",
        "rules new @new!.yaml",
        "explore -r @rules.yaml",
        "score @in.csv -r @rules.yaml",
        "score @in.csv -r @rules.yaml --format ndjson",
        "score @in.json -r @rules.yaml",
        "score @x!.csv -r @rules.yaml",
        "score ! -r @rules.yaml",
        "score @in.csv -r @rules.yaml --map @map.yaml",
        "score @mapped.csv -r @rules.yaml --map @map.yaml",
        "score @mapped.csv -r @rules.yaml --map @map.yaml --compare placed",
        "score @in.csv -r @rules.yaml --drop !",
        "score @in.csv -r @rules.yaml --compare !",
        "map new @in.csv -r @rules.yaml",
        "map check @map.yaml @in.csv -r @rules.yaml",
        "map check @map.yaml @mapped.csv -r @rules.yaml",
        "map check @broken.yaml -r @rules.yaml",
        "map check !",
        "train agreement @ratings.csv -r @rules.yaml",
        "train agreement @ratings.csv -r @rules.yaml --format html",
        "train agreement @ratings.csv -r @rules.yaml --format markdown",
        "train agreement @ratings.csv -r @rules.yaml --format json",
        "train cases -r @rules.yaml --seed 1 --key",
        "train cases -r @rules.yaml --seed 1 --key --format html",
        "train cases -r @rules.yaml --seed 1 --key --format markdown",
        "train cases -r @rules.yaml --cases @cases.yaml --key",
        "train drill -r @rules.yaml --seed 1 --save @drill.json",
        "train drill --resume @record.json",
        "report @record.json -r @rules.yaml",
        "report @record.json -r @rules.yaml --format html",
        "report @record.json -r @rules.yaml --format markdown",
        "report @record.json -r @rules.yaml --format json",
        "report @record.json",
        "verify @record.json -r @rules.yaml",
        "verify @broken.yaml",
        "screen -r @rules.yaml",
        "screen -r @rules.yaml --lang es --accessible --brief",
        "screen -r @rules.yaml --label !",
        "screen -r @rules.yaml --resume !",
        "screen -r @rules.yaml --resume draft!",
        "screen -r @rules.yaml --resume @record.json --save @again!.json",
        "screen --discard !",
        "screen --discard draft!",
        "screen --list-drafts",
        "doctor",
        "doctor --format json",
        "!",
        "--!",
        "help !",
      })
  void steersNoTerminalAndRunsNothing(String line) throws IOException {
    String[] args =
        Stream.of(line.split(" "))
            .map(word -> word.replace("!", STEERING))
            .map(word -> word.startsWith("@") ? at(word.substring(1)) : word)
            .toArray(String[]::new);
    // Words that are no answers, a note, a search, help, answers, and the end.
    String typed =
        HOSTILE + "\nn " + HOSTILE + "\ng " + HOSTILE + "\n?\nsevere\n\ns\nd\nb\n1\n2\nq\n";
    Seen seen = carelevel(EVERY_STREAM, typed, args);
    assertThat(steering(seen.out)).as(seen.out).isEmpty();
    assertThat(steering(seen.err)).as(seen.err).isEmpty();
    assertThat(seen.exit).as(seen.err).isNotEqualTo(70);
    if (!NO_COMMANDS.contains(line)) { // Such would not reach what is meant.
      assertThat(seen.exit).as(seen.err).isNotEqualTo(2);
    }
    if (line.contains("html") || line.contains("svg") || line.startsWith("explore")) {
      assertThat(seen.exit).as(seen.err).isZero();
      assertThat(seen.out).contains("alert(1)").doesNotContain("<script>alert", "<img");
    }
  }

  /** What a page or a record holds is clean wherever it goes, not only on a terminal. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "report @record.json -r @rules.yaml --format html",
        "rules show @rules.yaml --format html",
        "rules show @rules.yaml --diagram svg",
        "train cases -r @rules.yaml --seed 1 --key --format html",
        "train agreement @ratings.csv -r @rules.yaml --format html",
        "whatif -r @rules.yaml --set severity=mild --format markdown",
        "explore -r @rules.yaml",
      })
  void pagesInFilesHoldNothingThatSteers(String line) throws IOException {
    String[] args =
        Stream.of((line + " -o @page").split(" "))
            .map(word -> word.startsWith("@") ? at(word.substring(1)) : word)
            .toArray(String[]::new);
    assertThat(carelevel(Set.of(), "", args).exit).isZero();
    assertThat(steering(Files.readString(folder.resolve("page")))).isEmpty();
  }

  @Test
  void variablesOfTheEnvironment() {
    for (String name :
        List.of(
            "HOME",
            "XDG_STATE_HOME",
            "XDG_CACHE_HOME",
            "LOCALAPPDATA",
            "LANG",
            "LC_ALL",
            "LC_MESSAGES",
            "LANGUAGE",
            "TERM",
            "COLORTERM",
            "COLUMNS",
            "JAVA_HOME",
            "CARELEVEL_ARCHIVE",
            "CARELEVEL_JAVA_OPTS",
            "ACCESSIBLE")) {
      environment.put(name, folder + "/" + STEERING);
    }
    for (String command :
        List.of("doctor", "screen", "screen --list-drafts", "explain --set overdose-signs=yes")) {
      Seen seen = carelevel(EVERY_STREAM, "q\n", command.split(" "));
      assertThat(steering(seen.out)).as(command).isEmpty();
      assertThat(steering(seen.err)).as(command).isEmpty();
      assertThat(seen.exit).isNotEqualTo(70);
    }
  }

  /** Data that a program reads stays as it is; only on a terminal something is left out. */
  @Test
  void dataInAPipeStaysAsItIs() {
    Seen piped = carelevel(Set.of(), "", "score", at("in.csv"), "-r", at("rules.yaml"));
    assertThat(piped.out).contains(HOSTILE);
    Seen shown = carelevel(EVERY_STREAM, "", "score", at("in.csv"), "-r", at("rules.yaml"));
    assertThat(shown.out).contains("]0;owned[2J31m</script>");
  }

  /** A draft is written with the texts of its rules, and must be read again whatever these hold. */
  @Test
  void aRecordOfHostileRulesCanBeReadAgain() throws IOException {
    assertThat(record()).contains("\\u009B", "\\u202E");
    assertThat(carelevel(Set.of(), "", "verify", at("record.json"), "-r", at("rules.yaml")).exit)
        .isNotEqualTo(4);
  }

  private record Seen(int exit, String out, String err) {}

  private Seen carelevel(Set<String> terminals, String typed, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Host host =
        new Host(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            terminals,
            environment,
            StandardCharsets.UTF_8,
            () -> java.time.LocalDate.of(2026, 11, 23));
    int exit = Carelevel.run(host, args);
    return new Seen(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static List<String> steering(String shown) {
    return Steering.in(shown.replace('\t', ' '));
  }

  private String at(String name) {
    return folder + "/" + name.replace("!", STEERING);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
