package org.carelevel.batch;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in memory that more can be added to. Those who are in a hurry use the array itself. */
final class Bytes extends OutputStream {

  private byte[] array = new byte[1 << 10];
  private int length;

  /** The array that the bytes are in; another one after the next {@link #reserve}. */
  byte[] array() {
    return array;
  }

  int length() {
    return length;
  }

  /** Says how many bytes there are now; any of the array past them were added or are forgotten. */
  void length(int now) {
    length = now;
  }

  /** Makes room for so many more bytes. */
  void reserve(int more) {
    if (array.length - length < more) {
      array = Arrays.copyOf(array, Math.max(2 * array.length, length + more));
    }
  }

  @Override
  public void write(int value) {
    reserve(1);
    array[length++] = (byte) value;
  }

  @Override
  public void write(byte[] from, int start, int count) {
    reserve(count);
    System.arraycopy(from, start, array, length, count);
    length += count;
  }

  /** Adds bytes from an array that has {@link Words#PADDING} past them. */
  void copy(byte[] from, int start, int count) {
    reserve(count + Words.PADDING);
    Words.copy(from, start, array, length, count);
    length += count;
  }

  @Override
  public void write(byte[] from) {
    write(from, 0, from.length);
  }

  /** Adds a text in UTF-8. */
  void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
  }
}
