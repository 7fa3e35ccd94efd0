package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.diagram.Screener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are too much in some way end the run with a clear message, soon. */
class CsvLimitsTest {

  private final Screener screener = new Screener(RandomRuleset.of(7));
  private final List<String> problems = new ArrayList<>();

  @Test
  void aHeaderOfManyColumns() {
    String header =
        IntStream.range(0, 100_000).mapToObj(i -> "q" + i).collect(Collectors.joining(","));
    assertThatThrownBy(() -> score(bytes(header + "\n"), OutputStream.nullOutputStream()))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("in.csv:1: error[limit]: the header has more than 16,384 cells; ");
  }

  @Test
  void aRowOfManyCells() {
    String row = "a0" + ",".repeat(Limits.CELLS);
    assertThatThrownBy(() -> score(bytes("q0\na0\n" + row + "\n"), OutputStream.nullOutputStream()))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith(
            "in.csv:2: error[limit]: the row after this line has more than 16,384 cells; ");
  }

  @Test
  void aHeaderOfAsManyColumnsAsThereMayBe() throws Exception {
    String header =
        IntStream.range(0, Limits.CELLS)
            .mapToObj(i -> i == 0 ? "q0" : "other" + i)
            .collect(Collectors.joining(","));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    score(bytes(header + "\na0" + ",".repeat(Limits.CELLS - 1) + "\n"), out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"q0\na0\n", "q0\na0\n\"", ""})
  void aRowWithoutEnd(String start) {
    Endless input = new Endless(start);
    long line = Math.max(1, start.lines().limit(2).count());
    assertThatThrownBy(() -> score(input, OutputStream.nullOutputStream()))
        .isInstanceOf(BadInput.class)
        .hasMessageStartingWith("in.csv:%d: error[syntax]: the row after this line", line);
    assertThat(input.given).isLessThan(2L * Limits.ROW);
  }

  @Test
  void aRowOfTheLongestLength() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String text = "x".repeat(Limits.ROW - 4);
    score(bytes("q0,x\na0," + text + "\n"), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\na0," + text + ",");
    assertThatThrownBy(() -> score(bytes("q0,x\na0," + text + "x\n"), out))
        .isInstanceOf(BadInput.class);
  }

  @Test
  void anInputThatBreaksOff() {
    Endless input = new Endless("q0\nwrong\n", "");
    assertThatThrownBy(() -> score(input, OutputStream.nullOutputStream()))
        .isInstanceOf(BadInput.class)
        .hasMessage("in.csv: the input cannot be read further: the disk is gone");
  }

  @Test
  void anOutputThatIsFull() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThatThrownBy(() -> score(new Endless("q0\n", "a0\n"), full))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }

  @Test
  void manyProblems() throws Exception {
    score(bytes("q0\n" + "wrong\n".repeat(20_000)), OutputStream.nullOutputStream());
    assertThat(problems).hasSize(20_000);
    assertThat(problems.get(19_999)).startsWith("in.csv:20001:1: error[unknown-answer]");
  }

  private void score(InputStream in, OutputStream out) throws BadInput, IOException {
    ScoringListener listener = problem -> problems.add(problem.render());
    Scoring.Split split = new Scoring.Split(1 << 14, 2);
    new Scoring(screener, null, ScoringOptions.USUAL, listener, split)
        .run(List.of(new Input("in.csv", () -> in)), out, null);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A start, and then the same again and again; a failure where that is nothing. */
  private static final class Endless extends InputStream {

    private final byte[] start;
    private final byte[] again;
    private long given;

    Endless(String start) {
      this(start, "x");
    }

    Endless(String start, String again) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.again = again.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() throws IOException {
      long at = given++;
      if (at < start.length) {
        return start[(int) at];
      } else if (again.length == 0) {
        throw new IOException("the disk is gone");
      }
      return again[(int) ((at - start.length) % again.length)];
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      for (int i = 0; i < length; i++) {
        into[from + i] = (byte) read();
      }
      return length;
    }
  }
}
