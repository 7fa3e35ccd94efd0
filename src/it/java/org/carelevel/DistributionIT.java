package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program works where and how it is installed. */
class DistributionIT {

  private static final String ROWS = "person,overdose-signs\nA,yes\nB,no\n";

  @TempDir private Path folder;

  @Test
  void saysItsVersion() throws Exception {
    Installed.Result result = Installed.in(folder).carelevel("--version");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).matches("carelevel \\d+\\.\\d+\\.\\d+\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void worksThroughALinkInAFolderWithASpace() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("my tools"));
    Path first = Files.createSymbolicLink(bin.resolve("first link"), Installed.LAUNCHER);
    Path link = Files.createSymbolicLink(bin.resolve("carelevel"), first.getFileName());
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Files.writeString(elsewhere.resolve("my answers.yaml"), "withdrawal-severity: severe\n");
    Installed.Result result =
        Installed.in(elsewhere).run(link, "explain", "--answers", "my answers.yaml");
    // JUnit would warn of links that lead out of its folder.
    Files.delete(link);
    Files.delete(first);
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("EMERGENCY").contains("Inpatient");
  }

  @Test
  void explains() throws Exception {
    Installed.Result result =
        Installed.in(folder).carelevel("explain", "--set", "overdose-signs=yes", "--format=json");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("\"level\" : \"inpatient\"");
  }

  @Test
  void leadsThroughAnInterviewInAPipe() throws Exception {
    Installed.Result result =
        Installed.in(folder).typing("no\nnone\nround-the-clock\nq\n").carelevel("screen");
    assertThat(result.exit()).isZero();
    assertThat(result.out())
        .contains("Recommended level of care: Inpatient")
        .contains("This is a screening, not a diagnosis");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void scoresInAPipe() throws Exception {
    Installed.Result result = Installed.in(folder).typing(ROWS).carelevel("score");
    assertThat(result.exit()).isZero();
    assertThat(result.out().lines()).hasSize(3);
    assertThat(result.err()).contains("2 rows read");
  }

  @Test
  void scoresIntoAFileThatOnlyItsOwnerCanRead() throws Exception {
    Files.writeString(folder.resolve("in.csv"), ROWS);
    Path out = folder.resolve("out.csv");
    Files.writeString(out, "from yesterday");
    Installed.Result result = Installed.in(folder).carelevel("score", "in.csv", "-o", "out.csv");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(Files.readString(out)).startsWith("person,overdose-signs,level").contains("A,yes");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
        .isEqualTo("rw-------");
    assertThat(names()).containsExactlyInAnyOrder("in.csv", "out.csv");
  }

  @Test
  void keepsTheOldFileWhereARunFails() throws Exception {
    Files.writeString(folder.resolve("in.csv"), ROWS + "C,\"never closed\nD,yes\n");
    Files.writeString(folder.resolve("out.csv"), "from yesterday");
    Installed.Result result = Installed.in(folder).carelevel("score", "in.csv", "-o", "out.csv");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(Files.readString(folder.resolve("out.csv"))).isEqualTo("from yesterday");
    assertThat(names()).containsExactlyInAnyOrder("in.csv", "out.csv");
  }

  @Test
  void saysNothingWhereTheReaderHasGone() throws Exception {
    Files.writeString(folder.resolve("in.csv"), ROWS + "C,yes\n".repeat(200_000));
    String pipe = "'" + Installed.LAUNCHER + "' score in.csv | head -n 1";
    Installed.Result result = Installed.in(folder).run(Path.of("/bin/sh"), "-c", pipe);
    assertThat(result.out().lines()).hasSize(1);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void saysInOneSentenceThatThereIsNoJava() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : List.of("sh", "readlink", "dirname", "sed", "head")) {
      Path script =
          Files.writeString(bin.resolve(tool), "#!/bin/sh\nexec " + tool(tool) + " \"$@\"\n");
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
    Installed.Result result =
        Installed.in(folder)
            .with("PATH", bin.toString())
            .with("JAVA_HOME", "")
            .carelevel("--version");
    assertThat(result.exit()).isEqualTo(70);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).startsWith("carelevel: Java 17 or newer was not found");
  }

  private static Path tool(String name) {
    return Stream.of("/bin", "/usr/bin")
        .map(each -> Path.of(each, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void looksOnThePathWhereJavaHomeLeadsNowhere() throws Exception {
    Installed.Result result =
        Installed.in(folder).with("JAVA_HOME", "/no such folder").carelevel("--version");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
  }

  @Test
  void runsOnJdk25() throws Exception {
    Optional<Path> jdk = jdk25();
    assumeTrue(jdk.isPresent(), "there is no JDK 25 in /usr/lib/jvm on this machine");
    Installed.Result result =
        Installed.in(folder)
            .with("JAVA_HOME", jdk.orElseThrow().toString())
            .carelevel("explain", "--set", "overdose-signs=yes");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).contains("Recommended level of care: Inpatient");
    assertThat(result.err()).as("warnings of a newer Java").isEmpty();
  }

  private static Optional<Path> jdk25() throws IOException {
    Path all = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(all)) {
      return found
          .filter(each -> each.getFileName().toString().contains("25"))
          .filter(each -> Files.isExecutable(each.resolve("bin").resolve("java")))
          .findFirst();
    }
  }

  @Test
  void speaksSpanishInPlainLettersWhereTheTerminalHasNoOthers() throws Exception {
    Installed spanish = Installed.in(folder).with("LANG", "C");
    String[] args = {"explain", "--lang", "es", "--set", "overdose-signs=yes"};
    Installed.Result plain = spanish.with("LC_ALL", "C").carelevel(args);
    assertThat(plain.err()).isEmpty();
    assertThat(plain.exit()).isZero();
    assertThat(plain.out()).isASCII().contains("atencion recomendado").doesNotContain("?n ");
    Installed.Result accents = spanish.with("LC_ALL", "C.UTF-8").carelevel(args);
    assertThat(accents.out()).contains("atención recomendado");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(each -> each.getFileName().toString()).toList();
    }
  }
}
