package org.carelevel.batch;

import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Some whole rows of the input. Filled anew again and again, to be kind to memory. */
final class Chunk {

  private byte[] bytes = new byte[0];
  private int from;
  private int to;
  private long number;
  private long end;
  private @Nullable LongFunction<BadInput> problem;

  /** The bytes, with a line feed and {@link Words#PADDING} after those of this chunk. */
  byte[] bytes() {
    return bytes;
  }

  /** Where its first row starts. */
  int from() {
    return from;
  }

  /** Where its last row ends. */
  int to() {
    return to;
  }

  /** How many chunks there were before it. */
  long number() {
    return number;
  }

  /** Where its last row ends in the text of the input. */
  long end() {
    return end;
  }

  /**
   * Why there is no chunk here, and no other after it, given the line of the last row that could be
   * read; null where there is one.
   */
  @Nullable LongFunction<BadInput> problem() {
    return problem;
  }

  /** Leaves out what stands before this place. */
  void startAt(int place) {
    from = place;
  }

  void fill(byte[] bytes, int to, long number, long end) {
    this.bytes = bytes;
    this.end = end;
    this.from = 0;
    this.to = to;
    this.number = number;
  }

  void fail(LongFunction<BadInput> problem, long number) {
    fill(bytes, 0, number, end);
    this.problem = problem;
  }
}
