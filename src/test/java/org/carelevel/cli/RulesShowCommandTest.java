package org.carelevel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code carelevel rules show}, run as a function. */
class RulesShowCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    Host host =
        new Host(
            InputStream.nullInputStream(),
            out,
            err,
            Set.of(),
            Map.of(),
            StandardCharsets.UTF_8,
            () -> java.time.LocalDate.of(2026, 11, 23));
    return Carelevel.run(host, args);
  }

  private String output() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void showsTheShippedRulesetAsMarkdown() {
    assertThat(run("rules", "show")).isZero();
    assertThat(output())
        .startsWith("# ")
        .contains("`iop-suitability@1.0.0`", "Signature: ...", "## ");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void writesHtmlInSpanishToAFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("reglas.html");
    int code = run("rules", "show", "--format", "html", "--lang", "es", "-o", file.toString());
    assertThat(code).isZero();
    assertThat(output()).isEmpty();
    assertThat(Files.readString(file))
        .contains("<html lang=\"es\">", "Firma")
        .endsWith("</html>\n");
  }

  @Test
  void refusesALanguageThatTheRulesetIsNotWrittenIn() {
    assertThat(run("rules", "show", "--lang", "fr")).isEqualTo(ExitCode.USAGE);
    assertThat(output()).isEmpty();
  }

  @Test
  void refusesWhatIsNoRuleset() {
    assertThat(run("rules", "show", "no-such-ruleset")).isEqualTo(ExitCode.BAD_RULESET);
  }
}
