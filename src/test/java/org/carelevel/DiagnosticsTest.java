package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carelevel.diagnostic.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is said of each mistake that a file can have is exactly what is written down beside it. A
 * case is a folder named after the code, with a {@code ruleset.yaml}, an {@code answers.yaml}, an
 * {@code input.csv}, or that and a {@code map.yaml}. {@code mvn -q test -Dtest=DiagnosticsTest
 * -Drecord=true} writes the {@code expected.txt} of each anew; read the difference before you keep
 * it.
 */
class DiagnosticsTest {

  private static final Path ROOT = Path.of("src", "test", "resources", "diagnostics");
  private static final boolean RECORD = "true".equals(System.getProperty("record"));
  private static final Pattern NAMED = Pattern.compile("error\\[([a-z0-9-]+)]: (.*)");

  @TestFactory
  Stream<DynamicTest> mistakes() throws IOException {
    List<Path> cases = cases();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
    return cases.stream()
        .map(folder -> DynamicTest.dynamicTest(name(folder), folder.toUri(), () -> check(folder)));
  }

  @Test
  void everyCodeHasACase() throws IOException {
    Set<String> shown = new TreeSet<>();
    for (Path folder : cases()) {
      named(Files.readString(folder.resolve("expected.txt")))
          .forEach(found -> shown.add(found.group(1)));
    }
    assertThat(shown)
        .isEqualTo(
            Arrays.stream(Code.values())
                .map(Code::slug)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static void check(Path folder) throws IOException {
    String said = said(folder);
    Path expected = folder.resolve("expected.txt");
    if (RECORD) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
    assertThat(named(said))
        .as("one sentence each, in an author's words")
        .isNotEmpty()
        .allSatisfy(found -> assertThat(found.group(2)).doesNotEndWith(".").isNotBlank())
        .noneSatisfy(found -> assertThat(found.group(2)).containsPattern("Exception|java\\.|null"));
    assertThat(said).as("control characters").doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]");
    String code = name(folder).split("--", 2)[0];
    if (Arrays.stream(Code.values()).anyMatch(known -> known.slug().equals(code))) {
      assertThat(said).contains("error[" + code + "]");
    }
  }

  private static String said(Path folder) {
    if (Files.exists(folder.resolve("answers.yaml"))) {
      return run(folder, "explain", "--answers", folder + "/answers.yaml");
    }
    if (Files.exists(folder.resolve("map.yaml"))) {
      String map = folder + "/map.yaml";
      return run(folder, "score", folder + "/input.csv", "-o", "-", "--map", map);
    }
    if (Files.exists(folder.resolve("input.csv"))) {
      return run(folder, "score", folder + "/input.csv", "-o", "-");
    }
    return run(folder, "rules", "check", folder + "/ruleset.yaml");
  }

  private static String run(Path folder, String... command) {
    boolean own = !command[0].equals("rules") && Files.exists(folder.resolve("ruleset.yaml"));
    Stream<String> ruleset = own ? Stream.of("-r", folder + "/ruleset.yaml") : Stream.empty();
    Ran ran = Ran.carelevel(Stream.concat(Stream.of(command), ruleset).toArray(String[]::new));
    return ran.err().replace(folder + "/", "") + "[exit " + ran.exit() + "]\n";
  }

  private static List<MatchResult> named(String said) {
    return NAMED.matcher(said).results().toList();
  }

  private static List<Path> cases() throws IOException {
    try (Stream<Path> found = Files.list(ROOT)) {
      return found.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }
}
