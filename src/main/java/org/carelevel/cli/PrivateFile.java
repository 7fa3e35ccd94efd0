package org.carelevel.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Files that hold answers: new ones are for their owner alone from their first moment on, whatever
 * the umask, and whose another one is, is found out by comparison with one of our own.
 */
final class PrivateFile {

  private static final String OWNER_ALONE = "rw-------";
  private static final String ADMINISTRATOR = "root";

  private PrivateFile() {}

  /**
   * Makes a file where none is, and opens it at once, so that nobody can put another in its place
   * between the two.
   */
  static FileChannel create(Path path) throws IOException {
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      var alone =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ALONE));
      return FileChannel.open(path, options, alone);
    } catch (UnsupportedOperationException e) {
      return FileChannel.open(path, options); // A system without such permissions.
    }
  }

  /**
   * Whether what stands there, be it a link, was put there by whoever owns a file of ours, or by
   * the administrator.
   */
  static boolean isTrusted(Path path, Path ours) throws IOException {
    UserPrincipal owner = Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
    return owner.equals(Files.getOwner(ours)) || owner.getName().equals(ADMINISTRATOR);
  }

  /** As {@link #isTrusted(Path, Path)}, where there is no file of ours in its folder yet. */
  static boolean isTrusted(Path path) throws IOException {
    Path ours = HalfWritten.beside(path.toAbsolutePath());
    create(ours).close();
    try {
      return isTrusted(path, ours);
    } finally {
      Files.delete(ours);
    }
  }

  /** Whether everybody may put files into a folder. */
  static boolean isForAll(Path folder) throws IOException {
    try {
      return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_WRITE);
    } catch (UnsupportedOperationException e) {
      return false; // A system without such permissions.
    }
  }
}
