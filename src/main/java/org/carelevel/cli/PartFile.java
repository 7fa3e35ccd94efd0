package org.carelevel.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The part of an output that is done, beside the place where the whole will be. */
final class PartFile implements AutoCloseable {

  /** What its name ends with. */
  static final String ENDING = ".carelevel-part";

  private final Path target;
  private final FileChannel channel;
  private final OutputStream out;

  private PartFile(Path target, FileChannel channel) {
    this.target = target;
    this.channel = channel;
    this.out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  /** Where the part of an output is kept. */
  static Path of(Path target) {
    return target.resolveSibling(target.getFileName() + ENDING);
  }

  /**
   * Opens the part of an output, and goes on after so many bytes.
   *
   * @throws IOException where it is shorter, or is no file that this program has made
   */
  static PartFile open(Path target, long length) throws IOException {
    Path path = of(target);
    if (length == 0) {
      Files.deleteIfExists(path);
      return new PartFile(target, create(path));
    }
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || !PrivateFile.isTrusted(path)) {
      throw new IOException("it is no file of yours");
    }
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    if (channel.size() < length) {
      channel.close();
      throw new IOException("it is shorter than it was");
    }
    channel.truncate(length);
    channel.position(length);
    return new PartFile(target, channel);
  }

  private static FileChannel create(Path path) throws IOException {
    try {
      return PrivateFile.create(path);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("somebody else is writing it", e);
    }
  }

  OutputStream out() {
    return out;
  }

  /** How many bytes are in the file, some of the last perhaps not yet. */
  long written() throws IOException {
    return channel.position();
  }

  /** How many bytes are in the file, for sure. */
  long save() throws IOException {
    out.flush();
    channel.force(false);
    return channel.position();
  }

  /** Closes it, and makes it the output. Nothing stays beside it from runs that were killed. */
  void finish() throws IOException {
    out.flush();
    close();
    Files.move(of(target), target, StandardCopyOption.REPLACE_EXISTING);
    HalfWritten.delete(of(target));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
