package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.diagram.Screener;
import org.carelevel.model.Codes;
import org.carelevel.model.Mapping;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A file in somebody's own codes scores as the same answers written out do. */
class MappedScoringTest {

  /** Fewer where the test is run over and over, as in mutation testing. */
  private static final int RULESETS = Integer.getInteger("carelevel.rulesets", 200);

  private static final List<String> UNKNOWN = List.of("", "-9", "not known");

  @Test
  void codesMeanWhatTheMappingSays() throws Exception {
    long decided = 0;
    for (long seed = 1; seed <= RULESETS; seed++) {
      Screener screener = new Screener(RandomRuleset.of(seed));
      Random random = new Random(seed);
      Map<String, Origin> origins = new LinkedHashMap<>();
      for (Question question : screener.ruleset().questions().values()) {
        origins.put(question.id(), origin(question, random));
      }
      Mapping mapping = new Mapping("m", "1", "", "m", null, "x", origins, null);
      List<List<String>> plain = new ArrayList<>();
      List<List<String>> coded = new ArrayList<>();
      plain.add(List.copyOf(origins.keySet()));
      coded.add(origins.values().stream().flatMap(o -> o.columns().stream()).toList());
      if (coded.get(0).isEmpty()) {
        continue;
      }
      for (int i = 0; i < 100; i++) {
        List<String> answers = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        origins.forEach(
            (id, origin) -> row(screener.ruleset().question(id), origin, random, answers, codes));
        plain.add(answers);
        coded.add(codes);
      }
      String expected = score(screener, null, plain);
      assertThat(score(screener, mapping, coded)).as("seed %d", seed).isEqualTo(expected);
      decided += expected.lines().filter(line -> line.contains(",decided,")).count();
    }
    assertThat(decided).isGreaterThan(RULESETS * 5L);
  }

  /** Own answers, codes with or without spaces in them, ranges, boxes or a constant. */
  private static Origin origin(Question question, Random random) {
    String column = "col " + question.id();
    Scale scale = question.scale();
    int kind = random.nextInt(scale.size() > 6 ? 2 : 6);
    Map<String, Meaning> texts = new LinkedHashMap<>();
    UNKNOWN.stream()
        .filter(text -> !text.isEmpty())
        .forEach(text -> texts.put(text, Meaning.Open.UNANSWERED));
    if (kind <= 1) {
      Codes codes = new Codes(texts, List.of(), Meaning.Open.UNANSWERED);
      return new Origin.Column(column, codes, true);
    } else if (kind == 2) {
      return new Origin.Constant(
          random.nextInt(3) == 0 ? Meaning.Open.UNANSWERED : answer(scale.lowest()));
    } else if (kind == 3 && scale instanceof Scale.Choices) {
      Map<String, Integer> boxes = new LinkedHashMap<>();
      for (int value = scale.lowest(); value <= scale.highest(); value++) {
        boxes.put(column + "___" + value, value);
      }
      return new Origin.Boxes(boxes, Meaning.Open.UNANSWERED);
    }
    List<Codes.Range> ranges = new ArrayList<>();
    for (int value = scale.lowest(); value <= scale.highest(); value++) {
      if (kind == 4) {
        ranges.add(new Codes.Range(10 * value, 10 * value + 9, answer(value)));
      } else {
        texts.put("code" + (random.nextBoolean() ? " " : "-") + value, answer(value));
      }
    }
    return new Origin.Column(column, new Codes(texts, ranges, Meaning.Open.UNANSWERED), false);
  }

  private static Meaning answer(int value) {
    return new Meaning.Answer(value);
  }

  /** Draws an answer, and writes it down both ways. */
  private static void row(
      Question question, Origin origin, Random random, List<String> answers, List<String> codes) {
    if (origin instanceof Origin.Constant constant) {
      answers.add(
          constant.meaning() instanceof Meaning.Answer answer ? question.show(answer.value()) : "");
      return;
    }
    Scale scale = question.scale();
    int value = scale.lowest() + random.nextInt(Math.min(4, scale.size()));
    boolean known = random.nextInt(4) > 0;
    answers.add(known ? question.show(value) : "");
    if (origin instanceof Origin.Boxes boxes) {
      boxes
          .boxes()
          .values()
          .forEach(box -> codes.add(known && box == value ? "1" : known ? "0" : ""));
    } else if (origin instanceof Origin.Column column) {
      List<String> texts = new ArrayList<>();
      column
          .codes()
          .texts()
          .forEach(
              (text, meaning) -> {
                if (meaning.equals(answer(value))) {
                  texts.add(text);
                }
              });
      column.codes().ranges().stream()
          .filter(range -> range.meaning().equals(answer(value)))
          .forEach(range -> texts.add("" + (range.from() + random.nextInt(10))));
      String text = column.own() ? question.show(value) : texts.get(0);
      codes.add(known ? text : UNKNOWN.get(random.nextInt(UNKNOWN.size())));
    }
  }

  private static String score(Screener screener, @Nullable Mapping mapping, List<List<String>> rows)
      throws BadInput, IOException {
    String text =
        rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n")) + "\n";
    byte[] bytes = ("n," + text.replace("\n", "\n.,") + "x").getBytes(StandardCharsets.UTF_8);
    byte[] in = java.util.Arrays.copyOf(bytes, bytes.length - 3);
    ScoringOptions options =
        ScoringOptions.USUAL.with(
            new ScoringOptions.Writing(ScoringOptions.Format.CSV, true, true, false));
    List<String> problems = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Scoring(
            screener,
            mapping,
            options,
            problem -> problems.add(problem.code() + " in row " + problem.row()),
            new Scoring.Split(1000, 2))
        .run(List.of(new Input("in.csv", () -> new ByteArrayInputStream(in))), out, null);
    return out.toString(StandardCharsets.UTF_8) + problems;
  }

  /** A table answers as if every blank were filled in, in every way that it knows. */
  @Test
  void tablesAreCarefulWithBlanks() {
    List<Meaning> meanings = List.of(answer(0), answer(1), Meaning.Open.UNANSWERED);
    long certain = 0;
    for (long seed = 1; seed <= 10L * RULESETS; seed++) {
      Random random = new Random(seed);
      Map<String, Set<String>> known = new LinkedHashMap<>();
      known.put("a", Set.of("x", "y", "z"));
      known.put("b", Set.of("x", "y"));
      List<Origin.Table.Row> rows = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        Map<String, Set<String>> when = new LinkedHashMap<>();
        when.put("a", some(List.of("x", "y", "z"), random));
        if (random.nextBoolean()) {
          when.put("b", some(List.of("x", "y"), random));
        }
        rows.add(new Origin.Table.Row(when, meanings.get(random.nextInt(2))));
      }
      Origin.Table table =
          new Origin.Table(rows, known, Set.of("?"), meanings.get(random.nextInt(3)));
      for (String a : List.of("x", "y", "z", "", "?")) {
        for (String b : List.of("x", "y", "", "?")) {
          Set<Optional<Meaning>> filled = new LinkedHashSet<>();
          for (String fillA : fill(a, known.get("a"))) {
            for (String fillB : fill(b, known.get("b"))) {
              filled.add(plain(table, fillA, fillB));
            }
          }
          TableLookup lookup = new TableLookup(table);
          assertThat(lookup.put("a", a) && lookup.put("b", b)).isTrue();
          Optional<Meaning> found = lookup.meaning();
          if (found.isPresent() && found.get() instanceof Meaning.Answer) {
            filled.remove(Optional.<Meaning>empty());
            assertThat(filled).isSubsetOf(Set.of(found));
            certain++;
          } else if (fill(a, known.get("a")).size() * fill(b, known.get("b")).size() == 1) {
            assertThat(filled).containsExactly(found);
          }
        }
      }
    }
    assertThat(certain).isGreaterThan(RULESETS * 5L);
  }

  private static Set<String> some(List<String> from, Random random) {
    return Set.of(from.get(random.nextInt(from.size())));
  }

  private static Set<String> fill(String cell, Set<String> known) {
    return cell.isEmpty() || cell.equals("?") ? known : Set.of(cell);
  }

  /** What a row without blanks means; empty where two rows of the table contradict each other. */
  private static Optional<Meaning> plain(Origin.Table table, String a, String b) {
    Set<Meaning> found = new LinkedHashSet<>();
    for (Origin.Table.Row row : table.rows()) {
      if (row.when().getOrDefault("a", Set.of(a)).contains(a)
          && row.when().getOrDefault("b", Set.of(b)).contains(b)) {
        found.add(row.meaning());
      }
    }
    return found.size() > 1
        ? Optional.empty()
        : Optional.of(found.isEmpty() ? table.otherwise() : found.iterator().next());
  }
}
