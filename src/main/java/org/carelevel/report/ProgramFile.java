package org.carelevel.report;

import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of the program. The few that every start needs also stand beside its jars, as finding a
 * file in a jar takes longer than all the rest of reading it.
 */
public final class ProgramFile {

  private ProgramFile() {}

  /**
   * The bytes of a file.
   *
   * @param folder of the program's classes, such as {@code rules}
   * @return empty where the program has no such file
   */
  public static Optional<byte[]> bytes(String folder, String name) {
    try (InputStream in = open(folder, name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable InputStream open(String folder, String name) {
    String beside = System.getProperty("carelevel.beside");
    if (beside != null) {
      try {
        return new FileInputStream(beside + "/" + name);
      } catch (FileNotFoundException e) {
        // Most files are only in the jar.
      }
    }
    return ProgramFile.class.getResourceAsStream("/org/carelevel/" + folder + "/" + name);
  }
}
