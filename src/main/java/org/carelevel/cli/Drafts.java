package org.carelevel.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which interviews are kept until they are finished. */
final class Drafts {

  private static final String END = ".json";
  private static final int MOST = 10_000;

  private final Path folder;

  private Drafts(Path folder) {
    this.folder = folder;
  }

  /** The platform's folder for what a program keeps between runs; empty where there is none. */
  static Optional<Drafts> of(Streams streams) {
    String state = streams.variable("XDG_STATE_HOME");
    String local = streams.variable("LOCALAPPDATA");
    String home = streams.variable("HOME");
    if (!state.isEmpty()) {
      return Optional.of(new Drafts(Path.of(state, "carelevel")));
    } else if (!local.isEmpty()) {
      return Optional.of(new Drafts(Path.of(local, "carelevel")));
    }
    return home.isEmpty()
        ? Optional.empty()
        : Optional.of(new Drafts(Path.of(home, ".local", "state", "carelevel")));
  }

  /** Where they are, or would be. */
  Path folder() {
    return folder;
  }

  /** The names of the drafts, the newest first. */
  List<String> names() {
    return names(true);
  }

  /** The names of what somebody else has put there: it is neither gone on with nor deleted. */
  List<String> foreign() {
    return names(false);
  }

  private List<String> names(boolean ours) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(END))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> isOurs(file) == ours)
          .sorted(Comparator.comparing(Drafts::changed).reversed().thenComparing(f -> f))
          .map(file -> String.valueOf(file.getFileName()))
          .map(name -> name.substring(0, name.length() - END.length()))
          .toList();
    } catch (IOException e) {
      throw Streams.cannotRead(folder.toString(), e, ExitCode.BAD_INPUT);
    }
  }

  private boolean isOurs(Path file) {
    try {
      return PrivateFile.isTrusted(file, folder);
    } catch (IOException e) {
      return true; // It has just gone.
    }
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0); // It has just gone.
    }
  }

  /** Where a draft of this name is, or would be. */
  Path file(String name) {
    return folder.resolve(name + END);
  }

  /** Whether there is a draft of this name. */
  boolean has(String name) {
    return Files.exists(file(name));
  }

  /** Takes a name for a new draft, so that no other interview takes it too. */
  Path take(String name) throws IOException {
    makeFolder();
    Path file = file(name);
    PrivateFile.create(file).close();
    if (!PrivateFile.isTrusted(folder, file)) {
      Files.delete(file);
      throw new IOException("the folder belongs to somebody else");
    }
    return file;
  }

  /** Takes the first free one of the names {@code draft-1}, {@code draft-2} and so on. */
  Path takeAny() throws IOException {
    for (int number = 1; number <= MOST; number++) {
      try {
        return take("draft-" + number);
      } catch (FileAlreadyExistsException e) {
        // Another interview has it; the next one may be free.
      }
    }
    throw new IOException("there are too many drafts in " + folder);
  }

  private void makeFolder() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(Objects.requireNonNull(folder.toAbsolutePath().getParent()));
    try {
      var alone =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      Files.createDirectory(folder, alone);
    } catch (UnsupportedOperationException e) {
      Files.createDirectory(folder); // A system without such permissions.
    } catch (FileAlreadyExistsException e) {
      // Another interview has just made it.
    }
  }
}
