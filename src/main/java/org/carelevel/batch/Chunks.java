package org.carelevel.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts the input into chunks of whole rows, one after the other. Safe for use by several threads;
 * while one of them reads, the others wait.
 */
final class Chunks {

  /**
   * How much is read at a time; more would be copied through memory that is far from the processor.
   */
  private static final int PIECE = 1 << 16;

  private final InputStream in;
  private final int size;
  private final RowEnds ends;
  private final Failures failures;
  private byte[] rest = new byte[0];
  private int restLength;
  private long number;
  private long offset;
  private boolean ended;

  /**
   * Of an input.
   *
   * @param offset how much of it came before
   * @param size how many bytes to read for a chunk, if the input has so many
   */
  Chunks(InputStream in, long offset, int size, RowEnds ends, Failures failures) {
    this.in = in;
    this.offset = offset;
    this.ends = ends;
    this.size = size;
    this.failures = failures;
  }

  /**
   * Fills a chunk with the next rows.
   *
   * @return false where there are no more
   */
  synchronized boolean fill(Chunk chunk) {
    if (ended) {
      return false;
    }
    try {
      return read(chunk);
    } catch (IOException e) {
      ended = true;
      chunk.fail(line -> failures.unreadable(e), number++);
      return true;
    }
  }

  private boolean read(Chunk chunk) throws IOException {
    byte[] bytes = withRoom(chunk.bytes(), restLength + size);
    System.arraycopy(rest, 0, bytes, 0, restLength);
    int length = restLength;
    int end = RowEnds.NONE;
    while (!ended && end == RowEnds.NONE) {
      if (length > Limits.ROW) {
        ended = true;
        chunk.fail(failures::tooLong, number++);
        return true;
      }
      bytes = withRoom(bytes, length + size);
      int read = readFully(bytes, length, size);
      length += read;
      ended = read < size;
      end = ends.last(bytes, 0, length);
    }
    end = ended ? length : end;
    keep(bytes, end, length);
    // The last row may lack its line feed; where it does not, this is a blank line past the end.
    bytes[length] = '\n';
    offset += end;
    chunk.fill(bytes, end, number, offset);
    number += end > 0 ? 1 : 0;
    return end > 0;
  }

  private int readFully(byte[] into, int from, int most) throws IOException {
    int done = 0;
    while (done < most) {
      int read = in.read(into, from + done, Math.min(PIECE, most - done));
      if (read < 0) {
        break;
      }
      done += read;
    }
    return done;
  }

  private void keep(byte[] bytes, int from, int to) {
    restLength = to - from;
    if (rest.length < restLength) {
      rest = new byte[2 * restLength];
    }
    System.arraycopy(bytes, from, rest, 0, restLength);
  }

  private static byte[] withRoom(byte[] bytes, int length) {
    int wanted = length + Words.PADDING;
    return bytes.length >= wanted
        ? bytes
        : Arrays.copyOf(bytes, Math.max(wanted, bytes.length * 2));
  }
}
