package org.carelevel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.interview.Resumed;
import org.carelevel.load.RecordReader;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Ruleset;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.report.Words;

/**
 * Whatever the bytes, a record or a draft is read or refused with problems that can be printed.
 * What is read leads to a result, none of its answers is lost without being named, and it is read
 * again as the same once it has been written.
 */
class RecordFuzzTest {

  private static final Screener SCREENER = screener();

  private static Screener screener() {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("rules/iop-suitability.yaml"));
      return new Screener(RulesetReader.read("iop-suitability.yaml", bytes).ruleset());
    } catch (IOException | RejectedText e) {
      throw new AssertionError(e);
    }
  }

  @FuzzTest(maxDuration = "8s")
  void anyBytes(byte[] bytes) throws RejectedText {
    ScreeningRecord made;
    try {
      made = RecordReader.read("fuzz.json", bytes);
    } catch (RejectedText e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.render().chars().filter(c -> c != '\n').noneMatch(Character::isISOControl))
          .isTrue();
      return;
    }
    Resumed resumed = Resumed.of(SCREENER, made);
    int kept = resumed.answers().values().size() + resumed.answers().declined().size();
    assertThat(kept + resumed.lost().size()).isEqualTo(made.answers().size());
    assertThat(resumed.notes().size() + resumed.lostNotes().size()).isEqualTo(made.notes().size());
    Recommendation result = (Recommendation) SCREENER.screen(resumed.answers());
    ScreeningRecord now = again(made, resumed, result);
    String json = new RecordOutput(now, result, List.of(), Words.in("en")).json();
    assertThat(RecordReader.read("again.json", json.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(now);
  }

  /** What would be kept of it if the interview went on. */
  private static ScreeningRecord again(
      ScreeningRecord made, Resumed resumed, Recommendation result) {
    Ruleset.Identity rules = result.ruleset().identity();
    Map<String, String> answers = new LinkedHashMap<>(made.answers());
    Set<String> known = result.ruleset().questions().keySet();
    answers
        .keySet()
        .removeIf(
            id ->
                !known.contains(id)
                    || !(resumed.answers().has(id) || resumed.answers().declined().contains(id)));
    return new ScreeningRecord(
        new ScreeningRecord.Rules(rules.id(), rules.version(), rules.sha256()),
        made.day(),
        made.program(),
        made.language(),
        made.label(),
        made.finished(),
        answers,
        resumed.skipped(),
        resumed.notes(),
        Recording.outcome(result),
        made.disposition());
  }
}
