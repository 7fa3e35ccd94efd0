package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are small, or no files at all, and that have no end. Memory stays bounded. */
@Timeout(120)
class BombsIT {

  private static final int UNPACKED = 100 << 20;

  @TempDir private Path folder;

  private Installed small() {
    return Installed.in(folder).with("CARELEVEL_JAVA_OPTS", "-Xmx64m");
  }

  @Test
  void aPackedFileOfManyRows() throws Exception {
    String row = "a,none,no\n";
    Path packed = packed("person,withdrawal-severity,overdose-signs\n", row);
    assertThat(packed).satisfies(file -> assertThat(Files.size(file)).isLessThan(UNPACKED / 100));
    Installed.Result result =
        small().carelevel("score", "bomb.csv.gz", "-o", "/dev/null", "--no-open-questions");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("%,d rows read".formatted(UNPACKED / row.length()));
  }

  @Test
  void aPackedRowWithoutEnd() throws Exception {
    packed("person,withdrawal-severity\n", "a".repeat(1000));
    Installed.Result result = small().carelevel("score", "bomb.csv.gz", "-o", "out.csv");
    assertThat(result.exit()).isEqualTo(4);
    assertThat(result.err()).contains("bomb.csv.gz").contains("longer than 4 MiB");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void devicesWithoutEnd() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "no /dev/zero");
    for (List<String> command :
        List.of(
            List.of("rules", "check", "/dev/zero"),
            List.of("explain", "--answers", "/dev/zero"),
            List.of("verify", "/dev/zero"),
            List.of("map", "check", "/dev/zero"))) {
      Installed.Result result = small().carelevel(command.toArray(String[]::new));
      assertThat(result.exit()).as("%s: %s", command, result.err()).isIn(3, 4);
      assertThat(result.err()).contains("/dev/zero").doesNotContain("Exception");
    }
  }

  /** A text over and over, after another, until it would unpack to so much. */
  private Path packed(String start, String again) throws IOException {
    Path file = folder.resolve("bomb.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(start.getBytes(StandardCharsets.UTF_8));
      byte[] piece = again.repeat(1000).getBytes(StandardCharsets.UTF_8);
      int times = UNPACKED / again.length();
      for (int written = 0; written < times; written += 1000) {
        int most = Math.min(1000, times - written) * again.length();
        out.write(piece, 0, most);
      }
    }
    return file;
  }
}
