package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.load.AnswersReader;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.report.AnswersSchema;
import org.carelevel.report.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of a ruleset's answers files says what the reader of answers says. */
class AnswersSchemaTest {

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final String SHIPPED = "rules/iop-suitability.yaml";
  private static final String EVERY_KEY = "src/test/resources/schema/every-key.yaml";

  private static Ruleset ruleset(String file) throws IOException, RejectedText {
    return RulesetReader.read(file, Files.readAllBytes(Path.of(file))).ruleset();
  }

  private static EditorSchema schema(Ruleset ruleset, String language) {
    return new EditorSchema(new AnswersSchema(ruleset, Words.in(language)).text());
  }

  private static boolean isRead(Ruleset ruleset, String answers) {
    try {
      new AnswersReader(ruleset).read("t", answers.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (RejectedText e) {
      return false;
    }
  }

  /** Each question with each of its answers, and with what is no answer to it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        SHIPPED,
        "rules/scored-screening.yaml",
        EVERY_KEY,
        "src/test/resources/rulesets/weighted.yaml"
      })
  void agreesWithTheReaderOnEveryAnswer(String file) throws Exception {
    Ruleset ruleset = ruleset(file);
    EditorSchema schema = schema(ruleset, ruleset.identity().language());
    assertThat(schema.ownErrors()).isEmpty();
    for (Question question : ruleset.questions().values()) {
      for (String answer : candidates(question)) {
        String yaml = question.id() + ": " + answer + "\n";
        assertThat(schema.errors(yaml).isEmpty()).as(yaml).isEqualTo(isRead(ruleset, yaml));
      }
    }
  }

  private static List<String> candidates(Question question) {
    Scale scale = question.scale();
    List<String> candidates = new ArrayList<>();
    for (int value = scale.lowest(); value <= scale.highest(); value++) {
      candidates.add(question.show(value));
      candidates.add('"' + question.show(value) + '"');
    }
    int lowest = scale.lowest();
    int highest = scale.highest();
    candidates.addAll(List.of("declined", "", "~", "''", "nonsense", "0", "true", "[]", "{a: 1}"));
    candidates.addAll(List.of("" + (lowest - 1), "" + (highest + 1), highest + ".5", "'1000'"));
    return candidates;
  }

  @Test
  void refusesAnUnknownQuestion() throws Exception {
    Ruleset ruleset = ruleset(SHIPPED);
    String answers = "withdrawal: severe\n";
    assertThat(isRead(ruleset, answers)).isFalse();
    assertThat(schema(ruleset, "en").errors(answers)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain/files/least.yaml", "screen/files/most.yaml"})
  void acceptsWholeFiles(String file) throws Exception {
    String answers = Files.readString(RESOURCES.resolve("sessions").resolve(file));
    assertThat(isRead(ruleset(SHIPPED), answers)).isTrue();
    assertThat(schema(ruleset(SHIPPED), "en").errors(answers)).isEmpty();
  }

  @Test
  void acceptsJson() throws Exception {
    String answers =
        "{\"overdose-signs\": \"no\", \"pregnant\": null, \"use-severity\": \"declined\"}";
    assertThat(isRead(ruleset(SHIPPED), answers)).isTrue();
    assertThat(schema(ruleset(SHIPPED), "en").errors(answers)).isEmpty();
  }

  @Test
  void acceptsTheExampleOfTheReadme() throws Exception {
    var found =
        Pattern.compile("(?s)```yaml\n(# answers.yaml.*?)```")
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(found.find()).isTrue();
    assertThat(isRead(ruleset(SHIPPED), found.group(1))).isTrue();
    assertThat(schema(ruleset(SHIPPED), "en").errors(found.group(1))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mistakes.yaml", "list.yaml", "answers.json"})
  void refusesWholeFiles(String file) throws Exception {
    String answers =
        Files.readString(RESOURCES.resolve("sessions").resolve("explain/files").resolve(file));
    assertThat(isRead(ruleset(SHIPPED), answers)).isFalse();
    assertThat(schema(ruleset(SHIPPED), "en").errors(answers)).isNotEmpty();
  }

  @Test
  void describesQuestionsAndAnswersInTheLanguage() throws Exception {
    Ruleset ruleset = ruleset(EVERY_KEY);
    String severity = "/properties/severity/description";
    assertThat(schema(ruleset, "en").tree().at(severity).asString())
        .isEqualTo(
            """
            How bad is it?

            Now.

            - none: None
            - mild: Mild
            - severe: Severe
            - declined: the person did not want to say; counts as unanswered""");
    assertThat(schema(ruleset, "es").tree().at(severity).asString())
        .contains("- mild: Leve", "- declined: la persona no quiso decirlo");
    assertThat(schema(ruleset, "en").tree().at("/properties/total/description").asString())
        .contains("- points: a whole number from 0 to 67");
  }
}
