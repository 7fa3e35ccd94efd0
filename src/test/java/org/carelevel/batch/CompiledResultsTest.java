package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carelevel.WrittenRuleset;
import org.carelevel.diagram.CompiledScreening;
import org.carelevel.diagram.Screener;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However many rules, alerts and features there are, the cells that are put together from what was
 * worked out beforehand are those of the screener.
 */
class CompiledResultsTest {

  private static final int ROWS = 200;

  @ParameterizedTest(name = "{0} rules, {1} alerts, {2} features, ids of {3} characters")
  @CsvSource({
    "0, 0, 0, 3",
    "1, 0, 0, 3",
    "1, 1, 1, 3",
    "7, 3, 2, 3",
    "8, 8, 8, 3",
    "9, 1, 9, 3",
    "11, 11, 0, 3",
    "12, 5, 12, 3",
    "22, 20, 44, 3",
    "56, 1, 63, 3",
    "57, 57, 7, 3",
    "63, 0, 64, 3",
    "64, 64, 0, 3",
    "65, 1, 2, 3",
    "130, 40, 24, 3",
    "30, 8, 8, 60",
    "24, 24, 3, 64"
  })
  void agreeWithTheScreener(int rules, int alerts, int features, int length) {
    for (boolean open : List.of(true, false)) {
      Screener screener = new Screener(ruleset(rules, alerts, features, length));
      AddedCells cells = new AddedCells(screener.ruleset(), open);
      CompiledScreening screening = CompiledScreening.of(screener, open).orElseThrow();
      Pieces pieces = Pieces.of(screening, screener.ruleset(), cells).orElseThrow();
      Results compiled = new CompiledResults(screening, 3, pieces);
      Results plain = new RememberedResults(screener, cells);
      Random random = new Random(rules);
      for (int i = 0; i < ROWS; i++) {
        int[] branches = branches(screener, random);
        Bytes expected = new Bytes();
        Bytes found = new Bytes();
        int levels = plain.add(branches, expected);
        assertThat(compiled.add(branches, found)).isEqualTo(levels);
        assertThat(text(found)).isEqualTo(text(expected));
      }
      assertThat(counted(compiled, screener)).isEqualTo(counted(plain, screener));
      // What was counted is not counted again.
      assertThat(counted(compiled, screener)).isEqualTo(Count.of(screener.ruleset()).numbers());
      assertThat(counted(plain, screener)).isEqualTo(Count.of(screener.ruleset()).numbers());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 64})
  void thereIsRoomForSixtyFourAlertsAndFeatures(int alerts) {
    assertThat(RuleEffects.of(ruleset(70, alerts, 64 - alerts, 3))).isPresent();
    assertThat(RuleEffects.of(ruleset(70, alerts, 65 - alerts, 3))).isEmpty();
  }

  /** Whatever was in the array before, and however much room there was. */
  @Test
  void areAddedToWhatIsThere() {
    Screener screener = new Screener(ruleset(12, 4, 4, 64));
    AddedCells cells = new AddedCells(screener.ruleset(), true);
    CompiledScreening screening = CompiledScreening.of(screener, true).orElseThrow();
    Pieces pieces = Pieces.of(screening, screener.ruleset(), cells).orElseThrow();
    int heads = ",middle,middle,middle,decided".length();
    int tail = cells.tail().length();
    int ids = 12 + 4 + 4 + 12;
    assertThat(pieces.longest())
        .isEqualTo(heads + 65 * ids + "last;".length() + 1 + tail + Words.PADDING);
    int[] branches = screener.branches().blank();
    java.util.Arrays.fill(branches, 1);
    Bytes alone = new Bytes();
    new CompiledResults(screening, 3, pieces).add(branches, alone);
    for (int before = 0; before < 2100; before += 7) {
      Bytes row = new Bytes();
      row.add("x".repeat(before));
      new CompiledResults(screening, 3, pieces).add(branches, row);
      assertThat(text(row)).isEqualTo("x".repeat(before) + text(alone));
    }
  }

  private static Object counted(Results results, Screener screener) {
    Count count = Count.of(screener.ruleset());
    results.countRules(count);
    return count.numbers();
  }

  private static String text(Bytes bytes) {
    return new String(bytes.array(), 0, bytes.length(), StandardCharsets.UTF_8);
  }

  /** Mostly answered, so that many rules hold in one row, and few in another. */
  private static int[] branches(Screener screener, Random random) {
    int[] branches = screener.branches().blank();
    int yes = random.nextInt(11);
    for (int place = 0; place < branches.length; place++) {
      int answer = random.nextInt(10) < yes ? 1 : 0;
      branches[place] = random.nextInt(20) == 0 ? branches[place] : answer;
    }
    return branches;
  }

  /** Each rule looks at a question of its own; the last question is asked only after the first. */
  private static Ruleset ruleset(int rules, int alerts, int features, int length) {
    String yaml =
        """
        carelevel: 1
        ruleset: {id: t, version: 1, title: T, language: en}
        levels:
          - {id: low, name: L, about: L}
          - {id: middle, name: M, about: M}
          - {id: high, name: H, about: H}
        considerations: [{id: c, name: C}]
        features: {%s}
        questions:
          %s
          last: {text: Q, answers: [no, yes], ask-when: {%s: yes}}
        rules: [%s]
        """;
    String text =
        yaml.formatted(
            each(features, i -> id("f", i, length) + ": {name: F, ask-the-programme: F}", ", "),
            each(
                Math.max(1, rules),
                i -> id("q", i, length) + ": {text: Q, answers: [no, yes]}",
                "\n  "),
            id("q", 0, length),
            each(rules, i -> rule(i, alerts, features, rules, length), ",\n  "));
    return WrittenRuleset.of(text);
  }

  private static String rule(int i, int alerts, int features, int rules, int length) {
    // The alerts are among the last rules, so that they do not stand at the same places.
    String alert = i >= rules - alerts ? ", alert: urgent, do: D" : "";
    String look = features == 0 ? "" : ", look-for: [%s]".formatted(id("f", i % features, length));
    String level = i % 5 == 0 ? "high" : i % 2 == 0 ? "middle" : "low";
    return "{id: %s, when: {%s: yes}, at-least: %s, because: B%s%s}"
        .formatted(id("r", i, length), id("q", i, length), level, alert, look);
  }

  private static String id(String kind, int number, int length) {
    String id = kind + number;
    return id + "x".repeat(Math.max(0, length - id.length()));
  }

  private static String each(
      int count, java.util.function.IntFunction<String> text, String separator) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(separator));
  }
}
