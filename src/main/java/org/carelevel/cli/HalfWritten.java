package org.carelevel.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Files that are not whole yet. Their names say which file each will be, in case a run is killed,
 * and cannot be foreseen.
 */
final class HalfWritten {

  private static final String BEGINNING = ".carelevel-";
  private static final String ENDING = ".tmp";
  private static final String UNFORESEEN = "[0-9a-f-]{36}";

  /** So much of a file's name is in these; all of a name may have 255 bytes. */
  private static final int LONGEST = 60;

  private HalfWritten() {}

  /**
   * A place for a file that is to become another. Its name comes from the clock's last digits, not
   * from what cryptography needs: Java takes some 20 ms to begin with that, and all that somebody
   * gains who guesses a name is that no file can be made there.
   */
  static Path beside(Path target) {
    SplittableRandom random = new SplittableRandom();
    UUID unforeseen = new UUID(random.nextLong(), random.nextLong());
    return target.resolveSibling(beginning(target) + unforeseen + ENDING);
  }

  private static String beginning(Path target) {
    String name = String.valueOf(target.getFileName());
    return BEGINNING + name.substring(0, Math.min(name.length(), LONGEST)) + "-";
  }

  /**
   * Deletes what a run that was killed has left beside a file. Only for who knows that nobody is
   * writing that file now.
   */
  static void delete(Path target) {
    Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
    String beginning = beginning(target);
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, each -> is(each, beginning))) {
      for (Path each : left) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // What stays can be read by its owner alone.
    }
  }

  private static boolean is(Path file, String beginning) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(beginning)
        && name.substring(beginning.length()).matches(UNFORESEEN + "\\" + ENDING);
  }
}
