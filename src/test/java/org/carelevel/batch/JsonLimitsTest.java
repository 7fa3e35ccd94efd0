package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are too much in some way are refused with a clear message, in bounded memory. */
class JsonLimitsTest {

  @Test
  void theDeepestNesting() throws BadInput {
    assertThat(Flattened.of("[" + nested(Limits.DEPTH - 1) + "]").lines())
        .containsExactly("1@1 {" + "a.".repeat(Limits.DEPTH - 2) + "a=1}");
    assertThat(onALine(nested(Limits.DEPTH + 1)))
        .startsWith("2@2 {} in.json:2:")
        .endsWith("error[limit]: this is nested too deep; write it flatter");
    assertRefused("[" + nested(Limits.DEPTH) + "]", "limit]: this is nested too deep");
    assertRefused("[".repeat(5_000_000), "limit]: this is nested too deep");
    assertRefused("{\"a\":".repeat(1_000_000), "limit]: this is nested too deep");
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth) + 1 + "}".repeat(depth);
  }

  @Test
  void theLongestText() throws BadInput {
    String longest = "x".repeat(Limits.TEXT);
    assertThat(Flattened.of("{\"a\":\"" + longest + "\"}").lines())
        .containsExactly("1@1 {a=" + longest + "}");
    assertThat(Flattened.of("{\"a\":\"x" + longest + "\",\"b\":1}").lines())
        .containsExactly(
            "1@1 {b=1} in.json:1:6: error[limit]: the text of 'a' has 65,537 characters; at most 65,536 can be read");
  }

  @Test
  void theLongestNames() throws BadInput {
    String longest = "n".repeat(Limits.NAME);
    assertThat(onALine("{\"" + longest + "\":1}")).isEqualTo("2@2 {" + longest + "=1}");
    assertThat(onALine("{\"n" + longest + "\":1}"))
        .contains("2@2 {} in.json:2:1006: error[limit]: the name 'nnn", "has 1,001 characters");
    assertThat(onALine("{\"" + longest + "\":{\"n\":1}}")).contains("has 1,002 characters");
    assertThat(onALine("{\"" + "n".repeat(1 << 20) + "\":1}"))
        .endsWith("error[limit]: this text is too long to be read");
  }

  /** Names that are repeated in all fields of a nested object would fill the memory. */
  @Test
  void longNamesOfManyFields() throws BadInput {
    String many =
        IntStream.range(0, 90_000)
            .mapToObj(i -> "\"" + i + "\":1")
            .collect(Collectors.joining(","));
    assertThat(Flattened.of("{\"" + "n".repeat(900) + "\":{" + many + "}}").lines().get(0))
        .endsWith(
            "error[limit]: the names and texts of this record have more than 4,194,304 characters");
    String deep = ("{\"" + "n".repeat(900) + "\":").repeat(60);
    assertThat(Flattened.of(deep + "{" + many + "}" + "}".repeat(60)).lines().get(0))
        .contains("has 1,801 characters; at most 1,000 can be read");
  }

  @Test
  void manyValues() {
    assertRefused(
        "{\"a\":[" + "1,".repeat(Limits.VALUES) + "1]}",
        "this record has more than 100,000 values");
  }

  @Test
  void manyDigits() throws BadInput {
    String most = "1".repeat(Limits.NUMBER);
    assertThat(Flattened.of("{\"a\":" + most + "}").lines())
        .containsExactly("1@1 {a=" + most + "}");
    assertThat(Flattened.of("{\"a\":1" + most + ",\"b\":2}").lines().get(0))
        .startsWith("1@1 {a=, b=2} in.json:1:6: error[limit]: the number '111")
        .endsWith("has 101 characters; at most 100 can be read");
  }

  @Test
  void theLongestLine() throws BadInput {
    String line = "{\"a\":\"" + " ".repeat(Limits.ROW) + "\"}";
    assertThat(onALine(line))
        .isEqualTo(
            "2@2 {} in.json:2:1: error[limit]: this line has more than 4,194,304 characters; split what it holds");
    String padded = "{\"a\":1" + " ".repeat(Limits.ROW - 7) + "}";
    assertThat(onALine(padded)).isEqualTo("2@2 {a=1}");
    assertThat(onALine(padded + " ")).contains("error[limit]");
  }

  @Test
  void theLongestRecordOfAnArray() throws BadInput {
    String padded = "{\"a\":1" + " ".repeat(Limits.ROW - 7) + "}";
    assertThat(Flattened.of("[" + padded + ",\n" + padded + "]").lines())
        .containsExactly("1@1 {a=1}", "2@2 {a=1}");
    assertRefused(
        "[{},\n" + padded.replace("}", " }") + "]",
        "in.json:2:1: error[limit]: the record that starts here has more than 4,194,304 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[                           | {\"a\": 1},",
        "{\"resourceType\":\"Bundle\",\"entry\":[ | {\"resource\":{\"resourceType\":\"QuestionnaireResponse\",\"id\":\"a\"}},",
        "''                          | {\"a\": 1} #"
      })
  void manyRecordsAreReadOneAfterAnother(String start, String again) throws BadInput {
    Endless input = new Endless(start, again.replace('#', '\n'));
    FlatRecords records = JsonRecords.open("in.json", input, new Shown(false));
    for (int i = 0; i < 20_000; i++) {
      assertThat(records.next()).isNotNull().extracting(FlatRecord::fault).isNull();
    }
    assertThat(input.given).isLessThan(20_000L * again.length() + 3L * Limits.ROW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\":\"",
        "[{\"a\":[",
        "[{\"a\":1",
        "[ ",
        "{\"a\":\"",
        "{\"a\":1",
        "{\"entry\": [{\"a\":\"",
        "[{\"",
        "x",
        " "
      })
  void aRecordWithoutEnd(String start) {
    String again = start.substring(start.length() - 1).replace("\"", "x").replace("[", "1,");
    Endless input = new Endless(start, again);
    assertThatThrownBy(() -> JsonRecords.open("in.json", input, new Shown(false)).next())
        .isInstanceOf(BadInput.class);
    assertThat(input.given).isLessThan(3L * Limits.ROW);
  }

  private static String onALine(String line) throws BadInput {
    return Flattened.of("{}\n" + line + "\n{}").lines().get(1);
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> Flattened.of(text))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(message);
  }

  /** A start, and then the same again and again. */
  private static final class Endless extends InputStream {

    private final byte[] start;
    private final byte[] again;
    private long given;

    Endless(String start, String again) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.again = again.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      long at = given++;
      return at < start.length
          ? start[(int) at]
          : again[(int) ((at - start.length) % again.length)];
    }

    @Override
    public int read(byte[] into, int from, int length) {
      for (int i = 0; i < length; i++) {
        into[from + i] = (byte) read();
      }
      return length;
    }
  }
}
