package org.carelevel.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;

/**
 * Takes chunk after chunk, scores its rows, and writes them when it is the chunk's turn. Several
 * workers share the chunks, the turns and the delivery; the last is used by the one whose turn it
 * is.
 */
final class Worker implements Callable<Boolean> {

  /** With more bytes, or more problems, than this a worker waits for its turn and writes them. */
  private static final int MOST_BYTES = 4 << 20;

  private static final int MOST_PROBLEMS = 1 << 10;

  /** What all workers share. */
  record Shared(Chunks chunks, Turns turns, Delivery delivery, Failures failures) {}

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
  public Boolean call() throws BadInput, IOException, InterruptedException {
    boolean done = false;
    try {
      while ((filled || shared.chunks().fill(chunk)) && score()) {
        filled = false;
      }
      done = true;
      return done;
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
        problem = line -> shared.failures().badRow(e, line);
      }
    }
    if (!shared.turns().await(chunk.number())) {
      return false;
    }
    Turns.Progress before = shared.turns().progress();
    Turns.Progress after = rows.after(before);
    if (problem != null) {
      shared.delivery().tell(rows, before);
      throw problem.apply(after.lastRow());
    }
    shared.delivery().hand(rows, before);
    shared.delivery().end(rows, after, chunk.end());
    shared.turns().pass(after);
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
        shared.delivery().hand(rows, shared.turns().progress());
      }
    }
    return true;
  }
}
