package org.carelevel.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.carelevel.diagnostic.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A file that is written beside its place, and moved there only once it is whole, so that a run
 * that fails leaves what was there before. What is not a regular file, such as a device or a named
 * pipe, is written to directly. New files can be read by their owner alone, since they hold
 * answers. A link or a pipe that somebody else has put there is not written to.
 */
final class OutputFile implements AutoCloseable {

  /** Writes to the file. */
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private final Path target;
  private final Path temporary;
  private final FileChannel channel;

  private OutputFile(Path target) throws IOException {
    this.target = target;
    this.temporary = HalfWritten.beside(target);
    this.channel = PrivateFile.create(temporary);
    temporary.toFile().deleteOnExit(); // Where somebody ends the program before it is done.
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
    if (folder != null && Files.isRegularFile(folder)) {
      throw cannot("%s cannot be written: what should be its folder is a file", path);
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw cannot("%s cannot be written: there is no such folder; make it first", path);
    }
    if (!Files.isWritable(folder) && !Files.isWritable(target)) {
      throw cannot("%s cannot be written: nothing may be written in its folder", path);
    }
  }

  /** Where a file is that was named; ends the command where no file can have that name. */
  static Path path(String path) {
    if (path.isBlank()) {
      throw new Failure(ExitCode.USAGE, "carelevel: the name of the file to write is empty");
    }
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
        checkPipe(target, path);
        fill(Files.newOutputStream(target, StandardOpenOption.WRITE), writing);
        return;
      }
      boolean isLink = Files.isSymbolicLink(target) && Files.exists(target);
      try (OutputFile file = new OutputFile(isLink ? target.toRealPath() : target)) {
        if (isLink && !PrivateFile.isTrusted(target, file.temporary)) {
          throw somebodyElses(path);
        }
        fill(Channels.newOutputStream(file.channel), writing, durable ? file.channel : null);
        file.moveInPlace();
      }
    } catch (IOException e) {
      throw Streams.cannotWrite(path, e);
    }
  }

  /** Where everybody may put things, somebody may have put a pipe to read what is written. */
  private static void checkPipe(Path target, String path) throws IOException {
    if (PrivateFile.isForAll(Objects.requireNonNull(target.getParent()))
        && !PrivateFile.isTrusted(target)) {
      throw somebodyElses(path);
    }
  }

  private static Failure somebodyElses(String path) {
    return cannot(
        "%s is a link or a pipe that somebody else has put there; name another file", path);
  }

  private static void fill(OutputStream stream, Writing writing) throws IOException {
    fill(stream, writing, null);
  }

  /** Writes all, and if a channel is given, waits until it is on the disk. */
  private static void fill(OutputStream stream, Writing writing, @Nullable FileChannel durable)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(stream, 1 << 16)) {
      writing.to(out);
      out.flush();
      if (durable != null) {
        durable.force(true);
      }
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
    channel.close();
    Files.deleteIfExists(temporary);
  }
}
