package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program with a Java of its own runs where nothing else is installed. */
class RuntimeImageIT {

  @TempDir private Path folder;

  @Test
  void needsNoJavaAndNoOtherProgram() throws Exception {
    Path tar = Tool.needs("tar");
    Path made = Files.createDirectory(folder.resolve("made here"));
    run(Tool.needs("cp"), "-R", Installed.HOME.toString(), made + "/carelevel");
    String java = System.getProperty("java.home");
    run(Path.of("src/dist/runtime.sh").toAbsolutePath(), java, made + "", "1.2.3", "2026-01-01");

    Path elsewhere = Files.createDirectory(folder.resolve("some where else"));
    run(tar, "-xzf", only(made, "carelevel-1.2.3-").toString(), "-C", elsewhere + "");
    Files.move(made, folder.resolve("gone"));
    Path home = only(elsewhere, "carelevel-1.2.3-");
    Path launcher = home.resolve("bin/carelevel");
    Installed bare =
        Installed.in(folder)
            .with("PATH", "/nowhere")
            .with("JAVA_HOME", "")
            .with("HOME", "")
            .with("XDG_CACHE_HOME", "");

    Installed.Result result = bare.run(launcher, "explain", "--set", "withdrawal-severity=severe");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("EMERGENCY", "Inpatient");
    if (Runtime.version().feature() >= 25) {
      assertThat(bare.run(launcher, "doctor").out())
          .containsPattern("archive: in use, \\d+ MB, in the program's own folder");
    }
  }

  private void run(Path program, String... args) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of(program + ""), Stream.of(args)).toList());
    Path log = folder.resolve("log");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
  }

  private static Path only(Path folder, String start) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> each.getFileName().toString().startsWith(start))
          .findFirst()
          .orElseThrow();
    }
  }
}
