package org.carelevel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.carelevel.cli.Carelevel;
import org.carelevel.cli.Host;

/**
 * What one run of the program gave, without a terminal and with an empty standard input.
 *
 * @param exit the exit code
 * @param out standard output
 * @param err standard error
 */
record Ran(int exit, String out, String err) {

  static Ran carelevel(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Host host =
        new Host(
            new ByteArrayInputStream(new byte[0]),
            out,
            err,
            Set.of(),
            Map.of(),
            StandardCharsets.UTF_8,
            () -> java.time.LocalDate.of(2026, 11, 23));
    int exit = Carelevel.run(host, args);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
