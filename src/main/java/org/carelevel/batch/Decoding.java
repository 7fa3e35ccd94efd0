package org.carelevel.batch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of an input, whatever it is packed and encoded in.
 *
 * @param text in UTF-8, without a byte order mark
 * @param start what it starts with, up to {@value #SAMPLE} bytes of it; it is in the text too
 * @param charset what it was encoded in
 * @param packed whether it was packed with gzip
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes or compares it.
record Decoding(InputStream text, byte[] start, Charset charset, boolean packed) {

  /** How much is looked at to find out about an input. */
  static final int SAMPLE = 1 << 16;

  /**
   * Unpacks and decodes an input. A byte order mark says what it is encoded in; where there is none
   * it is UTF-16 if every other byte is zero, UTF-8 if it reads as UTF-8, or else Windows-1252.
   *
   * @param wanted what it is encoded in if there is no mark; null to find out
   */
  static Decoding of(InputStream in, @Nullable Charset wanted) throws IOException {
    InputStream buffered = new BufferedInputStream(in, SAMPLE);
    buffered.mark(2);
    boolean packed = buffered.read() == 0x1F && buffered.read() == 0x8B;
    buffered.reset();
    InputStream plain = packed ? Unpacked.of(buffered, SAMPLE) : buffered;
    byte[] start = plain.readNBytes(SAMPLE);
    ByteOrderMark mark = ByteOrderMark.of(start);
    Charset otherwise = wanted != null ? wanted : guess(start);
    Charset charset = mark != null ? mark.charset() : otherwise;
    int skipped = mark != null ? mark.length() : 0;
    InputStream all =
        new SequenceInputStream(
            new ByteArrayInputStream(start, skipped, start.length - skipped), plain);
    if (charset.equals(StandardCharsets.UTF_8)) {
      byte[] rest = java.util.Arrays.copyOfRange(start, skipped, start.length);
      return new Decoding(all, rest, charset, packed);
    }
    InputStream text = new Transcoded(new InputStreamReader(all, charset));
    byte[] sample = text.readNBytes(SAMPLE);
    return new Decoding(
        new SequenceInputStream(new ByteArrayInputStream(sample), text), sample, charset, packed);
  }

  private static Charset guess(byte[] start) {
    Charset wide = Utf8Shape.wide(start);
    if (wide != null) {
      return wide;
    }
    return Utf8Shape.of(start).mostlyWrong()
        ? Charset.forName("windows-1252")
        : StandardCharsets.UTF_8;
  }
}
