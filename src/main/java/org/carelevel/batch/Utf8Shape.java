package org.carelevel.batch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How much of some bytes looks like UTF-8.
 *
 * @param characters those beyond ASCII that are written as UTF-8 writes them
 * @param strays bytes that are neither ASCII nor part of such a character
 */
record Utf8Shape(int characters, int strays) {

  /** How much of a text must be zeros for it to be UTF-16, as a part of one in so many. */
  private static final int WIDE = 4;

  /** Of bytes that may break off within a character. */
  static Utf8Shape of(byte[] bytes) {
    int characters = 0;
    int strays = 0;
    for (int at = 0; at < bytes.length; ) {
      int length = length(bytes[at] & 0xFF);
      if (length == 1) {
        at++;
      } else if (length > 1 && follows(bytes, at, length)) {
        characters++;
        at += length;
      } else {
        strays++;
        at++;
      }
    }
    return new Utf8Shape(characters, strays);
  }

  /** Whether these bytes are rather in another encoding than in UTF-8 with mistakes. */
  boolean mostlyWrong() {
    return strays > characters;
  }

  private static int length(int first) {
    if (first < 0x80) {
      return 1;
    } else if (first >= 0xC2 && first < 0xE0) {
      return 2;
    } else if (first >= 0xE0 && first < 0xF0) {
      return 3;
    }
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
  }

  private static boolean follows(byte[] bytes, int at, int length) {
    for (int i = 1; i < length && at + i < bytes.length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  /**
   * UTF-16 of either kind, where the bytes look like it: many zeros, nearly all of them first in
   * their pair, or nearly all second. Null where they do not.
   */
  static @Nullable Charset wide(byte[] bytes) {
    int[] zeros = new int[2];
    for (int at = 0; at < bytes.length; at++) {
      zeros[at & 1] += bytes[at] == 0 ? 1 : 0;
    }
    int few = Math.min(zeros[0], zeros[1]);
    int many = Math.max(zeros[0], zeros[1]);
    if (many < bytes.length / WIDE + 2 || few > many / 10) {
      return null;
    }
    return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }
}
