package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on threats names tests that there are, and one on each line. */
class ThreatsPageTest {

  private static final Path PAGE = Path.of("src/site/markdown/threats.md");
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

  @Test
  void eachTestThatItNamesExists() throws IOException {
    Map<String, String> sources = sources();
    List<MatchResult> named = NAMED.matcher(Files.readString(PAGE)).results().toList();
    assertThat(named).isNotEmpty();
    for (MatchResult each : named) {
      assertThat(sources).containsKey(each.group(1));
      assertThat(sources.get(each.group(1)))
          .as(each.group())
          .containsPattern(
              "@(Test|ParameterizedTest|TestFactory|FuzzTest)\\b[^;]*?(void|>) "
                  + each.group(2)
                  + "\\(");
    }
  }

  @Test
  void eachLineNamesATest() throws IOException {
    List<String> rows =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| threat |"))
            .toList();
    assertThat(rows).isNotEmpty().allMatch(row -> NAMED.matcher(row).find());
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (String folder : List.of("src/test/java", "src/it/java")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        for (Path file : all.filter(each -> each.toString().endsWith(".java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          sources.put(name, Files.readString(file));
        }
      }
    }
    return sources;
  }
}
