package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Takes chunk after chunk, scores its rows, and writes them when it is the chunk's turn. Several
 * workers share the chunks, the turns, the output and the messages; the last two are used by the
 * one whose turn it is.
 */
final class Worker implements Callable<Summary.Count> {

  /** With more bytes, or more problems, than this a worker waits for its turn and writes them. */
  private static final int MOST_BYTES = 4 << 20;

  private static final int MOST_PROBLEMS = 1 << 10;

  /** How much is written at a time; more would be copied through memory that is far away. */
  private static final int PIECE = 1 << 16;

  /** What all workers share. */
  record Shared(
      Chunks chunks,
      Turns turns,
      OutputStream out,
      Consumer<CellProblem> problems,
      Failures failures) {}

  private final Shared shared;
  private final Rows rows;
  private final Chunk chunk;
  private boolean filled;

  /**
   * A worker.
   *
   * @param chunk what to start with
   * @param filled whether there is something in it already
   */
  Worker(Shared shared, Rows rows, Chunk chunk, boolean filled) {
    this.shared = shared;
    this.rows = rows;
    this.chunk = chunk;
    this.filled = filled;
  }

  /** Goes on to the end of the input, or until the work is stopped. */
  @Override
  public Summary.Count call() throws BadInput, IOException, InterruptedException {
    boolean done = false;
    try {
      while ((filled || shared.chunks().fill(chunk)) && score()) {
        filled = false;
      }
      done = true;
      return rows.count();
    } finally {
      if (!done) {
        shared.turns().stop();
      }
    }
  }

  private boolean score() throws BadInput, IOException, InterruptedException {
    rows.start();
    LongFunction<BadInput> problem = chunk.problem();
    if (problem == null) {
      try {
        if (!scoreRows()) {
          return false;
        }
      } catch (CsvParseException e) {
        problem = shared.failures()::tooLong;
      }
    }
    if (!shared.turns().await(chunk.number())) {
      return false;
    }
    if (problem != null) {
      tell();
      throw problem.apply(lastRow());
    }
    hand();
    shared.turns().pass(rows.lines(), rows.lastRow());
    return true;
  }

  private boolean scoreRows() throws IOException, InterruptedException {
    byte[] bytes = chunk.bytes();
    int to = chunk.to();
    for (int at = chunk.from(); at < to; ) {
      int next = rows.next(bytes, at, to);
      if (next - at > Limits.ROW) {
        throw new CsvParseException("a row of more than " + Limits.ROW + " bytes");
      }
      at = next;
      if (rows.out().length() > MOST_BYTES || rows.problems().size() > MOST_PROBLEMS) {
        if (!shared.turns().await(chunk.number())) {
          return false;
        }
        hand();
      }
    }
    return true;
  }

  private long lastRow() {
    return rows.lastRow() == 0 ? shared.turns().lastRow() : shared.turns().lines() + rows.lastRow();
  }

  private void hand() throws IOException {
    tell();
    Bytes bytes = rows.out();
    for (int at = 0; at < bytes.length(); at += PIECE) {
      shared.out().write(bytes.array(), at, Math.min(PIECE, bytes.length() - at));
    }
    bytes.length(0);
  }

  private void tell() {
    long before = shared.turns().lines();
    rows.problems().forEach(problem -> shared.problems().accept(problem.after(before)));
    rows.problems().clear();
  }
}
