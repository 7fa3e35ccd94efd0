package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.diagram.Screener;

/** Any bytes are scored or refused, and every row that was read is in the output. */
class ScoringFuzzTest {

  private static final Screener SCREENER = new Screener(RandomRuleset.of(7));

  @FuzzTest(maxDuration = "8s")
  void anyBytes(byte[] bytes) throws IOException {
    List<String> messages = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ScoringListener listener = problem -> messages.add(problem.render());
    Scoring scoring =
        new Scoring(SCREENER, null, ScoringOptions.USUAL, listener, new Scoring.Split(64, 1));
    try {
      Summary summary =
          scoring.run(List.of(new Input("fuzz", () -> new ByteArrayInputStream(bytes))), out, null);
      String written = out.toString(StandardCharsets.UTF_8);
      long rows =
          CsvReader.builder().skipEmptyLines(false).ofCsvRecord(written).stream().count() - 1;
      assertThat(rows).isEqualTo(summary.read());
      assertThat(messages.isEmpty()).isEqualTo(summary.rejected() == 0);
    } catch (BadInput e) {
      messages.add(e.message());
    }
    assertThat(messages)
        .allSatisfy(
            message ->
                assertThat(
                        message.chars().filter(c -> c != '\n').noneMatch(Character::isISOControl))
                    .isTrue());
  }
}
