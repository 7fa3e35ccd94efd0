package org.carelevel.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.model.Ruleset;

/**
 * Whatever the bytes, answers are read or refused with problems that can be printed; what is read
 * is an answer of the ruleset.
 */
class AnswersFuzzTest {

  private static final Ruleset RULESET = shipped();

  private static Ruleset shipped() {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("rules/iop-suitability.yaml"));
      return RulesetReader.read("iop-suitability.yaml", bytes).ruleset();
    } catch (IOException | RejectedText e) {
      throw new AssertionError(e);
    }
  }

  @FuzzTest(maxDuration = "8s")
  void anyBytes(byte[] bytes) {
    try {
      LoadedAnswers loaded = new AnswersReader(RULESET).read("fuzz.yaml", bytes);
      loaded
          .answers()
          .values()
          .forEach(
              (id, value) -> {
                String shown = RULESET.question(id).show(value);
                assertThat(RULESET.question(id).parse(shown)).hasValue(value);
              });
    } catch (RejectedText e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.render().chars().filter(c -> c != '\n').noneMatch(Character::isISOControl))
          .isTrue();
    }
  }

  /** Answers on the command line go the same way. */
  @org.junit.jupiter.api.Test
  void oddArguments() {
    Stream.of("", "=", "=yes", "pregnant=", "pregnant", "a=b=c", "\u001b[31m=x", "pregnant= yes ")
        .forEach(
            argument -> {
              try {
                assertThat(new AnswersReader(RULESET).set(argument).answers().isEmpty()).isFalse();
              } catch (RejectedText e) {
                assertThat(e.render()).startsWith("--set:1:").doesNotContain("\u001b");
              }
            });
  }
}
