package org.carelevel;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs that some tests need, and that not every machine has. */
final class Tool {

  private Tool() {}

  /**
   * Skips the test, by name, where a program is not installed; where {@code
   * CARELEVEL_REQUIRE_TOOLS} is set, such a test fails.
   */
  static Path needs(String... names) {
    Optional<Path> found =
        Arrays.stream(names)
            .flatMap(
                name ->
                    Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
            .filter(Files::isExecutable)
            .findFirst();
    String message = "not installed: " + String.join(" or ", names);
    if (found.isEmpty() && System.getenv("CARELEVEL_REQUIRE_TOOLS") != null) {
      fail(message);
    }
    assumeTrue(found.isPresent(), message);
    return found.orElseThrow();
  }
}
