package org.carelevel.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;

/** Files of questionnaires drawn at random, with everything that can stand in a CSV file. */
final class RandomCsv {

  private static final List<String> ENDS = List.of("\n", "\n", "\n", "\r\n", "\r\n", "\r");
  private static final List<String> ODD =
      List.of(
          "\"a,b\"",
          "\"two\nlines\"",
          "\"say \"\"hi\"\"\"",
          "\"x\"y",
          "\"x\"y\"z,\"",
          "a\"b",
          "#x",
          "\"#x\"",
          "é",
          "\uFEFF",
          "naïve ☃ 💉",
          "\0",
          "a\0b",
          " no ",
          "\tno",
          "\"no\"",
          "\" no\"",
          "\"\"",
          " ",
          "\"\r\"",
          "\"\r\n\n\"",
          "declined",
          "none of these",
          "0",
          "00",
          "1",
          "x".repeat(15),
          "x".repeat(16),
          "x".repeat(17),
          "-",
          "a b c d e f g h");

  private final Random random;
  private final List<Question> columns = new ArrayList<>();
  private final String header;

  /** How likely a row is anything but plain: 0 never, 1 always. */
  private final double odd;

  private final boolean mixedEnds;
  private final String end;

  RandomCsv(Ruleset ruleset, Random random) {
    this.random = random;
    this.odd = List.of(0.0, 0.01, 0.05, 1.0).get(random.nextInt(4));
    this.mixedEnds = random.nextInt(4) == 0;
    this.end = ENDS.get(random.nextInt(ENDS.size()));
    List<Question> questions = new ArrayList<>(ruleset.questions().values());
    Collections.shuffle(questions, random);
    int asked = 1 + random.nextInt(questions.size());
    columns.addAll(questions.subList(0, asked));
    for (int i = random.nextInt(4); i > 0; i--) {
      columns.add(random.nextInt(columns.size() + 1), null);
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      names.add(columns.get(i) == null ? "column " + i : columns.get(i).id());
    }
    this.header = String.join(",", names);
  }

  /**
   * A file.
   *
   * @param most how many rows it has if most of them are plain; otherwise a tenth of that
   */
  byte[] file(int most) {
    int rows = odd < 1 ? most : most / 10;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(utf8(random.nextInt(8) == 0 ? "\uFEFF" : ""));
    out.writeBytes(utf8(random.nextInt(8) == 0 ? end() + end() : ""));
    out.writeBytes(utf8(header));
    for (int i = 0; i < rows; i++) {
      out.writeBytes(utf8(end()));
      out.writeBytes(random.nextDouble() < odd ? oddRow() : utf8(row(false)));
    }
    out.writeBytes(utf8(random.nextBoolean() ? end() : ""));
    if (random.nextInt(20) == 0) {
      out.writeBytes(utf8(end() + "\"never closed" + end() + row(false)));
    }
    return out.toByteArray();
  }

  private String end() {
    return mixedEnds ? pick(ENDS) : end;
  }

  private String row(boolean odd) {
    return columns.stream()
        .map(question -> odd && random.nextInt(4) == 0 ? pick(ODD) : cell(question))
        .collect(Collectors.joining(","));
  }

  private String cell(Question question) {
    if (question == null) {
      return random.nextInt(5) == 0 ? "" : "case-" + random.nextInt(100_000) + " of many";
    } else if (random.nextInt(5) == 0) {
      return random.nextInt(4) == 0 ? "declined" : "";
    }
    int lowest = question.scale().lowest();
    return question.show(lowest + random.nextInt(Math.min(question.scale().size(), 4)));
  }

  private byte[] oddRow() {
    return switch (random.nextInt(10)) {
      case 0 -> utf8("");
      case 1 -> utf8(row(false) + ",more" + ",".repeat(random.nextInt(3)));
      case 2 -> utf8(row(false).split(",", 2)[0]);
      case 3 -> noise(row(false));
      case 4 -> utf8("h".repeat(random.nextInt(30) == 0 ? 50_000 : 50) + row(false));
      case 5 -> utf8(row(false) + ",".repeat(random.nextInt(2)) + " ");
      case 6 -> utf8("\"" + row(false).replace(",", "\",\"") + "\"");
      default -> utf8(row(true));
    };
  }

  /** A row with some bytes put in that are no text. */
  private byte[] noise(String row) {
    byte[] bytes = utf8(row);
    for (int i = 0; i < bytes.length; i++) {
      if (random.nextInt(8) == 0) {
        bytes[i] =
            (byte) (random.nextBoolean() ? 0x80 + random.nextInt(0x80) : random.nextInt(0x20));
      }
    }
    return bytes;
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
