package org.carelevel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A drill is gone on with only where its cases and ratings are the same as then. */
class TrainDrillCommandTest {

  private static final String CASES =
      """
      - {name: One, answers: {use-severity: severe}, others: first-answer}
      - {name: Two, answers: {use-severity: severe}}
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  private int run(String typed, String... args) {
    out.reset();
    err.reset();
    ByteArrayInputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
    return Carelevel.run(
        new Host(in, out, err, Set.of(), Map.of(), StandardCharsets.UTF_8, () -> LocalDate.EPOCH),
        args);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @BeforeEach
  void rateOneOfTwo() throws IOException {
    Files.writeString(folder.resolve("cases.yaml"), CASES);
    String[] args = {
      "train", "drill", "--seed", "1", "--cases", file("cases.yaml"), "--save", file("ana.json")
    };
    assertThat(run("2\n0\nq\n", args)).isZero();
  }

  @Test
  void theRestIsRatedAndKept() throws IOException {
    assertThat(run("2\n0\n", "train", "drill", "--resume", file("ana.json"))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Cases rated: 2 of 2.");
    assertThat(Files.readString(folder.resolve("ana.json"))).contains("case-1", "case-2");
  }

  @Test
  void aWholeOneOnlySaysHowItWent() {
    run("2\n0\n", "train", "drill", "--resume", file("ana.json"));
    assertThat(run("", "train", "drill", "--resume", file("ana.json"))).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Cases rated: 2 of 2.");
  }

  @Test
  void otherCasesAreRefused() throws IOException {
    Files.writeString(folder.resolve("cases.yaml"), CASES.replace("severe", "mild"));
    assertThat(run("", "train", "drill", "--resume", file("ana.json"))).isEqualTo(4);
    assertThat(said()).contains("the cases are not the same as then");
  }

  @Test
  void ratingsThatDoNotFitAreRefused() throws IOException {
    Path saved = folder.resolve("ana.json");
    String text = Files.readString(saved);
    for (String wrong :
        new String[] {
          text.replace("\"case-1\"", "\"case-7\""), text.replace("\"iop\"", "\"hospital\"")
        }) {
      assertThat(wrong).isNotEqualTo(text);
      Files.writeString(saved, wrong);
      assertThat(run("", "train", "drill", "--resume", file("ana.json"))).isEqualTo(4);
      assertThat(said()).contains("the ratings do not fit the cases");
    }
  }

  @Test
  void aBrokenFileIsNamedWithItsPlace() throws IOException {
    Path saved = folder.resolve("ana.json");
    Files.writeString(
        saved, Files.readString(saved).replace("\"seed\" : \"1\"", "\"seed\" : \"x\""));
    assertThat(run("", "train", "drill", "--resume", file("ana.json"))).isEqualTo(4);
    assertThat(said()).contains("ana.json:10:", "'seed' is 'x'; write a whole number");
  }

  @Test
  void changedRulesAreRefused() throws IOException {
    Path rules = folder.resolve("rules.yaml");
    Files.writeString(
        rules, Files.readString(Path.of("rules", "iop-suitability.yaml")) + "# changed\n");
    assertThat(run("", "train", "drill", "--resume", file("ana.json"), "-r", rules.toString()))
        .isEqualTo(4);
    assertThat(said()).contains("the rules have changed since");
  }
}
