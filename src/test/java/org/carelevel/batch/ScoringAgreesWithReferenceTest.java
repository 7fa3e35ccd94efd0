package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.diagram.Screener;
import org.carelevel.load.RulesetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the work is split up, every byte and every message is what the plain way gives. */
class ScoringAgreesWithReferenceTest {

  /** Fewer where the test is run over and over, as in mutation testing. */
  private static final int FILES = Integer.getInteger("carelevel.files", 500);

  private static final List<Integer> CHUNKS = List.of(1, 2, 7, 64, 1000, 1 << 14, 1 << 18);

  /** Bytes that are no UTF-8 are not another encoding here; and cells are separated by commas. */
  private static final ScoringOptions UTF_8 =
      ScoringOptions.USUAL.with(new ScoringOptions.Reading(StandardCharsets.UTF_8, ','));

  private long rows;
  private int ended;

  @Test
  void onRandomFilesByRandomRulesets() throws IOException {
    for (long seed = 1; seed <= FILES; seed++) {
      Random random = new Random(seed);
      Screener screener = new Screener(RandomRuleset.of(1 + seed / 4));
      int chunk = CHUNKS.get(random.nextInt(CHUNKS.size()));
      int size = chunk < 64 ? 300 : 5200;
      RandomCsv csv = new RandomCsv(screener.ruleset(), random);
      compare("seed " + seed, screener, csv.file(size), chunk, random);
    }
    // The comparison says little unless there is much of it, and some files that break off.
    assertThat(rows).isGreaterThan(FILES * 2_000L);
    assertThat(ended).isGreaterThanOrEqualTo(FILES / 45);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iop-suitability", "scored-screening"})
  void onRandomFilesByTheShippedRulesets(String id) throws Exception {
    String path = "/org/carelevel/rules/" + id + ".yaml";
    try (var in = getClass().getResourceAsStream(path)) {
      Screener screener = new Screener(RulesetReader.read(path, in.readAllBytes()).ruleset());
      for (long seed = 1; seed <= Math.max(1, FILES / 100); seed++) {
        Random random = new Random(seed);
        RandomCsv csv = new RandomCsv(screener.ruleset(), random);
        compare(id + ", seed " + seed, screener, csv.file(200), 1 << 12, random);
      }
    }
  }

  /** Bytes from a small choice, so that every way in which they can follow one another comes up. */
  @Test
  void onAnyBytes() throws IOException {
    Screener screener = new Screener(RandomRuleset.of(7));
    List<String> parts =
        List.of(
            "\"", "\"", ",", ",", "\n", "\r", "\r\n", " ", "a0", "a1", "#", "\u00e9", "\0", "x");
    for (long seed = 1; seed <= 3L * FILES; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("q0,x" + (seed % 2 == 0 ? ",q1\n" : "\r\n"));
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      Charset charset = seed % 3 == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
      int chunk = 1 + random.nextInt(40);
      compare("seed " + seed, screener, text.toString().getBytes(charset), chunk, random);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void inOtherEncodingsWithAByteOrderMark(String name) throws IOException {
    Screener screener = new Screener(RandomRuleset.of(7));
    String text = "\uFEFFq0,x\na0,💉é\n\"a1\",\"\n\"\n" + "a0,💉\n".repeat(5000);
    compare(name, screener, text.getBytes(Charset.forName(name)), 100, new Random(1));
  }

  private void compare(String about, Screener screener, byte[] input, int chunk, Random random)
      throws IOException {
    ScoringOptions.Writing writing =
        new ScoringOptions.Writing(ScoringOptions.Format.CSV, random.nextInt(4) > 0, false, false);
    ScoringOptions options = UTF_8.with(writing);
    int workers = 1 + random.nextInt(3);
    ReferenceScoring.Outcome expected = new ReferenceScoring(screener, options).score(input);
    ReferenceScoring.Outcome found =
        score(screener, options, input, new Scoring.Split(chunk, workers));
    String at = "%s, chunks of %d, %d workers".formatted(about, chunk, workers);
    assertThat(found.end()).as(at).isEqualTo(expected.end());
    assertSame(at, found.messages(), expected.messages());
    if (!expected.output().isEmpty()) {
      assertSame(at, found.output(), expected.output());
    }
    rows += expected.output().lines().count();
    ended += expected.output().isEmpty() ? 1 : 0;
  }

  /** Shows only the first line that differs: there can be thousands. */
  private static void assertSame(String at, String found, String expected) {
    if (!found.equals(expected)) {
      List<String> wanted = expected.lines().toList();
      List<String> lines = found.lines().toList();
      int line = 0;
      while (line < Math.min(lines.size(), wanted.size())
          && lines.get(line).equals(wanted.get(line))) {
        line++;
      }
      assertThat(lines.subList(line, Math.min(lines.size(), line + 1)))
          .as("%s, line %d", at, line + 1)
          .isEqualTo(wanted.subList(line, Math.min(wanted.size(), line + 1)));
      assertThat(found).hasSameSizeAs(expected);
    }
  }

  private static ReferenceScoring.Outcome score(
      Screener screener, ScoringOptions options, byte[] input, Scoring.Split split)
      throws IOException {
    StringBuilder messages = new StringBuilder();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ScoringListener listener = problem -> messages.append(problem.render()).append('\n');
    Scoring scoring = new Scoring(screener, null, options, listener, split);
    Input in = new Input(ReferenceScoring.SOURCE, () -> new ByteArrayInputStream(input));
    try {
      Summary summary = scoring.run(List.of(in), out, null);
      String output = out.toString(StandardCharsets.UTF_8);
      return new ReferenceScoring.Outcome(output, messages.toString(), summary.toString());
    } catch (BadInput e) {
      return new ReferenceScoring.Outcome("", messages.toString(), e.message());
    }
  }
}
