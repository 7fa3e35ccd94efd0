package org.carelevel.batch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes with which some files say what they are encoded in.
 *
 * @param length how many they are
 */
record ByteOrderMark(Charset charset, int length) {

  private record Known(Charset charset, List<Integer> bytes) {}

  /** A longer mark stands before one that it starts with. */
  private static final List<Known> KNOWN =
      List.of(
          new Known(StandardCharsets.UTF_8, List.of(0xEF, 0xBB, 0xBF)),
          new Known(StandardCharsets.UTF_16BE, List.of(0xFE, 0xFF)),
          new Known(Charset.forName("UTF-32LE"), List.of(0xFF, 0xFE, 0, 0)),
          new Known(StandardCharsets.UTF_16LE, List.of(0xFF, 0xFE)),
          new Known(Charset.forName("UTF-32BE"), List.of(0, 0, 0xFE, 0xFF)));

  /** The mark that some bytes start with; null where there is none. */
  static @Nullable ByteOrderMark of(byte[] start) {
    for (Known known : KNOWN) {
      if (starts(start, known.bytes())) {
        return new ByteOrderMark(known.charset(), known.bytes().size());
      }
    }
    return null;
  }

  private static boolean starts(byte[] bytes, List<Integer> mark) {
    for (int i = 0; i < mark.size(); i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark.get(i)) {
        return false;
      }
    }
    return true;
  }
}
