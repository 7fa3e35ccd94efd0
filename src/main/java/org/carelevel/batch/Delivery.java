package org.carelevel.batch;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Hands on what came out, in order. Used by one thread at a time. */
final class Delivery {

  /**
   * How much is written at a time. Measured: with less, the system spends more time on each byte;
   * with more, so does Java, which copies it.
   */
  private static final int PIECE = 1 << 18;

  private final OutputStream out;
  private final ScoringListener listener;
  private final @Nullable Long limit;
  private final Count total;
  private int input;

  /**
   * To an output.
   *
   * @param limit how many rows may be rejected before the work stops; null for any number
   * @param total what was counted so far
   */
  Delivery(OutputStream out, ScoringListener listener, @Nullable Long limit, Count total) {
    this.out = out;
    this.listener = listener;
    this.limit = limit;
    this.total = total;
  }

  /** What was counted so far. */
  Count total() {
    return total;
  }

  /** Goes on with the input that has this number, counted from 0. */
  void startInput(int number) {
    input = number;
  }

  /** Tells something that a person may want to know. */
  void note(String text) {
    listener.note(text);
  }

  /** Hands on the rows and problems that came after some others. */
  void hand(Rows rows, Turns.Progress before) throws IOException {
    tell(rows, before);
    Bytes bytes = rows.out();
    for (int at = 0; at < bytes.length(); at += PIECE) {
      out.write(bytes.array(), at, Math.min(PIECE, bytes.length() - at));
    }
    bytes.length(0);
  }

  /** Hands on the problems only. */
  void tell(Rows rows, Turns.Progress before) throws IOException {
    for (CellProblem problem : rows.problems()) {
      listener.rejected(problem.after(before.lines(), before.rows()));
    }
    rows.problems().clear();
  }

  /**
   * Counts rows that were handed on, all of them.
   *
   * @param offset where they end in the text of the input
   * @throws BadInput where too many rows were rejected to go on
   */
  void end(Rows rows, Turns.Progress after, long offset) throws BadInput, IOException {
    total.take(rows.count());
    if (limit != null && total.rejected() > limit) {
      throw BadInput.tooManyRejected(total.rejected(), after.rows());
    }
    listener.reached(new Checkpoint(input, offset, after, total::numbers));
  }
}
