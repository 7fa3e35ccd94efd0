package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.diagram.Screener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a table is written down, packed, cut up or gone on with, the same comes out. */
class ScoringShapesTest {

  private final Screener screener = new Screener(RandomRuleset.of(7));
  private final List<String> notes = new ArrayList<>();

  /** A table of two questions and two other columns, with text beyond ASCII and quotes. */
  private static List<List<String>> table(Random random) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("person", "q0", "q1", "remark"));
    for (int i = 0; i < 50; i++) {
      rows.add(
          List.of(
              "p" + i,
              pick(random, "a0", "a1", "", " a1 ", "wrong"),
              pick(random, "a0", "a1", "", "declined"),
              pick(random, "Müller, née Peña", "a;b|c\td", "two\nlines", "say \"so\"", "")));
    }
    return rows;
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... from) {
    return from[random.nextInt(from.length)];
  }

  private static String text(List<List<String>> rows, char separator) {
    java.io.StringWriter text = new java.io.StringWriter();
    try (CsvWriter writer = CsvWriter.builder().fieldSeparator(separator).build(text)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252"})
  void separatorsEncodingsAndPacking(String name) throws Exception {
    Charset charset = Charset.forName(name);
    for (long seed = 1; seed <= 20; seed++) {
      List<List<String>> rows = table(new Random(seed));
      Outcome expected = score(ScoringOptions.USUAL, utf8(text(rows, ',')));
      for (char separator : List.of(',', ';', '\t', '|')) {
        String text = text(rows, separator);
        List<byte[]> written = new ArrayList<>();
        if (!name.startsWith("UTF-32")) {
          written.add(text.getBytes(charset));
        }
        if (name.startsWith("UTF")) {
          written.add(("\uFEFF" + text).getBytes(charset));
        }
        for (byte[] bytes : written) {
          assertThat(score(ScoringOptions.USUAL, bytes))
              .as("%s %s", name, separator)
              .isEqualTo(expected);
          assertThat(score(ScoringOptions.USUAL, packed(bytes))).isEqualTo(expected);
        }
      }
    }
    assertThat(notes).anyMatch(note -> note.contains("unpacked with gzip"));
    assertThat(notes).anyMatch(note -> note.contains("separated by tabs"));
  }

  /** A mistake in a file that is otherwise UTF-8 does not make it another encoding. */
  @Test
  void aStrayByteInUtf8() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(utf8("q0,x\na0,é\na1,ü\na0,"));
    bytes.write(0xFC);
    bytes.write('\n');
    Outcome outcome = score(ScoringOptions.USUAL, bytes.toByteArray());
    assertThat(outcome.output()).contains("a0,é,").contains("a1,ü,");
    assertThat(outcome.problems()).hasSize(1).first().asString().contains("not-utf8");
  }

  /** Packed files, one after the other, are one file. */
  @Test
  void packedInPieces() throws Exception {
    ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    pieces.writeBytes(packed(utf8("q0,x\na0,1\n")));
    pieces.writeBytes(packed(utf8("a1,2\n")));
    assertThat(score(ScoringOptions.USUAL, pieces.toByteArray()))
        .isEqualTo(score(ScoringOptions.USUAL, utf8("q0,x\na0,1\na1,2\n")));
  }

  /** Rows of several files are those of one. */
  @Test
  void severalFiles() throws Exception {
    List<List<String>> rows = table(new Random(1));
    List<List<String>> second = new ArrayList<>(rows.subList(20, rows.size()));
    second.add(0, rows.get(0));
    Outcome both =
        score(
            ScoringOptions.USUAL,
            utf8(text(rows.subList(0, 20), ';')),
            packed(text(second, ',').getBytes(StandardCharsets.UTF_16LE)));
    assertThat(both.output())
        .isEqualTo(score(ScoringOptions.USUAL, utf8(text(rows, ','))).output());
    assertThat(both.problems()).anyMatch(problem -> problem.startsWith("2.csv:"));
  }

  /** What is left out is left out, and the rest stays as it is. */
  @Test
  void fewerColumns() throws Exception {
    byte[] in = utf8(text(table(new Random(2)), ','));
    List<List<String>> all = cells(score(ScoringOptions.USUAL, in).output());
    ScoringOptions.Privacy privacy =
        new ScoringOptions.Privacy(false, Set.of("person", "q1"), Set.of());
    List<List<String>> fewer = cells(score(ScoringOptions.USUAL.with(privacy), in).output());
    ScoringOptions.Writing writing =
        new ScoringOptions.Writing(ScoringOptions.Format.CSV, true, true, false);
    List<List<String>> scores = cells(score(ScoringOptions.USUAL.with(writing), in).output());
    for (int i = 0; i < all.size(); i++) {
      List<String> row = all.get(i);
      List<String> kept = new ArrayList<>(row);
      kept.remove(2);
      kept.remove(0);
      assertThat(fewer.get(i)).isEqualTo(kept);
      assertThat(scores.get(i)).isEqualTo(row.subList(4, row.size()));
    }
  }

  /** From every place where the work could have been interrupted, the rest is the same. */
  @Test
  void goingOn() throws Exception {
    for (long seed = 1; seed <= 10; seed++) {
      List<List<String>> rows = table(new Random(seed));
      byte[] first = packed(text(rows, '\t').getBytes(StandardCharsets.UTF_16BE));
      byte[] second = utf8(text(rows, ','));
      List<Input> inputs = inputs(first, second);
      List<Reached> reached = new ArrayList<>();
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      List<String> problems = new ArrayList<>();
      Summary summary = scoring(whole, problems, reached).run(inputs, whole, null);
      assertThat(reached.size()).isGreaterThan(20);
      for (Reached place : reached) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        List<String> after = new ArrayList<>();
        Summary again =
            scoring(rest, after, new ArrayList<>())
                .run(inputs, rest, Checkpoint.of(place.numbers()));
        assertThat(again).isEqualTo(summary);
        byte[] all = whole.toByteArray();
        assertThat(rest.toByteArray())
            .isEqualTo(java.util.Arrays.copyOfRange(all, place.bytes(), all.length));
        assertThat(after).isEqualTo(problems.subList(place.problems(), problems.size()));
      }
    }
  }

  private record Reached(java.util.Map<String, Long> numbers, int bytes, int problems) {}

  private Scoring scoring(ByteArrayOutputStream out, List<String> problems, List<Reached> reached) {
    ScoringListener listener =
        new ScoringListener() {
          @Override
          public void rejected(CellProblem problem) {
            problems.add(problem.render());
          }

          @Override
          public void reached(Checkpoint checkpoint) {
            reached.add(new Reached(checkpoint.numbers(), out.size(), problems.size()));
          }
        };
    return new Scoring(screener, null, ScoringOptions.USUAL, listener, new Scoring.Split(100, 2));
  }

  private record Outcome(String output, List<String> problems) {}

  private Outcome score(ScoringOptions options, byte[]... inputs) throws BadInput, IOException {
    List<String> problems = new ArrayList<>();
    ScoringListener listener =
        new ScoringListener() {
          @Override
          public void rejected(CellProblem problem) {
            problems.add(problem.render());
          }

          @Override
          public void note(String text) {
            notes.add(text);
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Scoring(screener, null, options, listener, new Scoring.Split(300, 2))
        .run(inputs(inputs), out, null);
    return new Outcome(out.toString(StandardCharsets.UTF_8), problems);
  }

  private static List<Input> inputs(byte[]... inputs) {
    List<Input> all = new ArrayList<>();
    for (byte[] bytes : inputs) {
      all.add(new Input((all.size() + 1) + ".csv", () -> new ByteArrayInputStream(bytes)));
    }
    return all;
  }

  private static List<List<String>> cells(String csv) {
    return CsvReader.builder().ofCsvRecord(csv).stream().map(CsvRecord::getFields).toList();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
