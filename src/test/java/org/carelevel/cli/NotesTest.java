package org.carelevel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is noted, the answers beside it can be read again. */
class NotesTest {

  @TempDir private Path folder;

  private Charset letters = StandardCharsets.UTF_8;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u007fb",
        "a\u0080b",
        "a\u0085b",
        "a\u2028b",
        "a\u202eb",
        "a\u001b[31mb",
        "a\u0000b",
        "a\uFFFEb\uFFFF",
        "\"a\" \\ {b}: - # & * ! | > ' % @ `",
        "😀 á ñ",
        "<script>alert(1)</script>"
      })
  void aDraftWithAnyNoteCanBeGoneOnWith(String note) {
    run("no\nn " + note + "\nq\n", "screen", "--label", "a");
    String resumed = run("q\n", "screen", "--resume", "a");
    assertThat(resumed).contains("Answers so far: 1.").contains("Note: ");
    String kept = run("q\n", "screen", "--resume", "a", "--format", "json");
    assertThat(kept).contains("\"overdose-signs\" : \"no\"");
  }

  @Test
  void aNoteThatIsTooLongIsRefusedAndTheEarlierOneStays() {
    String half = "x".repeat(1_500);
    String said = run("n " + half + "\nn " + half + "\nno\nq\n", "screen", "--label", "a");
    assertThat(said).containsOnlyOnce("This note was not taken down: at most 2000 characters");
    assertThat(said).containsOnlyOnce("The note is taken down.");
    String kept = run("q\n", "screen", "--resume", "a", "--format", "json");
    assertThat(kept).contains(": \"" + half + "\"").contains("\"overdose-signs\" : \"no\"");
  }

  @Test
  void manyLongNotesCanBeReadAgain() {
    StringBuilder typed = new StringBuilder();
    for (int question = 0; question < 20; question++) {
      typed.append("n ").append("é".repeat(2_000)).append("\ns\n");
    }
    String record = folder.resolve("record.json").toString();
    run(typed + "\n\n", "screen", "--save", record);
    assertThat(run("", "verify", record)).contains("The result is the same");
  }

  @Test
  void accentsAreUnderstoodWhereTheTerminalNamesNoLetters() {
    letters = StandardCharsets.US_ASCII;
    String said = run("n está en casa\nsí\nq\n", "screen", "--label", "a", "--lang", "es");
    assertThat(said).contains("Nota: esta en casa").contains("-> Si, al menos una senal");
    letters = StandardCharsets.UTF_8;
    assertThat(run("b\nq\n", "screen", "--resume", "a")).contains("  Nota: está en casa\n");
  }

  private String run(String typed, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Host host =
        new Host(
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            out,
            out,
            Set.of(),
            Map.of("XDG_STATE_HOME", folder.resolve("state").toString()),
            letters,
            () -> LocalDate.of(2026, 11, 23));
    assertThat(Carelevel.run(host, args)).isZero();
    return out.toString(letters);
  }
}
