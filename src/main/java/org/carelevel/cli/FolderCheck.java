package org.carelevel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.carelevel.diagnostic.Quote;
import org.carelevel.report.Checkup;
import org.carelevel.report.Checkup.Kind;

/** Where the program keeps things. The home folder is never named. */
final class FolderCheck {

  private final Streams streams;
  private final Checkup checkup;

  FolderCheck(Streams streams, Checkup checkup) {
    this.streams = streams;
    this.checkup = checkup;
  }

  void all() {
    archive();
    drafts();
    here();
  }

  private void archive() {
    String used = System.getProperty("carelevel.archive", "");
    if (!used.isEmpty()) {
      Path file = Path.of(used);
      long size = size(file);
      String where = folderOf(file);
      checkup.add(
          Kind.OK,
          "archive",
          String.format(Locale.ROOT, "in use, %.0f MB, in %s", size / 1e6, where));
    } else if (streams.variable("CARELEVEL_ARCHIVE").equals("off")) {
      checkup.add(Kind.NOTE, "archive", "CARELEVEL_ARCHIVE is off, so each start takes longer");
    } else {
      Optional<Path> cache = cache();
      boolean can = cache.isPresent() && canWrite(cache.get());
      checkup.add(
          Kind.NOTE,
          "archive",
          can
              ? "none in use yet; a start makes it, and those after it are quicker"
              : "none can be kept, so each start takes longer; set XDG_CACHE_HOME to a folder that can be written");
    }
  }

  private Optional<Path> cache() {
    String cache = streams.variable("XDG_CACHE_HOME");
    String home = streams.variable("HOME");
    if (!cache.isEmpty()) {
      return Optional.of(Path.of(cache));
    }
    return home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".cache"));
  }

  /** The archive's path below this says where carelevel and Java are installed. */
  private String folderOf(Path archive) {
    Optional<Path> cache = cache().map(path -> path.resolve("carelevel"));
    return cache.isPresent() && archive.startsWith(cache.get())
        ? named(cache.get(), "XDG_CACHE_HOME")
        : "the program's own folder";
  }

  private void drafts() {
    Optional<Drafts> drafts = Drafts.of(streams);
    if (drafts.isEmpty()) {
      checkup.add(
          Kind.PROBLEM,
          "drafts",
          "there is no folder for them, so interviews are not saved; set HOME or XDG_STATE_HOME");
      return;
    }
    Path folder = drafts.get().folder();
    if (!canWrite(folder)) {
      checkup.add(
          Kind.PROBLEM,
          "drafts",
          named(folder, "XDG_STATE_HOME")
              + " cannot be written, so interviews are not saved; see who may write it");
    } else if (Files.isDirectory(folder) && !isPrivate(folder)) {
      checkup.add(
          Kind.PROBLEM,
          "drafts",
          "others can read %s; take that away with: chmod 700"
              .formatted(named(folder, "XDG_STATE_HOME")));
    } else {
      int count = drafts.get().names().size();
      String kept = count == 1 ? "1 is kept" : count + " are kept";
      checkup.add(Kind.OK, "drafts", kept + " in " + named(folder, "XDG_STATE_HOME"));
    }
  }

  private void here() {
    boolean can = canWrite(Path.of(""));
    checkup.add(
        can ? Kind.OK : Kind.NOTE,
        "this folder",
        can
            ? "files can be written here"
            : "files cannot be written here; name another folder with --output");
  }

  /** Whether a file can be made in a folder, or in the nearest above it that is there. */
  private static boolean canWrite(Path folder) {
    Path there = folder.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !Files.isDirectory(there)) {
      return false;
    }
    try {
      Files.delete(Files.createTempFile(there, ".carelevel-", ".tmp"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isPrivate(Path folder) {
    try {
      String who = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
      return who.endsWith("------");
    } catch (IOException | UnsupportedOperationException e) {
      return true; // Not known here; other systems keep a user's folders to the user.
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // It has just gone.
    }
  }

  /** A folder elsewhere than at home may say whose it is, so only what names it is said. */
  private String named(Path path, String variable) {
    String home = streams.variable("HOME");
    String text = path.toString();
    if (!home.isEmpty() && text.startsWith(home + "/")) {
      return Quote.printable("~" + text.substring(home.length()));
    }
    return "the folder that " + variable + " names";
  }
}
