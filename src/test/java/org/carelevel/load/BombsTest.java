package org.carelevel.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Diagnostic;
import org.carelevel.diagnostic.RejectedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that are made to take much time or memory are refused soon. */
@Timeout(60)
class BombsTest {

  /** Aliases of aliases of aliases: a billion values, were they followed. */
  @Test
  void aliasesOfAliases() {
    String bomb =
        "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
            + IntStream.range(1, 10)
                .mapToObj(i -> "%c: &%c [%s]\n".formatted('a' + i, 'a' + i, tenTimes('a' + i - 1)))
                .collect(Collectors.joining());
    assertRefused(bomb, Code.ALIAS);
  }

  private static String tenTimes(int letter) {
    return IntStream.range(0, 10)
        .mapToObj(i -> "*" + Character.toString(letter))
        .collect(Collectors.joining(", "));
  }

  @Test
  void deepNesting() {
    assertRefused("[".repeat(200_000), Code.LIMIT);
    assertRefused("{\"a\":".repeat(200_000), Code.LIMIT);
    String steps =
        IntStream.range(0, 1_000)
            .mapToObj(i -> " ".repeat(i) + "a:")
            .collect(Collectors.joining("\n"));
    assertRefused(steps, Code.LIMIT);
  }

  @Test
  void hugeTextsAndNumbers() {
    assertRefused("carelevel: 1" + "0".repeat(1_000_000), Code.LIMIT);
    assertRefused("carelevel: 1e999999999", Code.FORMAT_VERSION);
    assertRefused("a: |\n" + " x\n".repeat(1_000_000), Code.LIMIT);
    assertRefused("\"" + "\\n".repeat(1_000_000) + "\": x", Code.LIMIT);
  }

  @Test
  void tooManyBytes() {
    assertRefused("#".repeat(Limits.BYTES + 1), Code.LIMIT);
  }

  /** Each value is a mistake, and each stands in the same line of megabytes. */
  @ParameterizedTest
  @ValueSource(strings = {"\"k%d\":\"a\"", "k%d: a"})
  void aLineOfManyMistakes(String entry) {
    String bomb =
        IntStream.range(0, 150_000)
            .mapToObj(entry::formatted)
            .collect(Collectors.joining(", ", "{", "}"));
    RejectedText refused = refused(bomb);
    assertThat(refused.problems()).hasSizeLessThan(1_100);
    assertThat(refused.problems().get(refused.problems().size() - 1).message())
        .startsWith("there are 14");
    assertThat(refused.render()).hasSizeLessThan(1_000_000);
  }

  private static void assertRefused(String text, Code code) {
    assertThat(refused(text).problems()).extracting(Diagnostic::code).contains(code);
  }

  private static RejectedText refused(String text) {
    RejectedText[] found = new RejectedText[1];
    assertThatThrownBy(() -> RulesetReader.read("bomb.yaml", text.getBytes(StandardCharsets.UTF_8)))
        .asInstanceOf(InstanceOfAssertFactories.type(RejectedText.class))
        .satisfies(refused -> found[0] = refused);
    return found[0];
  }
}
