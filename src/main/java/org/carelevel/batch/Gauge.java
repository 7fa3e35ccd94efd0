package org.carelevel.batch;

import java.io.IOException;
import java.io.Reader;

/** Ends a text where a record of it is too long, so that nobody has to keep it in memory. */
final class Gauge extends Reader {

  private final Reader in;
  private long given;
  private long end = Limits.ROW;
  private boolean cut;

  /** Of a text. */
  Gauge(Reader in) {
    this.in = in;
  }

  /** A record, or what stands between two, starts after so many characters. */
  void start(long at) {
    end = at + Limits.ROW;
  }

  /** Whether more was asked for than there may be. */
  boolean tooLong() {
    return cut;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    cut = given >= end;
    if (cut) {
      return -1;
    }
    int read = in.read(into, from, (int) Math.min(length, end - given));
    given += Math.max(0, read);
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
