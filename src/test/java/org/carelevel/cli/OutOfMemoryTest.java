package org.carelevel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where memory runs out, it is said, and nothing else is taken for a result. */
class OutOfMemoryTest {

  private static final InputStream ENDLESS =
      new InputStream() {
        @Override
        public int read() {
          throw new OutOfMemoryError("Java heap space");
        }

        @Override
        public int read(byte[] into, int from, int count) {
          return read();
        }
      };

  @ParameterizedTest
  @ValueSource(strings = {"explain --answers -", "score -", "screen --no-save"})
  void isSaid(String command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Host host =
        new Host(
            ENDLESS,
            out,
            err,
            Set.of(),
            Map.of(),
            StandardCharsets.UTF_8,
            () -> LocalDate.of(2026, 11, 1));
    assertThat(Carelevel.run(host, command.split(" ", -1))).isEqualTo(70);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .endsWith(
            "carelevel: there was not enough memory for this; give Java more, such as with CARELEVEL_JAVA_OPTS=-Xmx4g\n");
  }
}
