package org.carelevel.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Where scored rows go, in their order. */
public interface ScoredRows {

  /** Bytes whose place is known, and which are still to be written. */
  interface Placed {

    /** Writes them. May run beside others. */
    void write() throws IOException;
  }

  /**
   * Takes the next bytes. For one thread at a time, in the order of the rows.
   *
   * @param bytes must stay as they are until they are written
   */
  Placed next(byte[] bytes, int length) throws IOException;

  /** To a stream, which takes one after the other. */
  static ScoredRows to(OutputStream out) {
    // More at a time would be copied through memory that is far from the processor.
    int piece = 1 << 16;
    return (bytes, length) -> {
      for (int at = 0; at < length; at += piece) {
        out.write(bytes, at, Math.min(piece, length - at));
      }
      return () -> {};
    };
  }

  /** To an empty file, whose parts can be written side by side. */
  static ScoredRows to(FileChannel file) {
    // For more at a time, a thread would need more memory that is not the heap's.
    int piece = 1 << 18;
    return new ScoredRows() {
      private long end;

      @Override
      public Placed next(byte[] bytes, int length) {
        long start = end;
        end += length;
        return () -> {
          for (int at = 0; at < length; ) {
            ByteBuffer part = ByteBuffer.wrap(bytes, at, Math.min(piece, length - at));
            at += file.write(part, start + at);
          }
        };
      }
    };
  }
}
