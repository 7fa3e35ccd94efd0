package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Diagnostic;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.RulesetReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema that editors use says what the readers of rulesets say. */
class RulesetSchemaTest {

  private static final Path RULES = Path.of("rules");
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path PAGE = Path.of("src", "site", "markdown", "ruleset.md");
  private static final Path STARTER =
      Path.of("src", "main", "resources", "org", "carelevel", "cli", "starter.yaml");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(carelevel: 1\n.*?)```");
  private static final String STRANGE = "qqqqqqqqqqqqqqqqqqqq";
  private static final Pattern KNOWN =
      Pattern.compile("has no key '" + STRANGE + "'; use one of: (.*)$");

  /** What a schema can see; the others are about names and numbers that depend on each other. */
  private static final Set<Code> STRUCTURE =
      Set.of(
          Code.UNKNOWN_KEY,
          Code.MISSING_KEY,
          Code.WRONG_TYPE,
          Code.BAD_ID,
          Code.EMPTY_CONDITION,
          Code.FORMAT_VERSION,
          Code.BAD_VALUE,
          Code.ALERT_WITHOUT_DO,
          Code.RULE_WITHOUT_EFFECT);

  /** Messages of these codes that are about such names all the same. */
  private static final Pattern ABOUT_NAMES =
      Pattern.compile(
          "is not a language of this ruleset|must name every answer|is not a kind of alert|can never be among");

  private final EditorSchema schema = new EditorSchema(read(RULES.resolve("ruleset.schema.json")));
  private final String everyKey = read(RESOURCES.resolve(Path.of("schema", "every-key.yaml")));

  @Test
  void isASchema() {
    assertThat(schema.ownErrors()).isEmpty();
    assertThat(schema.tree().path("$schema").asString()).endsWith("/2020-12/schema");
  }

  @Test
  void describesEveryKey() {
    List<String> silent = new ArrayList<>();
    TreeChanges.forEachObject(schema.tree(), each -> silent.addAll(undescribed(each)));
    assertThat(silent).isEmpty();
  }

  private List<String> undescribed(ObjectNode part) {
    return part.path("properties")
        .propertyStream()
        .filter(key -> key.getValue().isObject() && !key.getKey().equals("properties"))
        .filter(key -> part.has("type"))
        .filter(key -> !isDescribed(key.getValue()))
        .map(key -> key.getKey())
        .toList();
  }

  private boolean isDescribed(JsonNode part) {
    String ref = part.path("$ref").asString("#");
    return part.has("description") || schema.tree().at(ref.substring(1)).has("description");
  }

  @TestFactory
  Stream<DynamicTest> acceptsEveryRulesetThatLoads() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : List.of(RULES, RESOURCES)) {
      try (Stream<Path> found = Files.walk(folder)) {
        found.filter(Files::isRegularFile).filter(RulesetSchemaTest::loads).forEach(files::add);
      }
    }
    assertThat(files)
        .hasSizeGreaterThanOrEqualTo(7)
        .contains(RULES.resolve("iop-suitability.yaml"));
    return Stream.concat(files.stream().sorted(), Stream.of(STARTER))
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> accepts(read(file))));
  }

  @Test
  void acceptsTheExamplesOfThePage() {
    List<String> examples =
        EXAMPLE.matcher(read(PAGE)).results().map(found -> found.group(1)).toList();
    assertThat(examples).isNotEmpty().allSatisfy(this::accepts);
  }

  private void accepts(String ruleset) {
    assertThat(problems(ruleset)).isEmpty();
    assertThat(schema.errors(ruleset)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "carelevel: 1 | carelevel: 2",
        "carelevel: 1 | carelvel: 1",
        "status: Invented | state: Invented",
        "version: 1.0 | version: 1 point 0",
        "reviewed: 2026-11-01 | reviewed: November 2026",
        "language: en | language: english",
        "{id: low, name: Low, about: Little.} | {id: low, name: Low}",
        "{id: low, name: Low | {id: low, title: Low, name: Low",
        "kind: document | kind: book",
        "kind: document | sort: document",
        "number: 911, | ``",
        "number: 911, | number: [911],",
        "{id: two, name: Two} | {id: two, name: Two, colour: red}",
        "  colour: {con | all: {con",
        "  colour: {con | my colour: {con",
        "consideration: one, text: Which | text: Which",
        "text: How bad is it? | text:",
        "text: How bad is it? | text: {english: How bad is it?}",
        "answers: [no, yes] | answers: [no]",
        "answers: [no, yes] | answers: [no, declined]",
        "answers: [no, yes] | answers: no",
        "answers: [red, green, true] | answers: [red, green], number: {from: 0, to: 1}",
        "ordered: false | ordered: maybe",
        "worse: higher | worse: up",
        "worse: higher | ordered: true",
        "from: 0 | from: none",
        "from: 0 | from: -1",
        "unit: points | units: points",
        "sum: | total:",
        "weight: 2 | weight: 0",
        "weight: 2 | weight: 1.5",
        "reversed: false | reverse: false",
        "heavy: 5} | 5: 5}",
        "heavy: 5} | heavy: many}",
        "ask-the-programme: Are | ask-the-program: Are",
        "when: {severity: severe, total: {at-most: 3}} | when: {}",
        "when: {severity: severe, total: {at-most: 3}} | when: severe",
        "{at-most: 3} | {less-than: 3}",
        "{at-most: 3} | {at-most: 3, at-least: 2}",
        "{at-most: 3} | []",
        "{between: [4, 9]} | {between: [4]}",
        "{not: {severity: none}} | {not: {}}",
        "{any: [{colour: [red, true]}, {not: {severity: none}}]} | {any: []}",
        "colour: green}], at-least: 1 | colour: green}]",
        "colour: green}], at-least: 1 | colour: green}], at-least: 0",
        "do: 'Call {help} now.', | ``",
        "alert: emergency, do: | do:",
        "alert: emergency, do: | alert: loud, do:",
        "supports: low, | ``",
        "because: It is mixed. | because: ''",
        "cites: [guide#2, habit] | cites: guide#2",
        "look-for: [evening] | look-for: [evening, evening]",
        "level: {is: high} | level: {is: high, at-most: high}",
        "level: {is: high} | level: high",
        "level: {is: high} | monotone: true",
        "never-matters: [colour] | whenever: {colour: red}",
        "monotone: true | monotone: yes",
        "others: first-answer | others: last-answer",
        "expect: {level: low | expect: {lowest: low, level: low",
        "expect: {level: low | expect: {levels: low",
        "answers: {}, expect: {lowest: low, highest: high} | answers: {}",
      })
  void refusesWhatTheProgramRefuses(String from, String to) {
    assertThat(everyKey).contains(from);
    String broken = everyKey.replace(from, to);
    assertThat(problems(broken)).isNotEmpty();
    assertThat(schema.errors(broken)).isNotEmpty();
  }

  /** A key that is added to a reader must be added to the schema, and the other way round. */
  @Test
  void knowsTheSameKeysAsTheReaders() {
    Set<String> inSchema = new TreeSet<>();
    TreeChanges.forEachObject(
        schema.tree(),
        each -> {
          if (each.path("additionalProperties").isBoolean()) {
            inSchema.add(sorted(each.path("properties").propertyNames().stream()));
          }
        });
    Set<String> inReaders = new TreeSet<>();
    JsonNode ruleset = EditorSchema.tree(everyKey);
    TreeChanges.forEachObject(
        ruleset,
        each -> {
          each.put(STRANGE, 1);
          problems(ruleset.toString()).stream()
              .flatMap(problem -> KNOWN.matcher(problem.message()).results())
              .map((MatchResult found) -> sorted(Stream.of(found.group(1).split(", ", -1))))
              .forEach(inReaders::add);
          each.remove(STRANGE);
        });
    assertThat(inReaders).hasSizeGreaterThan(15).isEqualTo(inSchema);
  }

  private static String sorted(Stream<String> names) {
    return names.sorted().collect(Collectors.joining(", "));
  }

  /** Each value of a ruleset in turn is taken away, or another one put in its place. */
  @Test
  void agreesWithTheReadersOnEveryChange() {
    JsonNode ruleset = EditorSchema.tree(everyKey);
    accepts(ruleset.toString());
    List<String> stricter = new ArrayList<>();
    List<String> laxer = new ArrayList<>();
    int[] refused = {0};
    TreeChanges.forEachChange(
        ruleset,
        what -> {
          List<Diagnostic> problems = problems(ruleset.toString());
          boolean accepted = schema.accepts(ruleset);
          refused[0] += accepted ? 0 : 1;
          if (problems.isEmpty() && !accepted) {
            stricter.add(what + ": " + schema.errors(ruleset));
          }
          if (accepted && problems.stream().anyMatch(RulesetSchemaTest::canBeSeen)) {
            laxer.add(what + ": " + problems.get(0).message());
          }
        });
    assertThat(stricter).isEmpty();
    assertThat(laxer).isEmpty();
    assertThat(refused[0]).isGreaterThan(1000);
  }

  private static boolean canBeSeen(Diagnostic problem) {
    return STRUCTURE.contains(problem.code()) && !ABOUT_NAMES.matcher(problem.message()).find();
  }

  private static boolean loads(Path file) {
    try {
      RulesetReader.read("t", Files.readAllBytes(file));
      return true;
    } catch (RejectedText e) {
      return false;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Diagnostic> problems(String ruleset) {
    try {
      RulesetReader.read("t", ruleset.getBytes(StandardCharsets.UTF_8));
      return List.of();
    } catch (RejectedText e) {
      return e.problems();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
