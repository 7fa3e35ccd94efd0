package org.carelevel.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.carelevel.diagnostic.Quote;

/**
 * A file that is written beside its place, and moved there only once it is whole, so that a run
 * that fails leaves what was there before. What is not a regular file, such as a device or a named
 * pipe, is written to directly. New files can be read by their owner alone, since they hold
 * answers.
 */
final class OutputFile implements AutoCloseable {

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

  /** Writes a text in UTF-8. */
  static void write(String path, String text) {
    write(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes a file; ends the command with the exit code for it where it cannot be written. */
  static void write(String path, Writing writing) {
    try {
      Path target = Path.of(path).toAbsolutePath();
      if (Files.isDirectory(target)) {
        String message = "carelevel: %s is a folder; name a file in it";
        throw new Failure(ExitCode.CANNOT_WRITE, message.formatted(Quote.printable(path)));
      }
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        fill(Files.newOutputStream(target, StandardOpenOption.WRITE), writing);
        return;
      }
      Path place = Files.exists(target) ? target.toRealPath() : target;
      Path folder = place.getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        String message = "carelevel: %s cannot be written: there is no such folder; make it first";
        throw new Failure(ExitCode.CANNOT_WRITE, message.formatted(Quote.printable(path)));
      }
      try (OutputFile file =
          new OutputFile(place, Files.createTempFile(folder, ".carelevel-", ".tmp"))) {
        fill(Files.newOutputStream(file.temporary), writing);
        file.moveInPlace();
      }
    } catch (IOException | InvalidPathException e) {
      throw Streams.cannotWrite(
          path, e instanceof IOException io ? io : new IOException(e.getMessage()));
    }
  }

  private static void fill(OutputStream stream, Writing writing) throws IOException {
    try (OutputStream out = new BufferedOutputStream(stream, 1 << 16)) {
      writing.to(out);
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
