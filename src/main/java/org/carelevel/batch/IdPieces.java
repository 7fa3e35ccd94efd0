package org.carelevel.batch;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Ids, of which sets are written one after the other with a separator after each: texts that are
 * ready for every part that a set can have. Nothing here is changed once it is made.
 */
final class IdPieces {

  /** A part of more ids than these has too many texts for a processor's near caches. */
  private static final int MOST_IDS = 11;

  /** How many bytes all texts may have together, where parts of more than eight ids have more. */
  private static final long MOST_BYTES = 1 << 20;

  private final int[] starts;
  private final int[] masks;
  private final Texts[] texts;
  private final int longest;

  /** Of the ids, the first of which is bit 0. */
  IdPieces(List<String> ids) {
    this.longest = ids.stream().mapToInt(id -> id.length() + 1).sum();
    int size = size(ids.size());
    // No part is in two words.
    this.starts =
        IntStream.iterate(
                0,
                start -> start < ids.size(),
                start -> Math.min(start + size, (start / Long.SIZE + 1) * Long.SIZE))
            .toArray();
    this.masks = new int[starts.length];
    this.texts = new Texts[starts.length];
    for (int part = 0; part < starts.length; part++) {
      int end = part + 1 < starts.length ? starts[part + 1] : ids.size();
      masks[part] = (1 << (end - starts[part])) - 1;
      texts[part] = Texts.ofSets(ids.subList(starts[part], end), AddedCells.IN_LISTS);
    }
  }

  /** Parts of about the same size, as large as they may be. */
  private int size(int ids) {
    int size = MOST_IDS;
    // Each id is in half of the sets of its part.
    while (size > Byte.SIZE && ((long) longest << (size - 1)) > MOST_BYTES) {
      size--;
    }
    int parts = Math.max(1, (ids + size - 1) / size);
    return Math.max(1, (ids + parts - 1) / parts);
  }

  /** No set takes more bytes. */
  int longest() {
    return longest;
  }

  /** How many parts there are. */
  int parts() {
    return starts.length;
  }

  /** The first id of a part. */
  int start(int part) {
    return starts[part];
  }

  /** How many sets of the ids of a part there are. */
  int sets(int part) {
    return masks[part] + 1;
  }

  /** The ids of a part that are in a set, from bit 0 on. */
  int of(long[] set, int part) {
    int start = starts[part];
    return (int) (set[start >> 6] >>> start) & masks[part];
  }

  /**
   * Writes the ids of a part.
   *
   * @param chosen which of them
   * @return where the next may be written
   */
  int write(int part, int chosen, byte[] to, int at) {
    return texts[part].write(chosen, to, at);
  }
}
