package org.carelevel.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.regex.Pattern;
import org.carelevel.diagnostic.Quote;

/**
 * A file that is written beside its place, and moved there only once it is whole, so that a run
 * that fails leaves what was there before. What is not a regular file, such as a device or a named
 * pipe, is written to directly. New files can be read by their owner alone, since they hold
 * answers.
 */
final class OutputFile implements AutoCloseable {

  private static final String ENDING = ".tmp";
  private static final int LONGEST = 60;

  /** Writes to the file. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private final Path target;
  private final Path temporary;

  private OutputFile(Path target, Path temporary) {
    this.target = target;
    this.temporary = temporary;
  }

  /** Writes a text in UTF-8, which is on the disk before it takes the place of another. */
  static void write(String path, String text) {
    write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)), true);
  }

  /**
   * Ends the command where no file can be written at a place: it is a folder, or in none that there
   * is, or in one where nothing may be written.
   */
  static void checkPlace(String path) {
    Path target = path(path);
    if (Files.isDirectory(target)) {
      throw cannot("%s is a folder; name a file in it", path);
    }
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw cannot("%s cannot be written: there is no such folder; make it first", path);
    }
    if (!Files.isWritable(folder) && !Files.isWritable(target)) {
      throw cannot("%s cannot be written: nothing may be written in its folder", path);
    }
  }

  private static Path path(String path) {
    try {
      return Path.of(path).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw Streams.cannotWrite(path, new IOException(e.getMessage()));
    }
  }

  private static Failure cannot(String message, String path) {
    return new Failure(
        ExitCode.CANNOT_WRITE, "carelevel: " + message.formatted(Quote.printable(path)));
  }

  /** Writes a file; ends the command with the exit code for it where it cannot be written. */
  static void write(String path, Writing writing) {
    write(path, writing, false);
  }

  private static void write(String path, Writing writing, boolean durable) {
    try {
      Path target = path(path);
      checkPlace(path);
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        fill(Files.newOutputStream(target, StandardOpenOption.WRITE), writing);
        return;
      }
      Path place = Files.exists(target) ? target.toRealPath() : target;
      try (OutputFile file =
          new OutputFile(
              place,
              Files.createTempFile(
                  Objects.requireNonNull(place.getParent()), beginning(place), ENDING))) {
        fill(Files.newOutputStream(file.temporary), writing);
        if (durable) {
          file.toDisk();
        }
        file.moveInPlace();
      }
    } catch (IOException e) {
      throw Streams.cannotWrite(path, e);
    }
  }

  /** A file that is not whole yet says which one it will be; a name has 255 bytes at most. */
  private static String beginning(Path place) {
    String name = String.valueOf(place.getFileName());
    return ".carelevel-" + name.substring(0, Math.min(name.length(), LONGEST)) + "-";
  }

  /**
   * Deletes what a run that was killed has left beside a file. Only for who knows that nobody is
   * writing that file now.
   */
  static void deleteHalfWritten(Path file) {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    String beginning = beginning(file);
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, each -> isHalfWritten(each, beginning))) {
      for (Path each : left) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | DirectoryIteratorException e) {
      // What stays can be read by its owner alone.
    }
  }

  private static boolean isHalfWritten(Path file, String beginning) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(beginning)
        && name.substring(beginning.length()).matches("[0-9]+" + Pattern.quote(ENDING));
  }

  private static void fill(OutputStream stream, Writing writing) throws IOException {
    try (OutputStream out = new BufferedOutputStream(stream, 1 << 16)) {
      writing.to(out);
    }
  }

  private void toDisk() throws IOException {
    try (FileChannel written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private void moveInPlace() throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(temporary);
  }
}
