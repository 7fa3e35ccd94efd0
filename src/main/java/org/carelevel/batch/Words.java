package org.carelevel.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once: as one number, in which the first byte stands lowest. */
final class Words {

  /** How many bytes past the last one of interest an array must have. */
  static final int PADDING = 4 * Long.BYTES;

  private static final long EACH = 0x0101010101010101L;
  private static final long TOP = 0x8080808080808080L;
  private static final long DASH = '-' * EACH;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  /**
   * Copies bytes, and some of the {@link #PADDING} after them, which both arrays must have. For
   * short pieces that is quicker than to find out just how long each is.
   */
  static void copy(byte[] from, int start, byte[] to, int at, int length) {
    // Not as a loop in the loop, which the compiler would not unroll.
    for (int i = 0; i < length; i += PADDING) {
      WORD.set(to, at + i, (long) WORD.get(from, start + i));
      WORD.set(to, at + i + 8, (long) WORD.get(from, start + i + 8));
      WORD.set(to, at + i + 16, (long) WORD.get(from, start + i + 16));
      WORD.set(to, at + i + 24, (long) WORD.get(from, start + i + 24));
    }
  }

  /** The eight bytes from here on. */
  static long at(byte[] bytes, int from) {
    return (long) WORD.get(bytes, from);
  }

  /**
   * Marks bytes at which something may end: those below {@code -}, among which are the comma, the
   * quote, both characters that end a line and the space, and those that are not ASCII. The lowest
   * mark is right; those above it may be wrong.
   */
  static long stops(long word) {
    return (((word - DASH) | word) & TOP) >>> 7;
  }

  /** The place of the lowest mark; eight where there is none. */
  static int first(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  /** All bits of the bytes before the lowest mark; of all bytes where there is none. */
  static long before(long marks) {
    return (marks - 1) & ~marks;
  }

  /** Whether a byte is among some. The array must have {@link #PADDING} past them. */
  static boolean contains(byte[] bytes, int from, int to, byte wanted) {
    long pattern = (wanted & 0xFF) * EACH;
    for (int at = from; at < to; at += Long.BYTES) {
      long zeros = at(bytes, at) ^ pattern;
      long found = (zeros - EACH) & ~zeros & TOP;
      if (found != 0) {
        return at + first(found) < to;
      }
    }
    return false;
  }
}
