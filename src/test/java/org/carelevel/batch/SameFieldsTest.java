package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same questionnaires, written in one way or another, have the same fields. */
class SameFieldsTest {

  private static final List<String> TEXTS =
      List.of(
          "no",
          "",
          " yes ",
          "a;b",
          "a,b",
          "\"q\"",
          "\\",
          "/",
          "line\nline",
          "\t",
          "é",
          "💉",
          "\u2028",
          "{}",
          "[1]",
          "null",
          "\u0001",
          "\u007f",
          "\r\n",
          "17",
          "1.50",
          "x".repeat(9_000));

  private final Random random = new Random(11);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 17, 300})
  void recordsInManyWays(int size) throws BadInput, IOException {
    List<String> names = List.of("case", "a b", "é", "\"", "x.y", "answer");
    List<Map<String, String>> records = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Map<String, String> record = new LinkedHashMap<>();
      names.forEach(name -> record.put(name, TEXTS.get(random.nextInt(TEXTS.size()))));
      records.add(record);
    }
    assertThat(csv(names, records)).isEqualTo(records);
    List<String> objects = records.stream().map(this::object).toList();
    assertThat(fields(String.join(end(), objects))).isEqualTo(records);
    assertThat(fields(end() + String.join(end() + end(), objects) + end())).isEqualTo(records);
    assertThat(fields("[" + String.join(space() + "," + space(), objects) + "]"))
        .isEqualTo(records);
    assertThat(fields(bundle(records))).isEqualTo(answered(records));
    assertThat(fields(records.stream().map(this::response).collect(Collectors.joining("\n"))))
        .isEqualTo(answered(records));
    assertThat(fields(spread(object(records.get(0))))).isEqualTo(records.subList(0, 1));
  }

  /** In a response, an answer of nothing but white space is none. */
  private static List<Map<String, String>> answered(List<Map<String, String>> records) {
    return records.stream().map(SameFieldsTest::answered).toList();
  }

  private static Map<String, String> answered(Map<String, String> record) {
    Map<String, String> answered = new LinkedHashMap<>(record);
    answered.replaceAll((name, text) -> text.isBlank() ? "" : text);
    return answered;
  }

  private List<Map<String, String>> fields(String text) throws BadInput {
    List<Charset> charsets = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16);
    Flattened flat = Flattened.of(text.getBytes(charsets.get(random.nextInt(2))));
    assertThat(flat.records()).extracting(FlatRecord::fault).containsOnlyNulls();
    return flat.records().stream().map(FlatRecord::fields).toList();
  }

  private static List<Map<String, String>> csv(
      List<String> names, List<Map<String, String>> records) throws IOException {
    StringWriter written = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(written)) {
      writer.writeRecord(names);
      records.forEach(record -> writer.writeRecord(record.values()));
    }
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(written.toString())) {
      return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
    }
  }

  private String object(Map<String, String> record) {
    return record.entrySet().stream()
        .map(field -> member(field.getKey(), value(field.getValue())))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** {@code x.y} may also be the member y of an object x. */
  private String member(String name, String value) {
    return name.equals("x.y") && random.nextBoolean()
        ? "\"x\": {\"y\": " + value + "}"
        : string(name) + ":" + value;
  }

  /** As a string, or else where that reads the same. */
  private String value(String text) {
    if (text.matches("17|1\\.50") && random.nextBoolean()) {
      return text;
    } else if (text.equals("a;b") && random.nextBoolean()) {
      return "[\"a\",\"b\"]";
    } else if (text.isEmpty() && random.nextBoolean()) {
      return List.of("null", "[]", "{}").get(random.nextInt(3));
    } else if (text.equals("[1]") && random.nextBoolean()) {
      return "\"[\\u0031]\"";
    }
    return string(text);
  }

  private String bundle(List<Map<String, String>> records) {
    List<String> members = new ArrayList<>();
    members.add("\"resourceType\": \"Bundle\"");
    members.add(random.nextInt(2), entries(records));
    return members.stream().collect(Collectors.joining(",\n", "{\n", "}"));
  }

  private String entries(List<Map<String, String>> records) {
    return records.stream()
        .map(record -> "{\"fullUrl\": \"urn:x\", \"resource\": " + response(record) + "}")
        .collect(Collectors.joining(",\n", "\"entry\": [", "]"));
  }

  private String response(Map<String, String> record) {
    String items =
        record.entrySet().stream()
            .map(
                field ->
                    "{" + answer(field.getValue()) + "\"linkId\": " + string(field.getKey()) + "}")
            .collect(Collectors.joining(", ", "[", "]"));
    return "{\"item\": " + items + ", \"resourceType\": \"QuestionnaireResponse\"}";
  }

  private String answer(String text) {
    return text.isBlank()
        ? ""
        : "\"answer\": [{\"valueCoding\": {\"display\": \"?\", \"code\": " + string(text) + "}}], ";
  }

  private String string(String text) {
    return text.codePoints().mapToObj(this::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private String escaped(int point) {
    boolean must = point < ' ' || point == '"' || point == '\\';
    String character = Character.toString(point);
    return must || random.nextInt(50) == 0
        ? character.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining())
        : character;
  }

  private String spread(String object) {
    return object.replaceFirst("\\{", "{\n").replaceFirst("}$", "\n}");
  }

  private String end() {
    return random.nextBoolean() ? "\n" : "\r\n";
  }

  private String space() {
    return List.of("", " ", "\n", "\n\t").get(random.nextInt(4));
  }
}
