package org.carelevel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carelevel.Steering;
import org.carelevel.report.Ink;
import org.carelevel.report.Layout;
import org.carelevel.report.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last gate before a terminal. */
class SteadyTest {

  /** Every character of the first plane, and one beyond it, each between two letters. */
  private static final String ALL =
      IntStream.concat(IntStream.rangeClosed(0, 0xFFFF), IntStream.of(0x1F600))
          .filter(point -> point < 0xD800 || point > 0xDFFF)
          .mapToObj(point -> "a" + Character.toString(point))
          .collect(Collectors.joining());

  private static final String KEPT =
      Stream.of(ALL.split("\t")).map(Steering::removed).collect(Collectors.joining("\t"));

  @Test
  void textLosesWhatSteersAndNothingElse() {
    assertThat(Steady.text(ALL)).isEqualTo(KEPT);
    assertThat(Steady.text("a\r\nb\rc")).isEqualTo("a\r\nbc");
  }

  @Test
  void coloursOfOurOwnStay() {
    String coloured =
        new Page(new Layout(80, true, true))
            .strong("", "a")
            .point("!! ", "b", Ink.EMERGENCY)
            .toString();
    assertThat(coloured).contains("\u001B[1m", "\u001B[1;97;41m", "\u001B[0m");
    assertThat(Steady.text(coloured)).isEqualTo(coloured);
    assertThat(Steady.text("\u001B[8mhidden\u001B[2J\u001B]0;t\u0007"))
        .isEqualTo("[8mhidden[2J]0;t");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8_192})
  void dataLosesWhatSteersInPiecesOfAnyLength(int length) throws IOException {
    byte[] bytes = ALL.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    try (OutputStream gate = Steady.data(shown)) {
      for (int at = 0; at < bytes.length; at += length) {
        gate.write(bytes, at, Math.min(length, bytes.length - at));
      }
    }
    assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo(KEPT);
  }

  @Test
  void bytesThatAreNoTextStay() throws IOException {
    byte[] bytes = {
      'a', (byte) 0xE2, 'b', (byte) 0xC2, (byte) 0xC2, (byte) 0xE2, (byte) 0x80, '\n'
    };
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    try (OutputStream gate = Steady.data(shown)) {
      gate.write(bytes);
      gate.write(
          new byte[] {(byte) 0xE2, 0x1B, (byte) 0xC2, (byte) 0xE2, (byte) 0x80, (byte) 0xAE});
    }
    assertThat(shown.toByteArray()).startsWith(bytes).doesNotContain(0x1B, 0xAE);
  }
}
