package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.model.Level;
import org.carelevel.model.RatingSheet;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;

/** Ratings are read alike from both forms, whatever the names hold. */
class RatingsReaderTest {

  private static final Ruleset RULESET = RandomRuleset.of(1);
  private static final List<String> NAMES =
      List.of("a", "b, c", "say \"d\"", "é ñ 😀", "case", "x;y", "line\nbreak", "0");

  @Test
  void longAndWideSayTheSame() throws BadInput {
    for (int seed = 0; seed < 200; seed++) {
      RatingSheet sheet = sheet(new Random(seed));
      assertThat(read(wide(sheet))).isEqualTo(sheet);
      assertThat(read("\uFEFF" + longForm(sheet).replace("\n", "\r\n")))
          .isEqualTo(sheet(new Random(seed), "line\r\nbreak"));
    }
  }

  @Test
  void thereAreLimits() {
    String tooLong = "case,a\n" + "x".repeat(RatingsReader.MOST_BYTES);
    assertThatThrownBy(() -> read(tooLong)).hasMessageContaining("at most 4 MiB");
    StringBuilder raters = new StringBuilder("case,rater,level\n");
    for (int i = 0; i <= RatingsReader.MOST_RATERS; i++) {
      raters.append("c,r").append(i).append(",l0\n");
    }
    assertThatThrownBy(() -> read(raters.toString())).hasMessageContaining("there are 21 raters");
    StringBuilder cases = new StringBuilder("case,a\n");
    for (int i = 0; i <= RatingsReader.MOST_CASES; i++) {
      cases.append("c").append(i).append(",l0\n");
    }
    assertThatThrownBy(() -> read(cases.toString())).hasMessageContaining("there are 2,001 cases");
  }

  @Test
  void manyMistakesAreCounted() {
    String mistakes = "case,a\n" + "c,zzz\n".repeat(30);
    assertThatThrownBy(() -> read(mistakes)).hasMessageEndingWith("in.csv: and 39 more");
  }

  private static RatingSheet read(String csv) throws BadInput {
    return RatingsReader.read("in.csv", csv.getBytes(StandardCharsets.UTF_8), RULESET);
  }

  private static String wide(RatingSheet sheet) {
    List<String> lines = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("case"));
    header.addAll(sheet.raters());
    lines.add(row(header));
    for (RatingSheet.Rated each : sheet.cases()) {
      List<String> cells = new ArrayList<>(List.of(each.name()));
      each.levels().forEach(level -> cells.add(level.map(Level::id).orElse(" ")));
      lines.add(row(cells));
    }
    return String.join("\n", lines);
  }

  private static String longForm(RatingSheet sheet) {
    List<String> lines = new ArrayList<>(List.of("level,case,rater"));
    for (RatingSheet.Rated each : sheet.cases()) {
      for (int r = 0; r < sheet.raters().size(); r++) {
        String level = each.levels().get(r).map(Level::id).orElse("");
        lines.add(row(List.of(level, each.name(), sheet.raters().get(r))));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String row(List<String> cells) {
    return String.join(
        ",", cells.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").toList());
  }

  private static RatingSheet sheet(Random random) {
    return sheet(random, "line\nbreak");
  }

  private static RatingSheet sheet(Random random, String broken) {
    int raters = 1 + random.nextInt(4);
    List<String> names = List.of("r1", "r, 2", "r \"3\"", "é").subList(0, raters);
    List<RatingSheet.Rated> rated = new ArrayList<>();
    for (String name : NAMES) {
      List<Optional<Level>> levels = new ArrayList<>();
      for (int r = 0; r < raters; r++) {
        int rank = random.nextInt(RULESET.levels().size() + 1) - 1;
        levels.add(rank < 0 ? Optional.empty() : Optional.of(RULESET.levels().get(rank)));
      }
      rated.add(new RatingSheet.Rated(name.equals("line\nbreak") ? broken : name, levels));
    }
    return new RatingSheet(names, rated);
  }
}
