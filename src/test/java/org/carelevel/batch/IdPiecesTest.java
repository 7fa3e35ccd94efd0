package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids are cut into parts of about the same size, none of which takes too much room. */
class IdPiecesTest {

  @ParameterizedTest(name = "{0} ids of {1} characters")
  @CsvSource({
    "0, 5, ''",
    "1, 5, 0",
    "8, 5, 0",
    "11, 5, 0",
    "12, 5, 0 6",
    "22, 5, 0 11",
    "23, 5, 0 8 16",
    "63, 5, 0 11 22 33 44 55",
    "64, 5, 0 11 22 33 44 55",
    "65, 5, 0 11 22 33 44 55 64",
    "70, 5, 0 10 20 30 40 50 60 64",
    "130, 5, 0 11 22 33 44 55 64 75 86 97 108 119 128",
    // The texts of eleven ids would be just over a mebibyte; of ten, nine and eight they are less.
    "11, 93, 0 6",
    "12, 200, 0 6",
    "10, 204, 0 5",
    "9, 300, 0",
    "9, 500, 0 5",
    "16, 900, 0 8"
  })
  void partsOf(int count, int length, String starts) {
    IdPieces pieces = new IdPieces(ids(count, length));
    String found =
        IntStream.range(0, pieces.parts())
            .mapToObj(part -> Integer.toString(pieces.start(part)))
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(starts);
    assertThat(pieces.longest()).isEqualTo(count * (length + 1));
  }

  /** Just a mebibyte is not too much. */
  @Test
  void aPartMayTakeAMebibyte() {
    List<String> ids = new java.util.ArrayList<>(ids(10, 92));
    ids.add("x".repeat(93));
    assertThat(new IdPieces(ids).parts()).isEqualTo(1);
  }

  @Test
  void allSetsAreWrittenInOrder() {
    List<String> ids = IntStream.range(0, 70).mapToObj(i -> "id" + i).toList();
    IdPieces pieces = new IdPieces(ids);
    Random random = new Random(1);
    for (int round = 0; round < 200; round++) {
      long[] set = {random.nextLong(), random.nextLong() & 0x3F, -1};
      StringBuilder expected = new StringBuilder();
      for (int i = 0; i < 70; i++) {
        expected.append((set[i / 64] >> i & 1) == 1 ? ids.get(i) + ";" : "");
      }
      byte[] to = new byte[1000];
      int at = 3;
      for (int part = 0; part < pieces.parts(); part++) {
        int chosen = pieces.of(set, part);
        assertThat(chosen).isBetween(0, pieces.sets(part) - 1);
        at = pieces.write(part, chosen, to, at);
      }
      assertThat(new String(to, 3, at - 3, StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }
  }

  private static List<String> ids(int count, int length) {
    return IntStream.range(0, count)
        .mapToObj(i -> i + "x".repeat(length - Integer.toString(i).length()))
        .toList();
  }
}
