package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of other kinds are called what they are, by their first bytes. */
class OtherKindsTest {

  private static void open(byte[] bytes) throws BadInput {
    Input input = new Input("in.csv", () -> new ByteArrayInputStream(bytes));
    OpenedInput.of(
            input,
            ScoringOptions.USUAL.reading(),
            new Awaited(Set.of(), Set.of(), Set.of()),
            new Shown(false))
        .close();
  }

  @ParameterizedTest
  @CsvSource({
    "504b030414000600, Excel workbook",
    "d0cf11e0a1b11ae1, old Excel workbook",
    "255044462d312e37, PDF",
    "504152311504, Parquet",
    "53514c69746520666f726d6174203300, SQLite",
    "425a683931415926, bzip2",
    "fd377a585a000004, xz",
    "28b52ffd0458, zstd",
    "3c3f786d6c2076657273696f6e3d, XML",
    "3c21444f43545950452068746d6c3e, web page",
  })
  void areNamed(String hex, String name) {
    byte[] start = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> open(start)).hasMessageContaining(name);
    byte[] whole = java.util.Arrays.copyOf(start, 5000);
    new java.util.Random(1).nextBytes(whole);
    System.arraycopy(start, 0, whole, 0, start.length);
    assertThatThrownBy(() -> open(whole)).hasMessageContaining(name);
  }

  @Test
  void tablesAreNot() {
    for (String text : new String[] {"PK,a\n1,2\n", "BZ,a\n", "a<b,c\n", "(x),y\n", ""}) {
      assertThatCode(() -> open(text.getBytes(StandardCharsets.UTF_8))).doesNotThrowAnyException();
    }
  }
}
