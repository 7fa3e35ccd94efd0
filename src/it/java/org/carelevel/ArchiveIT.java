package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher keeps an archive of classes, uses it, and does without where it must. */
class ArchiveIT {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @Test
  void theFirstRunMakesItAndTheNextUsesIt() throws Exception {
    Path archive = made();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
        .matches("r.-------");
    assertThat(usesArchive()).isTrue();
    try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
      assertThat(all.filter(Files::isRegularFile)).containsExactly(archive);
    }
  }

  /** Java takes up all of an archive at each start, so what only answers does without the rest. */
  @Test
  void whatDoesMoreThanAnswerHasOneOfItsOwn() throws Exception {
    Path answers = made();
    assertThat(answers.getFileName().toString()).contains("-answers.");
    assertThat(carelevel().carelevel("rules", "list").exit()).isZero();
    Path everything =
        answers.resolveSibling(
            answers.getFileName().toString().replace("-answers.", "-everything."));
    within(MINUTE, () -> Files.exists(everything));
    assertThat(Files.size(everything)).isGreaterThan(Files.size(answers));
  }

  @Test
  void thoseOfEarlierVersionsGo() throws Exception {
    Path archive = made();
    Path build = archive;
    while (!build.getFileName().toString().matches("[0-9a-f]{12}")) {
      build = build.getParent();
    }
    Path earlierJava = Files.writeString(archive.resolveSibling("17.0.1-answers.jsa"), "");
    Path earlierBuild = Files.createDirectory(build.resolveSibling("0123456789ab"));
    Files.writeString(earlierBuild.resolve("17.0.1-answers.jsa"), "");
    Path another = Files.createDirectory(build.resolveSibling("another-one"));
    Files.delete(archive);
    assertAnswers(carelevel());
    within(MINUTE, () -> !Files.exists(earlierBuild));
    assertThat(archive).exists();
    assertThat(earlierJava).doesNotExist();
    assertThat(another).exists();
  }

  @Test
  void aDamagedOneIsNoFailure() throws Exception {
    Path archive = made();
    Files.setPosixFilePermissions(archive, PosixFilePermissions.fromString("rw-------"));
    try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }
    assertAnswers(carelevel());
    Files.write(archive, new byte[] {1, 2, 3});
    assertAnswers(carelevel());
    Files.write(archive, new byte[0]);
    assertAnswers(carelevel());
  }

  /** Permissions do not bind an administrator, so a file stands where the folder should be. */
  @Test
  void aFolderThatCannotBeMadeIsNoFailure() throws Exception {
    Files.writeString(folder.resolve("cache"), "in the way");
    assertAnswers(carelevel());
    assertAnswers(carelevel());
    assertThat(folder.resolve("cache")).hasContent("in the way");
  }

  @Test
  void thereIsNoneWithoutAHomeOrWhereItIsNotWanted() throws Exception {
    assertAnswers(carelevel().with("HOME", "").with("XDG_CACHE_HOME", ""));
    assertAnswers(carelevel().with("CARELEVEL_ARCHIVE", "off"));
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void oneThatWasGivenUpIsMadeAfterAll() throws Exception {
    Path archive = made();
    Files.delete(archive);
    Path lock = Files.createDirectory(Path.of(archive + ".lock"));
    Files.setLastModifiedTime(
        lock,
        java.nio.file.attribute.FileTime.fromMillis(
            System.currentTimeMillis() - Duration.ofHours(1).toMillis()));
    assertThat(made()).isEqualTo(archive);
  }

  /** Java runs what is in an archive, so one that somebody else could have made is not used. */
  @Test
  void somebodyElsesIsNotUsed() throws Exception {
    assumeTrue(isAdministrator(), "only an administrator can give a file away");
    Path archive = made();
    Path cache = folder.resolve("cache/carelevel");
    for (Path planted : List.of(archive, cache)) {
      Object owner = Files.getAttribute(planted, "unix:uid");
      assertThat(usesArchive()).isTrue();
      Files.setAttribute(planted, "unix:uid", 65_534);
      assertThat(usesArchive()).as(planted.toString()).isFalse();
      Files.setAttribute(planted, "unix:uid", owner);
    }
    Path elsewhere = Files.move(cache, folder.resolve("elsewhere"));
    Files.createSymbolicLink(cache, elsewhere);
    assertThat(usesArchive()).as("through a link").isFalse();
    Files.delete(cache);
  }

  private static boolean isAdministrator() throws IOException {
    return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  private Installed carelevel() {
    return Installed.in(folder).with("XDG_CACHE_HOME", folder + "/cache");
  }

  private static void assertAnswers(Installed installed) throws Exception {
    Installed.Result result = installed.carelevel("explain", "--set", "withdrawal-severity=severe");
    assertThat(result.err()).isEmpty();
    assertThat(result.exit()).isZero();
    assertThat(result.out()).startsWith("!! EMERGENCY").contains("Inpatient");
  }

  private Path made() throws Exception {
    assertAnswers(carelevel());
    long end = System.nanoTime() + MINUTE.toNanos();
    while (System.nanoTime() < end) {
      Optional<Path> archive = archive();
      if (archive.isPresent() && !Files.exists(Path.of(archive.get() + ".lock"))) {
        return archive.get();
      }
      Thread.onSpinWait();
    }
    return Assertions.fail("no archive was made within a minute");
  }

  private Optional<Path> archive() throws IOException {
    if (!Files.isDirectory(folder.resolve("cache"))) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.walk(folder.resolve("cache"))) {
      return all.filter(path -> List.of("jsa", "aot").contains(ending(path))).findFirst();
    } catch (java.io.UncheckedIOException e) {
      return Optional.empty(); // Something went while it was looked at.
    }
  }

  private static void within(Duration time, BooleanSupplier seen) {
    long end = System.nanoTime() + time.toNanos();
    while (!seen.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain for " + time).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static String ending(Path path) {
    String name = path.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private boolean usesArchive() throws Exception {
    Path loaded = folder.resolve("loaded");
    assertAnswers(carelevel().with("CARELEVEL_JAVA_OPTS", "-Xlog:class+load:file=" + loaded));
    try (Stream<String> lines = Files.lines(loaded)) {
      return lines
          .filter(line -> line.contains("org.carelevel.cli.Main "))
          .allMatch(line -> line.contains("shared objects file"));
    }
  }
}
