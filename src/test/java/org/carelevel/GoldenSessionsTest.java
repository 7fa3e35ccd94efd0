package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole sessions at the command line give exactly what is written down. {@code mvn -q test
 * -Dtest=GoldenSessionsTest -Drecord=true} writes them down anew; read the difference before you
 * keep it.
 */
class GoldenSessionsTest {

  /** Relative, so that the paths in messages are the same on every machine. */
  private static final Path ROOT = Path.of("src", "test", "resources", "sessions");

  private static final boolean RECORD = "true".equals(System.getProperty("record"));

  @TestFactory
  Stream<DynamicTest> sessions(@TempDir Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(ROOT)) {
      files = found.filter(file -> file.toString().endsWith(".session")).sorted().toList();
    }
    assertThat(files).as("session files").hasSizeGreaterThan(40);
    return files.stream()
        .sorted(Comparator.naturalOrder())
        .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> check(file, folder)));
  }

  private static String name(Path file) {
    return ROOT.relativize(file).toString().replace(".session", "");
  }

  private static void check(Path file, Path folder) throws IOException {
    String written = Files.readString(file);
    assertThat(written).as("says in its first line what it shows").startsWith("# ");
    Session session = Session.read(file);
    assertThat(session.steps()).as("commands").isNotEmpty();
    Path files = file.resolveSibling("files");
    String played =
        new SessionPlayer(session, files, Files.createTempDirectory(folder, "s")).play();
    if (RECORD) {
      Files.writeString(file, played);
    } else {
      assertThat(played).isEqualTo(written);
    }
  }
}
