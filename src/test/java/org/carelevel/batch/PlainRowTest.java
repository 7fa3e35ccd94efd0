package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carelevel.WrittenRuleset;
import org.carelevel.diagram.Branches;
import org.carelevel.diagram.Screener;
import org.carelevel.model.Codes;
import org.carelevel.model.Mapping;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which rows are read where they stand, where they end, and what their cells mean. */
class PlainRowTest {

  private static final String LONG = "an-answer-of-more-than-sixteen-characters";

  private final Ruleset ruleset =
      WrittenRuleset.of(
          """
          carelevel: 1
          ruleset: {id: t, version: 1, title: T, language: en}
          levels: [{id: low, name: L, about: L}, {id: high, name: H, about: H}]
          considerations: [{id: c, name: C}]
          questions:
            use: {text: Q, answers: [no, eight-88, of-15-character, of-16-characters, %s]}
            days: {text: Q, number: {from: 0, to: 4095}}
            many: {text: Q, number: {from: 0, to: 4096}}
          rules:
            - {id: r, when: {use: no, days: 7, many: 7}, at-least: high, because: B}
          """
              .formatted(LONG));

  private final Branches branches = new Screener(ruleset).branches();

  static Stream<Arguments> rows() {
    return Stream.of(
        plain("no,x,3", 0, 3),
        plain("eight-88,,0", 1, 0),
        plain("of-15-character,x,4095", 2, 4095),
        plain("of-16-characters,x,4095", 3, 4095),
        plain(LONG + ",x,7", 4, 7),
        plain("no,two words & more than eight of them,3", 0, 3),
        plain("no,+1,3", 0, 3),
        plain("no,a\0b,3", 0, 3),
        plain(",,", -1, -1),
        plain("declined,x,declined", -1, -1),
        unusual("#no,x,3"),
        unusual("\r"),
        unusual("\rno,x,3"),
        unusual("no,x"),
        unusual("no,x,3,"),
        unusual("no,x,3,4"),
        unusual("no,\"x\",3"),
        unusual("no,say \"x\",3"),
        unusual("\"no\",x,3"),
        unusual("no,é,3"),
        unusual("no,longer than eight é,3"),
        unusual("often,x,3"),
        unusual(" no,x,3"),
        unusual("no ,x,3"),
        unusual("No,x,3"),
        unusual("no,x,03"),
        unusual("no,x,4096"),
        unusual("of-15-characters,x,3"),
        unusual("of-16-character,x,3"),
        unusual("of-16-charactersx,x,3"),
        unusual(LONG + "s,x,3"),
        unusual(LONG.replace("characters", "letters") + ",x,3"),
        unusual(LONG.replace('c', '"') + ",x,3"),
        unusual("no\0,x,3"),
        unusual("no,x\ry,3"),
        unusual("no,x,3\rno,x,3"));
  }

  private static Arguments plain(String row, int use, int days) {
    return arguments(row, List.of(use, days));
  }

  private static Arguments unusual(String row) {
    return arguments(row, List.of());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void areRead(String row, List<Integer> answers) {
    Header header = header(null, "use", "note", "days");
    PlainRow plain = PlainRow.of(header, branches, false).orElseThrow();
    for (String end : List.of("\n", "\r\n")) {
      for (String before : List.of("", ",,\n", "other\n", "no,x,4\n")) {
        String what = row + end.replace("\r", "\\r").replace("\n", "\\n");
        byte[] bytes = padded(before + row + end + "no,x,1\n");
        int found = plain.read(bytes, before.length());
        if (answers.isEmpty()) {
          assertThat(found).as(what).isEqualTo(PlainRow.UNUSUAL);
        } else {
          int length = row.getBytes(StandardCharsets.UTF_8).length;
          assertThat(found).as(what).isEqualTo(before.length() + length);
          assertThat(plain.branches()).as(what).isEqualTo(expected(answers.get(0), answers.get(1)));
        }
      }
    }
  }

  private int[] expected(int use, int days) {
    int[] expected = branches.blank();
    if (use >= 0) {
      expected[branches.place("use")] = branches.of("use", use);
    }
    if (days >= 0) {
      expected[branches.place("days")] = branches.of("days", days);
    }
    return expected;
  }

  /** Answers that are shorter than a word are compared as one. */
  @Test
  void shortAnswersAreFoundAtOnce() {
    assertThat(table("seven-7, no").isShort()).isTrue();
    assertThat(table("eight-88, no").isShort()).isFalse();
    CellTable table = table("seven-7, no");
    assertThat(table.branch(word("seven-7"))).isZero();
    assertThat(table.branch(word("no"))).isEqualTo(1);
    assertThat(table.branch(word(""))).isEqualTo(2);
    assertThat(table.branch(word("declined"))).isEqualTo(2);
    assertThat(table.branch(word("yes"))).isEqualTo(CellTable.UNUSUAL);
    assertThat(table("of-16-characters, no").branch(word("of-16-ch"))).isEqualTo(CellTable.UNUSUAL);
  }

  private static CellTable table(String answers) {
    Ruleset small =
        WrittenRuleset.of(
            """
            carelevel: 1
            ruleset: {id: t, version: 1, title: T, language: en}
            levels: [{id: low, name: L, about: L}]
            considerations: [{id: c, name: C}]
            questions:
              use: {text: Q, answers: [%s]}
            rules: []
            """
                .formatted(answers));
    Header.Answered answered = new Header.Answered(small.question("use"), null, List.of(0));
    return CellTable.of(answered, new Screener(small).branches());
  }

  private static long word(String text) {
    return Words.at(padded(text), 0);
  }

  /** A spreadsheet would execute them; numbers are judged where they are read more slowly. */
  @Test
  void formulas() {
    Header header = header(null, "note", "use");
    PlainRow escaping = PlainRow.of(header, branches, true).orElseThrow();
    PlainRow other = PlainRow.of(header, branches, false).orElseThrow();
    for (String start : List.of("=", "+", "-", "@", "\t")) {
      byte[] bytes = padded(start + "1,no\n");
      assertThat(escaping.read(bytes, 0)).isEqualTo(PlainRow.UNUSUAL);
      assertThat(other.read(bytes, 0)).isEqualTo(5);
    }
    assertThat(escaping.read(padded("1=,no\n"), 0)).isEqualTo(5);
  }

  /** Wider ranges than this are left to the slower way. */
  @Test
  void numbersOfAWideRange() {
    Header header = header(null, "many");
    PlainRow plain = PlainRow.of(header, branches, false).orElseThrow();
    assertThat(plain.read(padded("7\n"), 0)).isEqualTo(PlainRow.UNUSUAL);
    assertThat(plain.read(padded("declined\n"), 0)).isEqualTo(8);
    PlainRow days = PlainRow.of(header(null, "days"), branches, false).orElseThrow();
    IntStream.rangeClosed(0, 4095)
        .forEach(
            day -> {
              assertThat(days.read(padded(day + "\n"), 0)).isPositive();
              assertThat(days.branches()[branches.place("days")])
                  .isEqualTo(branches.of("days", day));
            });
  }

  @Test
  void codesOfAMapping() {
    Map<String, Meaning> texts = new LinkedHashMap<>();
    texts.put("some text", new Meaning.Answer(1));
    texts.put("no", new Meaning.Answer(2));
    texts.put("?", Meaning.Open.UNANSWERED);
    Codes.Range range = new Codes.Range(-2, 3, new Meaning.Answer(3));
    Codes.Range wide = new Codes.Range(100, 100 + (1 << 12), new Meaning.Answer(0));
    Codes codes = new Codes(texts, List.of(range, wide), new Meaning.Answer(4));
    PlainRow coded = mapped(new Origin.Column("col", codes, false));
    assertThat(Stream.of("no", "-2", "3", "", "?").map(cell -> answer(coded, cell)))
        .containsExactly(2, 3, 3, 4, -1);
    // What has a space in it, or a wide range, is left to the slower way.
    assertThat(Stream.of("some text", "4", "100", "declined", "eight-88"))
        .allMatch(cell -> coded.read(padded(cell + "\n"), 0) == PlainRow.UNUSUAL);
    PlainRow own = mapped(new Origin.Column("col", codes, true));
    assertThat(Stream.of("no", "eight-88", "declined", "").map(cell -> answer(own, cell)))
        .containsExactly(2, 1, -1, 4);
    Codes most =
        new Codes(
            Map.of(),
            List.of(new Codes.Range(1, 1 << 12, new Meaning.Answer(0))),
            new Meaning.Answer(0));
    assertThat(answer(mapped(new Origin.Column("col", most, false)), "4096")).isZero();
  }

  /** The value of the answer to {@code use}; -1 where it has none. */
  private int answer(PlainRow plain, String cell) {
    assertThat(plain.read(padded(cell + "\n"), 0)).as(cell).isEqualTo(cell.length());
    int branch = plain.branches()[branches.place("use")];
    return branch == branches.blank("use") ? -1 : branch;
  }

  private PlainRow mapped(Origin origin) {
    Mapping mapping = new Mapping("m", "1", "", "m", null, "x", Map.of("use", origin), null);
    return PlainRow.of(header(mapping, "col"), branches, false).orElseThrow();
  }

  @Test
  void whatIsTheSameInEveryRow() {
    Meaning.Answer third = new Meaning.Answer(2);
    Mapping mapping =
        new Mapping("m", "1", "", "m", null, "x", Map.of("use", new Origin.Constant(third)), null);
    PlainRow plain = PlainRow.of(header(mapping, "days"), branches, false).orElseThrow();
    assertThat(plain.branches()).isEqualTo(expected(2, -1));
    plain.read(padded("3\n"), 0);
    assertThat(plain.branches()).isEqualTo(expected(2, 3));
  }

  @Test
  void columnsThatAreReadTogetherAreNot() {
    Origin boxes = new Origin.Boxes(Map.of("a", 0), Meaning.Open.UNANSWERED);
    Origin table =
        new Origin.Table(
            List.of(),
            Map.of("a", java.util.Set.of("x")),
            java.util.Set.of(),
            new Meaning.Answer(0));
    Codes codes = new Codes(Map.of(), List.of(), Meaning.Open.UNANSWERED);
    Origin column = new Origin.Column("a", codes, true);
    for (Map<String, Origin> origins :
        List.of(
            Map.of("use", boxes), Map.of("use", table), Map.of("use", column, "days", column))) {
      Mapping mapping = new Mapping("m", "1", "", "m", null, "x", origins, null);
      assertThat(PlainRow.of(header(mapping, "a"), branches, false)).isEmpty();
    }
  }

  private Header header(@Nullable Mapping mapping, String... names) {
    try {
      return new HeaderMatch("in.csv", ruleset, mapping, ScoringOptions.USUAL)
          .of(List.of(names), List.of());
    } catch (BadInput e) {
      throw new AssertionError(Objects.requireNonNull(e.message()), e);
    }
  }

  private static byte[] padded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, bytes.length + Words.PADDING);
  }
}
