package org.carelevel.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each interview to one window: two that save the same draft would each lose the other's
 * answers. All drafts share one empty file, of which each locks a byte of its own. The system lets
 * go of it however the program ends, so that nothing is left to be tidied up after a kill.
 */
final class DraftLock implements AutoCloseable {

  private static final String NAME = ".lock";

  private final @Nullable FileChannel channel;

  private DraftLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes a draft; empty where another window has it. Where nothing can be locked, it goes on
   * without: whoever waits for answers on the telephone is not to be turned away for that.
   *
   * @param folder the folder of drafts
   * @param draft the draft, in this folder or elsewhere
   */
  static Optional<DraftLock> of(Path folder, Path draft) {
    if (!Files.isDirectory(folder)) {
      return Optional.of(new DraftLock(null));
    }
    try {
      FileChannel channel = open(folder.resolve(NAME));
      if (isFree(channel, draft)) {
        return Optional.of(new DraftLock(channel));
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new DraftLock(null));
    }
  }

  private static FileChannel open(Path file) throws IOException {
    try {
      return PrivateFile.create(file);
    } catch (FileAlreadyExistsException e) {
      return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static boolean isFree(FileChannel channel, Path draft) throws IOException {
    String path = draft.toAbsolutePath().normalize().toString();
    UUID name = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    try {
      return channel.tryLock(name.getLeastSignificantBits() >>> 2, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // It goes with the program.
    }
  }
}
