package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain JSON, in every way that a file can hold it. */
class JsonRecordsTest {

  private static final String TWO_LINES =
      """
      {"case": "a", "pregnant": "no"}

      {"case": "b", "pregnant": "yes"}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void anObjectOnEachLine(String end) throws BadInput {
    assertThat(Flattened.of(TWO_LINES.replace("\n", end)).lines())
        .containsExactly("1@1 {case=a, pregnant=no}", "2@3 {case=b, pregnant=yes}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-32BE"})
  void inOtherEncodingsWithAByteOrderMark(String charset) throws Exception {
    String mark = charset.equals("UTF-16") ? "" : "\uFEFF";
    assertThat(Flattened.of((mark + "{\"né\": \"ü💉\"}").getBytes(charset)).lines())
        .containsExactly("1@1 {né=ü💉}");
  }

  @Test
  void anArray() throws BadInput {
    assertThat(Flattened.of("[\n {\"a\": 1},\n\n {\"a\": 2}, 3,\n {}]\n").lines())
        .containsExactly(
            "1@2 {a=1}",
            "2@4 {a=2}",
            "3@4 {} in.json:4:12: error[wrong-type]: this is not an object; a record must be one, from { to }",
            "4@5 {}");
    assertThat(Flattened.of(" [ ] ").lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1, \"b\": 2}",
        "{\n \"a\": 1,\n \"b\": 2\n}\n",
        "{\"a\":\n1,\n\"b\":\n2}",
        "{\"a\": 1\n,\"b\": 2}"
      })
  void oneObjectOnOneOrMoreLines(String text) throws BadInput {
    assertThat(Flattened.of(text).lines()).containsExactly("1@1 {a=1, b=2}");
  }

  @Test
  void aListThatStartsOnTheFirstLineOfAnObject() throws BadInput {
    assertThat(Flattened.of("{\"all\": [\n{\"a\": 1},\n{\"a\": 2}\n]}").lines())
        .containsExactly("1@1 {all=[{\"a\":1},{\"a\":2}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'n': 1.50, 'e': -1E+5, 'big': 123456789012345678901} | {n=1.50, e=-1E+5, big=123456789012345678901}",
        "{'t': true, 'f': false, 'n': null, 's': ''}           | {t=true, f=false, n=, s=}",
        "{'a': {'b': {'c': 1}, 'd': 2}, 'e': {}}                | {a.b.c=1, a.d=2, e=}",
        "{'a': ['x', 1, true, null], 'b': []}                   | {a=x;1;true;, b=}",
        "{'a': [{'b': 'q\\'', 'c': [1, null]}, {}]}             | {a=[{'b':'q\\'','c':[1,null]},{}]}",
        "{'a': [[1], 2]}                                        | {a=[[1],2]}",
        "{'': 'x', ' y ': ' z '}                                | {=x, y= z }",
      })
  void valuesBecomeTexts(String json, String fields) throws BadInput {
    String expected = "1@1 " + fields.replace('\'', '"');
    assertThat(Flattened.of(json.replace('\'', '"')).lines()).containsExactly(expected);
  }

  @Test
  void escapesBecomeWhatTheyStandFor() throws BadInput {
    String json = "{\"a\\u00e9\\ud83d\\udc89\": \"\\n\\t/\\/\\\"\"}";
    assertThat(Flattened.of(json).records().get(0).fields()).isEqualTo(Map.of("aé💉", "\n\t//\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': 1, 'b': 2, 'a': 1}      | {a=, b=2} | 2:18 | duplicate-key | 'a' stands twice",
        "{'a': {'b': 1, 'b': 2}}       | {a.b=}    | 2:16 | duplicate-key | 'b' stands twice",
        "{'a': {'b': 1}, 'a.b': 2}     | {a.b=}    | 2:24 | duplicate-key | two fields of this object are called 'a.b'",
        "{'a': 'x', 'b': nope}         | {a=x}     | 2:17 | syntax        | a text must stand in double quotes",
        "{'a': 1, 'b': 2               | {a=1}     | 2:16 | syntax        | a bracket or brace is never closed",
        "{'a': 1, 'b': {'c': 1         | {a=1}     | 2:22 | syntax        | a bracket or brace is never closed",
        "{'a': 1, 'b': 'x              | {a=1}     | 2:17 | syntax        | the quote that is opened before this",
        "{'é💉': 'x', b: 2}            | {é💉=x}   | 2:13 | syntax        | a key must stand in double quotes",
        "{'a': 1} {'a': 2}             | {a=1}     | 2:10 | syntax        | something stands after the object",
        "{'a': 1},                     | {a=1}     | 2:9  | syntax        | this cannot be read as JSON",
        "{'a': '\u0001'}               | {}        | 2:8  | syntax        | a line break or control character",
        "{'a': '\\x'}                  | {}        | 2:9  | syntax        | this backslash sequence is not known",
        "{'a': NaN}                    | {}        | 2:10 | syntax        | this is no number in JSON",
        "['a']                         | {}        | 2:1  | wrong-type    | '['a']' is not a JSON object; each line must be one",
        "hello                         | {}        | 2:1  | syntax        | a text must stand in double quotes",
        "{'a': 'x\\u0000', 'b': 1}     | {b=1}     | 2:7  | bad-value     | the text of 'a' has the character U+0000",
        "{'a': 'y', 'x\\ud800': 1}     | {a=y}     | 2:20 | syntax        | half a character stands here",
        "{'a': '\\udc00\\ud800'}       | {}        | 2:7  | bad-value     | the text of 'a' has half a character, \\udc00",
        "{'a': 'x\uFFFD', 'b': 1}      | {b=1}     | 2:7  | not-utf8      | the text of 'a' is not UTF-8 text; save",
      })
  void whatIsWrongWithALineIsItsFaultAlone(
      String line, String fields, String place, String code, String sentence) throws BadInput {
    String text = "{\"z\": 0}\n" + line.replace('\'', '"') + "\n{\"z\": 1}\n";
    List<String> lines = Flattened.of(text).lines();
    assertThat(lines).hasSize(3).startsWith("1@1 {z=0}").endsWith("3@3 {z=1}");
    assertThat(lines.get(1).replace('"', '\''))
        .startsWith("2@2 %s in.json:%s: error[%s]: %s".formatted(fields, place, code, sentence));
  }

  @Test
  void theFirstLineMayBeTheWrongOne() throws BadInput {
    for (String first : List.of("{\"a\": 1, b}", "{\"a\": 1", "nonsense", "{\"a\": 1} x")) {
      List<String> lines = Flattened.of(first + "\n{\"z\": 1}\n").lines();
      assertThat(lines).hasSize(2).last().isEqualTo("2@2 {z=1}");
      assertThat(lines.get(0)).contains("in.json:1:", "error[syntax]");
    }
  }

  /** In a file that is UTF-8 otherwise. */
  @Test
  void bytesThatAreNoTextAreTheFaultOfTheirRecord() throws BadInput {
    byte[] bytes = "[{\"a\": \"x?\"},\n{\"a\": \"años, días\"}]".getBytes(StandardCharsets.UTF_8);
    bytes[9] = (byte) 0xE9;
    assertThat(Flattened.of(bytes).lines())
        .containsExactly(
            "1@1 {} in.json:1:8: error[not-utf8]: the text of 'a' is not UTF-8 text; save the file as UTF-8",
            "2@2 {a=años, días}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                         | : error[empty-file]: the file is empty",
        "`\n \n`                    | : error[empty-file]: the file is empty",
        "`\n a,b\n1,2`              | :2:1: error[syntax]: 'a,b' is not JSON",
        "`17`                       | :1:1: error[syntax]: '17' is not JSON",
        "`[{'a': 1},\n{'a' 2}]`     | :2:6: error[syntax]: a colon is missing before this",
        "`[{'a': 1}\n{'a': 2}]`     | :2:1: error[syntax]: a comma is missing before this",
        "`[{'a': 1},`               | :1:11: error[syntax]: a bracket or brace is never closed",
        "`[{'a': 1}]\n[1]`          | :2:1: error[second-document]: a second value starts here",
        "`{\n'a': 1\n}\n{\n'a': 2}` | :4:1: error[second-document]: a second value starts here",
        "`{\n'a': 1,,\n}`           | :2:8: error[syntax]: a key must stand in double quotes",
      })
  void aBrokenTextIsRefused(String text, String message) {
    assertThatThrownBy(() -> Flattened.of(text.replace('\'', '"')))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("in.json" + message);
  }

  @Test
  void recordsBeforeABrokenPlaceAreGiven() throws BadInput {
    byte[] text = "[{\"a\": 1}, oops]".getBytes(StandardCharsets.UTF_8);
    FlatRecords records =
        JsonRecords.open("in.json", new java.io.ByteArrayInputStream(text), new Shown(false));
    assertThat(records.next())
        .isNotNull()
        .extracting(FlatRecord::fields)
        .isEqualTo(Map.of("a", "1"));
    assertThatThrownBy(records::next).isInstanceOf(BadInput.class);
  }

  @Test
  void anInputThatBreaksOff() {
    for (String start : List.of("[{\"a\": 1},", "{\"a\": 1}\n{\"a\": 1}\n")) {
      assertThatThrownBy(() -> readAll(new Failing(start)))
          .isInstanceOf(BadInput.class)
          .hasMessage("in.json: the input cannot be read further: the disk is gone");
    }
  }

  private static void readAll(InputStream in) throws BadInput {
    FlatRecords records = JsonRecords.open("in.json", in, new Shown(false));
    while (records.next() != null) {
      // On to the end.
    }
  }

  /** A start, and then a failure. */
  private static final class Failing extends InputStream {

    private final byte[] start;
    private int at;

    Failing(String start) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() throws IOException {
      if (at == start.length) {
        throw new IOException("the disk is gone");
      }
      return start[at++];
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length > 0) {
        into[from] = (byte) read();
      }
      return Math.min(1, length);
    }
  }
}
