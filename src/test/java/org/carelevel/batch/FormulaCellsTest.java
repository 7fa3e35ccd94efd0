package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carelevel.diagnostic.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would execute is kept from it. */
class FormulaCellsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1+cmd|' /C calc'!A0",
        "-1+cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "＝1+1",
        "＋1+1",
        "－1+1",
        "＠SUM(1)",
        "-",
      })
  void areEscaped(String cell) throws Exception {
    assertThat(Formula.escaped(cell)).isEqualTo("'" + cell);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RejectsCsv rejects = new RejectsCsv(out, false);
    rejects.add(new CellProblem(Code.UNKNOWN_ANSWER, cell, 2, 1, 1, cell, cell, cell, cell));
    rejects.flush();
    String row = out.toString(StandardCharsets.UTF_8);
    assertThat(row.split("'" + java.util.regex.Pattern.quote(cell), -1)).hasSize(6);
  }

  @Test
  void numbersAndWordsStayAsTheyAre() {
    for (String cell : List.of("", "-1", "+1,5", "-0.25", "a=b", "12-13", " =")) {
      assertThat(Formula.escaped(cell)).isEqualTo(cell);
    }
  }
}
