package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight bytes at once say what the bytes say one by one. */
class WordsTest {

  private static final byte[] CHOICE =
      "abz09-_.,\"\n\r #/\0\u007fé".getBytes(StandardCharsets.UTF_8);

  private final Random random = new Random(1);

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = CHOICE[random.nextInt(CHOICE.length)];
    }
    return bytes;
  }

  @Test
  void theFirstStop() {
    for (int round = 0; round < 5000; round++) {
      byte[] bytes = bytes(8);
      int stop = 0;
      while (stop < 8 && bytes[stop] >= '-') {
        stop++;
      }
      long word = Words.at(bytes, 0);
      long stops = Words.stops(word);
      assertThat(Words.first(stops)).isEqualTo(stop);
      byte[] before = Arrays.copyOf(Arrays.copyOf(bytes, stop), 8);
      assertThat(word & Words.before(stops)).isEqualTo(Words.at(before, 0));
    }
  }

  @Test
  void whatIsAmongThem() {
    for (int round = 0; round < 5000; round++) {
      byte[] bytes = bytes(30 + Words.PADDING);
      int from = random.nextInt(20);
      int to = from + random.nextInt(10);
      byte wanted = CHOICE[random.nextInt(CHOICE.length)];
      boolean expected = false;
      for (int i = from; i < to; i++) {
        expected |= bytes[i] == wanted;
      }
      assertThat(Words.contains(bytes, from, to, wanted)).isEqualTo(expected);
    }
  }

  @Test
  void copies() {
    for (int length : List.of(0, 1, 7, 8, 31, 32, 33, 64, 65, 100)) {
      byte[] from = bytes(10 + length + Words.PADDING);
      byte[] to = bytes(20 + length + Words.PADDING);
      byte[] expected = to.clone();
      System.arraycopy(from, 10, expected, 20, length);
      Words.copy(from, 10, to, 20, length);
      assertThat(Arrays.copyOf(to, 20 + length)).isEqualTo(Arrays.copyOf(expected, 20 + length));
    }
  }

  /** What is copied past the end stays within the padding. */
  @Test
  void copiesNoMoreThanThePadding() {
    for (int length = 0; length < 70; length++) {
      byte[] to = new byte[length + Words.PADDING];
      Words.copy(new byte[length + Words.PADDING], 0, to, 0, length);
      assertThat(to).containsOnly(0);
    }
  }

  @Test
  void textsSideBySide() {
    List<String> all = List.of("", "a", "é", "x".repeat(40), "", "end");
    Texts texts = Texts.of(all);
    assertThat(texts.longest()).isEqualTo(40);
    assertThat(Texts.of(List.of("", "")).longest()).isZero();
    for (int which = 0; which < all.size(); which++) {
      byte[] to = new byte[5 + 40 + Words.PADDING];
      int end = texts.write(which, to, 5);
      assertThat(new String(to, 5, end - 5, StandardCharsets.UTF_8)).isEqualTo(all.get(which));
    }
    // Together they fill just the room that there is at first.
    byte[] full = new byte[1023 + Words.PADDING];
    assertThat(Texts.of(List.of("a", "x".repeat(1023))).write(1, full, 0)).isEqualTo(1023);
  }
}
