package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.WrittenRuleset;
import org.carelevel.diagram.Screener;
import org.junit.jupiter.api.Test;

/** What stands in each added cell, and what is said of each row that is rejected. */
class ScoredCellsTest {

  private static final String RULES =
      """
      carelevel: 1
      ruleset: {id: t, version: 1, title: T, language: en}
      levels:
        - {id: low, name: L, about: L}
        - {id: middle, name: M, about: M}
        - {id: high, name: H, about: H}
      considerations: [{id: c, name: C}]
      features:
        f: {name: F, ask-the-programme: F}
        g: {name: G, ask-the-programme: G}
      questions:
        use: {text: Q, answers: [none, some, much]}
        days: {text: Q, number: {from: 0, to: 7}}
        kind: {text: Q, answers: [pills, drink], ask-when: {use: {at-least: some}}}
      rules:
        - {id: much, when: {use: much}, at-least: high, alert: emergency, do: D, because: B}
        - {id: week, when: {days: 7}, at-least: middle, look-for: [g], because: B}
        - {id: drink, when: {kind: drink}, look-for: [f, g], alert: urgent, do: D, because: B}
      """;

  private static final String HEADER = "who,use,days,kind\n";

  /** What came out of rows, each beside what went in. */
  private record Scored(List<String> rows, List<String> problems, Summary summary) {}

  @Test
  void ofRowsInWhichNothingIsWrong() throws Exception {
    Scored scored =
        score(
            ScoringOptions.USUAL,
            """
            1,none,0,pills
            2,much,7,drink
            3,,7,
            4,some,declined,
            5,,,
            6,much,3,
            7,some,6,drink
            """);
    assertThat(scored.rows())
        .containsExactly(
            "who,use,days,kind,level,lowest,highest,status,rules,alerts,look_for,open_questions,ruleset",
            "1,none,0,pills,low,low,low,decided,,,,,",
            "2,much,7,drink,high,high,high,decided,much;week;drink,much;drink,f;g,,",
            "3,,7,,,middle,high,partial,week,,g,use,",
            "4,some,declined,,,low,middle,partial,,,,days,",
            "5,,,,,low,high,partial,,,,use;days,",
            "6,much,3,,high,high,high,decided,much,much,,,",
            "7,some,6,drink,low,low,low,decided,drink,drink,f;g,,");
    assertThat(scored.problems()).isEmpty();
    Summary summary = scored.summary();
    assertThat(List.of(summary.read(), summary.decided(), summary.partial(), summary.rejected()))
        .containsExactly(7L, 4L, 3L, 0L);
    assertThat(summary.levels()).isEqualTo(Map.of("low", 2L, "middle", 0L, "high", 2L));
    assertThat(summary.rules()).isEqualTo(Map.of("much", 2L, "week", 2L, "drink", 2L));
    assertThat(summary.alerts()).isEqualTo(Map.of("much", 2L, "drink", 2L));
  }

  @Test
  void ofRowsThatAreRejected() throws Exception {
    Scored scored =
        score(
            ScoringOptions.USUAL,
            """
            1,often,0,pills
            2,none,7,drink
            3,much,0
            4,much,0,pills,more
            5,much,eight,drink
            6,some,8,pills
            """);
    assertThat(scored.rows().subList(1, 7))
        .containsExactly(
            "1,often,0,pills,,,,rejected,,,,,",
            "2,none,7,drink,,,,rejected,,drink,,,",
            "3,much,0,,,,,rejected,,much,,,",
            "4,much,0,pills,,,,rejected,,much,,,",
            "5,much,eight,drink,,,,rejected,,much;drink,,,",
            "6,some,8,pills,,,,rejected,,,,,");
    assertThat(scored.problems())
        .containsExactly(
            "in.csv:2:2: error[unknown-answer]: column use: 'often' is not an answer to 'use'; use"
                + " one of: none, some, much",
            "in.csv:3:4: error[contradiction]: column kind: these answers cannot all be true: 'use:"
                + " none' and 'kind: drink'; correct one of them, or leave it blank",
            "in.csv:4: error[ragged-row]: the row has 3 cells, and the header 4; check its quotes"
                + " and separators",
            "in.csv:5: error[ragged-row]: the row has 5 cells, and the header 4; the cells past the"
                + " last column are not in the output; check its quotes and separators",
            "in.csv:6:3: error[unknown-answer]: column days: 'eight' is not an answer to 'days'; it"
                + " takes a whole number from 0 to 7",
            "in.csv:7:3: error[out-of-range]: column days: '8' is not an answer to 'days'; it takes"
                + " a whole number from 0 to 7");
    Summary summary = scored.summary();
    assertThat(List.of(summary.read(), summary.rejected())).containsExactly(6L, 6L);
    assertThat(summary.alerts()).isEqualTo(Map.of("much", 3L, "drink", 2L));
    assertThat(summary.codes())
        .isEqualTo(
            Map.of(
                "unknown-answer", 2L, "contradiction", 1L, "ragged-row", 2L, "out-of-range", 1L));
  }

  /** Quotes and spaces around an answer change the way in which a row is read, and nothing else. */
  @Test
  void ofRowsThatAreWrittenOtherwise() throws Exception {
    String plain = "1,none,0,pills\n2,much,7,drink\n3,,7,\n4,often,1,\n5,none,,drink\n";
    List<String> expected = score(ScoringOptions.USUAL, plain).rows();
    assertThat(score(ScoringOptions.USUAL, plain.replace("\n", "\r\n")).rows()).isEqualTo(expected);
    String quoted = plain.replaceAll("[^,\n]+", "\"$0\"");
    assertThat(score(ScoringOptions.USUAL, quoted).rows()).isEqualTo(expected);
  }

  @Test
  void ofRowsThatMustNotBeSeen() throws Exception {
    ScoringOptions.Privacy hidden = new ScoringOptions.Privacy(true, Set.of(), Set.of());
    Scored scored = score(ScoringOptions.USUAL.with(hidden), "1,often,0,pills\n2,none,7,drink\n");
    assertThat(scored.problems())
        .containsExactly(
            "in.csv:2:2: error[unknown-answer]: column use: what stands here is not an answer to"
                + " 'use'",
            "in.csv:3:4: error[contradiction]: column kind: the answers to 'use' and 'kind' cannot"
                + " all be true; correct one of them, or leave it blank");
  }

  /** Where a byte was no text, there is a character that says so. */
  @Test
  void ofRowsThatAreNoText() throws Exception {
    String rows = "a\uFFFD,none,0,pills\n2,s\uFFFDme,0,pills\n\uFFFD,none\n5,none,0,pills,\uFFFD\n";
    assertThat(score(ScoringOptions.USUAL, rows).problems())
        .containsExactly(
            "in.csv:2:1: error[not-utf8]: column who: 'a\uFFFD' is not UTF-8 text; save the file as"
                + " UTF-8, or say --encoding",
            "in.csv:3:2: error[not-utf8]: column use: 's\uFFFDme' is not UTF-8 text; save the file"
                + " as UTF-8, or say --encoding",
            "in.csv:4: error[ragged-row]: the row has 2 cells, and the header 4; check its quotes"
                + " and separators",
            "in.csv:4:1: error[not-utf8]: column who: '\uFFFD' is not UTF-8 text; save the file as"
                + " UTF-8, or say --encoding",
            "in.csv:5: error[ragged-row]: the row has 5 cells, and the header 4; the cells past the"
                + " last column are not in the output; check its quotes and separators");
    ScoringOptions.Privacy hidden = new ScoringOptions.Privacy(true, Set.of(), Set.of());
    assertThat(score(ScoringOptions.USUAL.with(hidden), rows).problems().subList(0, 2))
        .containsExactly(
            "in.csv:2:1: error[not-utf8]: column who: what stands here is not UTF-8 text; save the"
                + " file as UTF-8, or say --encoding",
            "in.csv:3:2: error[not-utf8]: column use: what stands here is not UTF-8 text; save the"
                + " file as UTF-8, or say --encoding");
  }

  private static Scored score(ScoringOptions options, String rows) throws BadInput, IOException {
    Screener screener = new Screener(WrittenRuleset.of(RULES));
    byte[] csv = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    List<String> problems = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Summary summary =
        new Scoring(
                screener,
                null,
                options,
                problem -> problems.add(problem.render()),
                new Scoring.Split(1000, 1))
            .run(List.of(new Input("in.csv", () -> new ByteArrayInputStream(csv))), out, null);
    String stamp = screener.ruleset().identity().stamp();
    List<String> written =
        out.toString(StandardCharsets.UTF_8).lines().map(row -> row.replace(stamp, "")).toList();
    return new Scored(written, problems, summary);
  }
}
