package org.carelevel.batch;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file to score, or something like it.
 *
 * @param name what to call it in messages; it can be printed
 * @param bytes opens it; a file can be opened again and starts anew, standard input cannot
 */
public record Input(String name, Opening bytes) {

  /** Opens an input. */
  @FunctionalInterface
  public interface Opening {
    /** Its bytes, from the first one. */
    InputStream open() throws IOException;
  }
}
