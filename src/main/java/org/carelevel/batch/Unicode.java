package org.carelevel.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Takes the byte order mark off an input, and has UTF-8 in the end. */
final class Unicode {

  private static final int LONGEST_MARK = 4;

  private Unicode() {}

  /**
   * The same text in UTF-8, without a byte order mark. An input whose mark says that it is in
   * UTF-16 or UTF-32 is put into UTF-8; any other is taken for UTF-8.
   */
  static InputStream utf8(InputStream in) throws IOException {
    byte[] start = in.readNBytes(LONGEST_MARK);
    if (starts(start, 0xEF, 0xBB, 0xBF)) {
      return after(start, 3, in);
    } else if (starts(start, 0xFE, 0xFF)) {
      return inOther(StandardCharsets.UTF_16BE, after(start, 2, in));
    } else if (starts(start, 0xFF, 0xFE, 0, 0)) {
      return inOther(Charset.forName("UTF-32LE"), in);
    } else if (starts(start, 0xFF, 0xFE)) {
      return inOther(StandardCharsets.UTF_16LE, after(start, 2, in));
    } else if (starts(start, 0, 0, 0xFE, 0xFF)) {
      return inOther(Charset.forName("UTF-32BE"), in);
    }
    return after(start, 0, in);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static InputStream after(byte[] start, int mark, InputStream in) {
    return new SequenceInputStream(new ByteArrayInputStream(start, mark, start.length - mark), in);
  }

  private static InputStream inOther(Charset charset, InputStream in) {
    return new Transcoded(new InputStreamReader(in, charset));
  }

  /** A text as UTF-8. */
  private static final class Transcoded extends InputStream {

    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private byte[] bytes = new byte[0];
    private int next;

    Transcoded(Reader reader) {
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      return fill() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, bytes.length - next);
      System.arraycopy(bytes, next, into, from, count);
      next += count;
      return count;
    }

    /** A decoder gives both halves of a character at once. */
    private boolean fill() throws IOException {
      while (next == bytes.length) {
        int count = reader.read(chars, 0, chars.length);
        if (count < 0) {
          return false;
        }
        bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
        next = 0;
      }
      return true;
    }
  }
}
