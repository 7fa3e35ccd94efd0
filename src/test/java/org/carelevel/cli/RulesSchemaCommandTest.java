package org.carelevel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code carelevel rules schema}, and the schema that {@code rules new} writes. */
class RulesSchemaCommandTest {

  private static final Path SCHEMA = Path.of("rules", "ruleset.schema.json");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in = InputStream.nullInputStream();
    return Carelevel.run(
        new Host(in, out, err, Set.of(), Map.of(), StandardCharsets.UTF_8, () -> LocalDate.EPOCH),
        args);
  }

  @Test
  void writesTheSchemaOfRulesetsAsItIs() throws IOException {
    assertThat(run("rules", "schema")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(SCHEMA));
  }

  @Test
  void writesTheSchemaOfMappingsAsItIs() throws IOException {
    assertThat(run("rules", "schema", "--of", "map")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(Path.of("rules", "mapping.schema.json")));
  }

  @Test
  void writesTheSchemaOfAnswersInSpanishToAFile(@TempDir Path folder) throws IOException {
    String file = folder.resolve("respuestas.json").toString();
    assertThat(run("rules", "schema", "iop-suitability", "--lang", "es", "-o", file)).isZero();
    assertThat(out.size()).isZero();
    assertThat(Files.readString(Path.of(file)))
        .contains("\"withdrawal-severity\"", "Respuestas a: ", "la persona no quiso decirlo");
  }

  @Test
  void aNewRulesetHasItsSchemaBesideIt(@TempDir Path folder) throws IOException {
    assertThat(run("rules", "new", folder.resolve("mine.yaml").toString())).isZero();
    assertThat(Files.readString(folder.resolve("mine.yaml")))
        .startsWith("# yaml-language-server: $schema=ruleset.schema.json\n");
    assertThat(folder.resolve("ruleset.schema.json")).hasSameTextualContentAs(SCHEMA);
  }

  @Test
  void aSchemaThatIsThereIsLeftAlone(@TempDir Path folder) throws IOException {
    Path there = Files.writeString(folder.resolve("ruleset.schema.json"), "{}");
    assertThat(run("rules", "new", folder.resolve("mine.yaml").toString())).isZero();
    assertThat(there).hasContent("{}");
  }
}
