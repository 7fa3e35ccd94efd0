package org.carelevel.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts that are written again and again, side by side in memory. Never changed once made. */
final class Texts {

  private final byte[] bytes;

  /** Where each text starts; the next one's start is its end. */
  private final int[] starts;

  private Texts(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  static Texts of(List<String> texts) {
    Bytes bytes = new Bytes();
    int[] starts = new int[texts.size() + 1];
    for (int i = 0; i < texts.size(); i++) {
      bytes.write(texts.get(i).getBytes(StandardCharsets.UTF_8));
      starts[i + 1] = bytes.length();
    }
    bytes.reserve(Words.PADDING);
    return new Texts(bytes.array(), starts);
  }

  /**
   * For each set of words, the first of which is bit 0, those in it with a separator after each.
   * They are thousands, so each is made from a smaller one.
   */
  static Texts ofSets(List<String> words, char separator) {
    Bytes bytes = new Bytes();
    int[] starts = new int[(1 << words.size()) + 1];
    int sets = 1;
    for (String word : words) {
      byte[] last = (word + separator).getBytes(StandardCharsets.UTF_8);
      for (int set = 0; set < sets; set++) {
        bytes.write(bytes.array(), starts[set], starts[set + 1] - starts[set]);
        bytes.write(last);
        starts[sets + set + 1] = bytes.length();
      }
      sets *= 2;
    }
    bytes.reserve(Words.PADDING);
    return new Texts(bytes.array(), starts);
  }

  /** How many bytes the longest one has. */
  int longest() {
    int longest = 0;
    for (int i = 0; i + 1 < starts.length; i++) {
      longest = Math.max(longest, starts[i + 1] - starts[i]);
    }
    return longest;
  }

  /**
   * Writes one of them.
   *
   * @param to must have {@link Words#PADDING} past what is written
   * @return where the next may be written
   */
  int write(int which, byte[] to, int at) {
    int start = starts[which];
    int length = starts[which + 1] - start;
    Words.copy(bytes, start, to, at, length);
    return at + length;
  }
}
