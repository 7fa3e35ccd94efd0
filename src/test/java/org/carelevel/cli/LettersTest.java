package org.carelevel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A terminal without a letter shows the nearest one that it has. */
class LettersTest {

  @Test
  void plainLettersStandInForThoseThatAreMissing() {
    assertThat(shown("¿Está sola? «Sí» – niño…", StandardCharsets.US_ASCII))
        .isEqualTo("Esta sola? \"Si\" - nino...");
  }

  @Test
  void lettersThatAreThereStay() {
    assertThat(shown("¿Está sola? …", StandardCharsets.ISO_8859_1)).isEqualTo("¿Está sola? ...");
    assertThat(shown("¿Está sola? …", StandardCharsets.UTF_8)).isEqualTo("¿Está sola? …");
  }

  @Test
  void whatHasNoNearestLetterIsAQuestionMark() {
    assertThat(shown("日 is a day", StandardCharsets.US_ASCII)).isEqualTo("? is a day");
  }

  private static String shown(String text, Charset charset) {
    return new String(Letters.encode(text, charset), charset);
  }
}
