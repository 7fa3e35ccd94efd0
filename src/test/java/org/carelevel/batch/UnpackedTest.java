package org.carelevel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Whatever is packed comes out, or it is said that it does not; wherever the buffers end. */
class UnpackedTest {

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static byte[] unpacked(byte[] packed, int buffer) throws IOException {
    return Unpacked.of(new ByteArrayInputStream(packed), buffer).readAllBytes();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  @Test
  void oneFileOrSeveralComeOutWhole() throws IOException {
    Random random = new Random(7);
    for (int length : new int[] {0, 1, 7, 100, 3000}) {
      byte[] plain = new byte[length];
      random.nextBytes(plain);
      byte[] packed = packed(plain);
      for (int buffer = 1; buffer < 60; buffer++) {
        assertThat(unpacked(packed, buffer)).isEqualTo(plain);
        assertThat(unpacked(joined(packed, packed), buffer)).isEqualTo(joined(plain, plain));
      }
      assertThat(unpacked(packed, packed.length - 8)).isEqualTo(plain);
      assertThat(unpacked(packed, 1 << 16)).isEqualTo(plain);
    }
  }

  @Test
  void whatStandsBehindIsAFault() throws IOException {
    byte[] packed = packed("a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (int more : new int[] {1, 2, 9, 10, 11, 30, 500}) {
      byte[] garbage = new byte[more];
      Arrays.fill(garbage, (byte) 'x');
      for (int buffer = 1; buffer < 60; buffer++) {
        byte[] both = joined(packed, garbage);
        int size = buffer;
        assertThatThrownBy(() -> unpacked(both, size))
            .as(more + " bytes, buffer " + buffer)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("behind what is packed with gzip stands something that is not");
      }
    }
  }

  @Test
  void theSecondFileIsNotLostWhereItsHeadIsDamaged() throws IOException {
    byte[] packed = packed("a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    byte[] both = joined(packed, packed);
    both[packed.length + 1] = 0;
    assertThatThrownBy(() -> unpacked(both, 1 << 16)).hasMessageContaining("behind what is packed");
  }

  @Test
  void aFileThatEndsTooEarlyOrIsDamagedIsAFault() throws IOException {
    byte[] packed =
        packed("a,b\n1,2\n".repeat(50).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (int end = 3; end < packed.length; end++) {
      byte[] part = Arrays.copyOf(packed, end);
      assertThatThrownBy(() -> unpacked(part, 16))
          .as("at " + end)
          .hasMessageContaining("it ends in the middle of what is packed with gzip");
    }
    byte[] damaged = packed.clone();
    damaged[packed.length - 5] ^= 1;
    assertThatThrownBy(() -> unpacked(damaged, 16)).hasMessageContaining("is damaged");
  }
}
