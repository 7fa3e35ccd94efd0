package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carelevel.diagnostic.Code;
import org.carelevel.verify.Check;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every code and every line of the checklist has a page, whose example really is answered so, and
 * is mended by what the page says. {@code -Drecord=true} writes the answers anew.
 */
class ErrorPagesTest {

  private static final Path PAGES = Path.of("src", "site", "markdown", "errors");
  private static final boolean RECORD = "true".equals(System.getProperty("record"));
  private static final Pattern BLOCK = Pattern.compile("(?s)```([a-z ]+)\\n(.*?)```");
  private static final Pattern TOP = Pattern.compile("(?m)^([a-z-]+):");

  /** What an example leaves out, so that it shows only what it is about. */
  private static final List<String> REST =
      List.of(
          "carelevel: 1\n",
          "ruleset: {id: example, version: 1.0.0, title: An example, language: en}\n",
          """
          levels:
            - {id: outpatient, name: Standard outpatient, about: Visits while living at home.}
            - {id: iop, name: Intensive outpatient, about: Several days a week.}
            - {id: inpatient, name: Inpatient, about: Living at the place of treatment.}
          """,
          "considerations: [{id: safety, name: Safety}]\n",
          """
          questions:
            withdrawal: {text: How bad is it when you stop?, answers: [none, mild, severe]}
          """,
          "rules: []\n");

  /** Short and the same on every machine, since lines are broken where the screen ends. */
  private final Path folder = Path.of("target");

  @Test
  void thereIsAPageForEachAndNoOther() throws IOException {
    Set<String> pages;
    try (Stream<Path> files = Files.list(PAGES)) {
      pages =
          files
              .map(file -> String.valueOf(file.getFileName()).replace(".md", ""))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(pages).isEqualTo(named());
  }

  @Test
  void theIndexNamesEach() throws IOException {
    String index = Files.readString(PAGES.resolveSibling("errors.md"));
    assertThat(named()).allSatisfy(code -> assertThat(index).contains("(errors/" + code + ".md)"));
  }

  @TestFactory
  Stream<DynamicTest> theExampleIsAnsweredSoAndMendedSo() {
    return named().stream()
        .filter(code -> !code.equals("not-utf8")) // Its example cannot be written in a page.
        .map(code -> DynamicTest.dynamicTest(code, () -> check(code)));
  }

  private void check(String code) throws IOException {
    Path page = PAGES.resolve(code + ".md");
    String text = Files.readString(page);
    assertThat(text).startsWith("# " + code + "\n\n");
    List<MatchResult> blocks = BLOCK.matcher(text).results().toList();
    assertThat(blocks).hasSize(3);
    String kind = blocks.get(0).group(1);
    String said = said(code, kind, blocks.get(0).group(2));
    if (RECORD) {
      Files.writeString(
          page,
          text.substring(0, blocks.get(1).start(2)) + said + text.substring(blocks.get(1).end(2)));
    } else {
      assertThat(blocks.get(1).group(2)).isEqualTo(said);
    }
    assertThat(said).as("what is said of the example").isNotBlank();
    assertThat(said(code, kind, blocks.get(2).group(2))).as("after mending").isEmpty();
    if (!kind.equals("yaml check")) {
      assertThat(run(kind, blocks.get(2).group(2))).as("mended").doesNotContain("error[");
    }
  }

  /** The part of the output that is about the code; empty where there is none. */
  private String said(String code, String kind, String example) throws IOException {
    String all = run(kind, example);
    Pattern part =
        kind.equals("yaml check")
            ? Pattern.compile("(?m)^\\[FAIL] " + wrapped(claim(code)) + ".*\\n(?:^ {7}.*\\n)*")
            : Pattern.compile("(?m)^.*error\\[" + code + "].*\\n(?:^ .*\\n)*");
    Matcher found = part.matcher(all);
    return found.find() ? found.group() : "";
  }

  /** A line of the checklist is matched though it is broken where the screen ends. */
  private static String wrapped(String claim) {
    return Arrays.stream(claim.split(" ", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining("\\s+"));
  }

  private static String claim(String code) {
    return Arrays.stream(Check.values())
        .filter(check -> check.id().equals(code))
        .map(Check::claim)
        .findFirst()
        .orElseThrow();
  }

  private String run(String kind, String example) throws IOException {
    return switch (kind) {
      case "yaml" -> run("ruleset.yaml", whole(example), "rules", "check");
      case "yaml check" -> run("ruleset.yaml", whole(example), "rules", "check");
      case "yaml file" -> run("ruleset.yaml", example, "rules", "check");
      case "yaml answers" -> run("answers.yaml", example, "explain", "--answers");
      case "csv" -> run("input.csv", example, "score");
      default -> throw new IllegalArgumentException("no such kind of example: " + kind);
    };
  }

  private static String whole(String example) {
    Set<String> there =
        TOP.matcher(example)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    return example
        + REST.stream()
            .filter(section -> !there.contains(section.substring(0, section.indexOf(':'))))
            .collect(Collectors.joining());
  }

  private String run(String name, String content, String... command) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    String[] args =
        Stream.concat(Stream.of(command), Stream.of(file.toString())).toArray(String[]::new);
    Ran ran = Ran.carelevel(args);
    return (ran.err() + ran.out()).replace(folder + "/", "");
  }

  private static Set<String> named() {
    return Stream.concat(
            Arrays.stream(Code.values()).map(Code::slug),
            Arrays.stream(Check.values()).map(Check::id))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
