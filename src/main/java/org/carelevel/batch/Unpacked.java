package org.carelevel.batch;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What is packed with gzip: one file, or several one after the other, to the end of the last. Java
 * by itself takes whatever comes behind a packed file and is none for its end, so that what stands
 * behind a damaged spot would be lost without a word; here that is a fault.
 */
final class Unpacked extends InputStream {

  /** What stands behind the packed data of a file: a checksum and a length. */
  private static final int TRAILER = 8;

  private final Unpacking unpacking;
  private boolean ended;

  private Unpacked(Unpacking unpacking) {
    this.unpacking = unpacking;
  }

  /**
   * Unpacks.
   *
   * @throws IOException where its head is damaged, or it cannot be read
   */
  static Unpacked of(InputStream packed, int buffer) throws IOException {
    try {
      return new Unpacked(new Unpacking(new Counted(packed), buffer));
    } catch (ZipException | EOFException e) {
      throw inWords(e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int from, int length) throws IOException {
    if (ended) {
      return -1;
    }
    try {
      int read = unpacking.read(to, from, length);
      ended = read < 0;
      if (ended && unpacking.isMoreBehind()) {
        throw new IOException(
            "behind what is packed with gzip stands something that is not; get or pack the file anew");
      }
      return read;
    } catch (ZipException | EOFException e) {
      throw inWords(e);
    }
  }

  @Override
  public void close() throws IOException {
    unpacking.close();
  }

  private static IOException inWords(IOException e) {
    String message =
        e instanceof EOFException
            ? "it ends in the middle of what is packed with gzip; get or pack the file anew"
            : "what is packed with gzip is damaged; get or pack the file anew";
    return new IOException(message, e);
  }

  /** Knows how much was taken from the packed bytes when they were last fetched. */
  private static final class Unpacking extends GZIPInputStream {

    private final Counted packed;
    private long fetched;

    Unpacking(Counted packed, int buffer) throws IOException {
      super(packed, buffer);
      this.packed = packed;
    }

    @Override
    protected void fill() throws IOException {
      super.fill();
      fetched = packed.count;
    }

    /**
     * Whether there are bytes behind the last file, once it was read to its end: among those that
     * were fetched with its last ones, or after these.
     */
    boolean isMoreBehind() throws IOException {
      int left = inf.getRemaining();
      long ofTrailer = Math.max(0, TRAILER - left);
      return left > TRAILER || packed.count - fetched > ofTrailer || packed.read() >= 0;
    }
  }

  /**
   * Counts the bytes that are taken, and says that there may be more, so that the next packed file
   * is looked for also where it comes through a pipe.
   */
  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int read = super.read(to, from, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public int available() throws IOException {
      return Math.max(1, super.available());
    }
  }
}
