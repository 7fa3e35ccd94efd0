package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Diagnostic;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.MappingReader;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The schema that editors use says what the reader of mappings says. */
class MappingSchemaTest {

  private static final Path RULES = Path.of("rules");
  private static final Path RESOURCES = Path.of("src", "test", "resources", "schema");
  private static final Path PAGE = Path.of("src", "site", "markdown", "mapping.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\n(carelevel-map: 1\n.*?)```");
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
          Code.BAD_VALUE);

  private final EditorSchema schema = new EditorSchema(read(RULES.resolve("mapping.schema.json")));
  private final Ruleset ruleset = ruleset(RESOURCES.resolve("every-key.yaml"));
  private final String everyKey = read(RESOURCES.resolve("every-map-key.yaml"));

  @Test
  void isASchema() {
    assertThat(schema.ownErrors()).isEmpty();
    assertThat(schema.tree().path("$schema").asString()).endsWith("/2020-12/schema");
  }

  @Test
  void describesEveryKey() {
    List<String> silent = new ArrayList<>();
    TreeChanges.forEachObject(
        schema.tree(),
        each ->
            each.path("properties")
                .propertyStream()
                .filter(key -> each.has("type") && !isDescribed(key.getValue()))
                .forEach(key -> silent.add(key.getKey())));
    assertThat(silent).isEmpty();
  }

  private boolean isDescribed(JsonNode part) {
    String ref = part.path("$ref").asString("#");
    return part.has("description") || schema.tree().at(ref.substring(1)).has("description");
  }

  @Test
  void acceptsTheShippedMappings() throws IOException {
    Ruleset shipped = ruleset(RULES.resolve("iop-suitability.yaml"));
    try (Stream<Path> found = Files.list(RULES.resolve("mappings"))) {
      assertThat(found.map(MappingSchemaTest::read).toList())
          .isNotEmpty()
          .allSatisfy(mapping -> assertThat(problems(mapping, shipped)).isEmpty())
          .allSatisfy(mapping -> assertThat(schema.errors(mapping)).isEmpty());
    }
  }

  @Test
  void acceptsTheExamplesOfThePage() {
    Ruleset shipped = ruleset(RULES.resolve("iop-suitability.yaml"));
    assertThat(EXAMPLE.matcher(read(PAGE)).results().map(found -> found.group(1)).toList())
        .isNotEmpty()
        .allSatisfy(mapping -> assertThat(problems(mapping, shipped)).isEmpty())
        .allSatisfy(mapping -> assertThat(schema.errors(mapping)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "carelevel-map: 1 | carelevel-map: 2",
        "carelevel-map: 1 | carelevel: 1",
        "version: 1.0 | version: 1 point 0",
        "about: Invented | abuot: Invented",
        ", ruleset: every-key | ``",
        "unanswered: [Not known, -9] | unanswered: Not known",
        "column: how bad | column:",
        "column: how bad | column: [how, bad]",
        "column: how bad | colum: how bad",
        "some: mild | some: [mild]",
        "some: mild | ' ': mild",
        "{from: 1, to: 4} | {from: 1}",
        "{from: 1, to: 4} | {from: 1, till: 4}",
        "{from: 1, to: 4} | {from: 0.5, to: 4}",
        "{from: 1, to: 4} | [1, 4]",
        "blank: declined | none: declined",
        "none: unanswered | blank: unanswered",
        "{box___1: red, box___2: green} | {}",
        "{box___1: red, box___2: green} | [box___1, box___2]",
        "{always: 12, because | {always: 12, column: total, because",
        "{always: 12, because | {because",
        "often: Daily}, answer: yes | often: Daily}, means: yes",
        "when: {what: Water} | when: {}",
        "when: {what: Water} | when: {what: []}",
        "when: {what: Water} | when: Water",
        "otherwise: no | ``",
        "others: {often | other: {often",
        "{Ward: high, 3: low} | [Ward]",
        "column: placed, | ``",
      })
  void refusesWhatTheProgramRefuses(String from, String to) {
    assertThat(everyKey).contains(from);
    String broken = everyKey.replace(from, to);
    assertThat(problems(broken, ruleset)).isNotEmpty();
    assertThat(schema.errors(broken)).isNotEmpty();
  }

  /** A key that is added to the reader must be added to the schema, and the other way round. */
  @Test
  void knowsTheSameKeysAsTheReader() {
    Set<String> inSchema = new TreeSet<>();
    TreeChanges.forEachObject(
        schema.tree(),
        each -> {
          if (each.path("additionalProperties").isBoolean()) {
            inSchema.add(sorted(each.path("properties").propertyNames().stream()));
          }
        });
    Set<String> inReader = new TreeSet<>();
    JsonNode mapping = EditorSchema.tree(everyKey);
    TreeChanges.forEachObject(
        mapping,
        each -> {
          each.put(STRANGE, 1);
          problems(mapping.toString(), ruleset).stream()
              .flatMap(problem -> KNOWN.matcher(problem.message()).results())
              .map(found -> sorted(Stream.of(found.group(1).split(", ", -1))))
              .forEach(inReader::add);
          each.remove(STRANGE);
        });
    assertThat(inReader).hasSize(9).isEqualTo(inSchema);
  }

  private static String sorted(Stream<String> names) {
    return names.sorted().collect(Collectors.joining(", "));
  }

  /** Each value of a mapping in turn is taken away, or another one put in its place. */
  @Test
  void agreesWithTheReaderOnEveryChange() {
    JsonNode mapping = EditorSchema.tree(everyKey);
    assertThat(problems(mapping.toString(), ruleset)).isEmpty();
    assertThat(schema.errors(mapping)).isEmpty();
    List<String> stricter = new ArrayList<>();
    List<String> laxer = new ArrayList<>();
    int[] refused = {0};
    TreeChanges.forEachChange(
        mapping,
        what -> {
          List<Diagnostic> problems = problems(mapping.toString(), ruleset);
          boolean accepted = schema.accepts(mapping);
          refused[0] += accepted ? 0 : 1;
          if (problems.isEmpty() && !accepted) {
            stricter.add(what + ": " + schema.errors(mapping));
          }
          if (accepted && problems.stream().anyMatch(MappingSchemaTest::canBeSeen)) {
            laxer.add(what + ": " + problems.get(0).message());
          }
        });
    assertThat(stricter).isEmpty();
    assertThat(laxer).isEmpty();
    assertThat(refused[0]).isGreaterThan(300);
  }

  private static boolean canBeSeen(Diagnostic problem) {
    return STRUCTURE.contains(problem.code())
        && !problem.message().contains("this mapping is for the ruleset");
  }

  private static List<Diagnostic> problems(String mapping, Ruleset ruleset) {
    try {
      MappingReader.read("t", mapping.getBytes(StandardCharsets.UTF_8), ruleset);
      return List.of();
    } catch (RejectedText e) {
      return e.problems();
    }
  }

  private static Ruleset ruleset(Path file) {
    try {
      return RulesetReader.read("t", Files.readAllBytes(file)).ruleset();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RejectedText e) {
      throw new IllegalStateException(e.render());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
