package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends the scoring of a file, nothing half done is taken for the whole. */
class ScoreInterruptionIT {

  private static final int ROWS = 400_000;

  @TempDir private Path folder;

  private Path input;

  @BeforeEach
  void write() throws IOException {
    input = folder.resolve("in.csv");
    Random random = new Random(1);
    List<String> withdrawal = List.of("none", "mild", "moderate", "severe", "", "wrong");
    try (BufferedWriter out = Files.newBufferedWriter(input)) {
      out.write("case,withdrawal-severity,overdose-signs,remark\n");
      for (int i = 0; i < ROWS; i++) {
        int which = random.nextInt(1000);
        out.write("c" + i + "," + withdrawal.get(which == 0 ? 5 : which % 5));
        out.write(which % 7 == 0 ? ",no,\"two\nlines, quoted\"\n" : ",no,plain\n");
      }
    }
  }

  @Test
  void aKilledRunGoesOnToTheSameBytes() throws Exception {
    Installed here = Installed.in(folder);
    here.carelevel("score", "in.csv", "-o", "whole.csv", "--rejects", "whole-rejects.csv");
    List<String> resumed =
        List.of("score", "in.csv", "-o", "out.csv", "--rejects", "rejects.csv", "--resume");
    int killed = 0;
    for (int tenths = 1; tenths < 9; tenths++) {
      killed += killedAt(tenths, resumed) ? 1 : 0;
      if (folder.resolve("out.csv").toFile().exists()) {
        break; // It was done before it could be killed.
      }
      assertThat(folder.resolve("rejects.csv")).doesNotExist();
    }
    assertThat(killed).isPositive();
    // What a kill leaves that comes at a moment which few hit.
    for (String file : List.of("out.csv.carelevel-progress", "out.csv.carelevel-part")) {
      String half = ".carelevel-%s-%s.tmp".formatted(file, UUID.randomUUID());
      Files.writeString(folder.resolve(half), "");
    }
    here.carelevel(resumed.toArray(String[]::new));
    assertSame("whole.csv", "out.csv");
    assertSame("whole-rejects.csv", "rejects.csv");
    assertThat(leftovers()).isEmpty();
  }

  /** The rejects are in their place a moment before the scores are. */
  @Test
  void aRunThatWasKilledBetweenItsLastTwoSteps() throws Exception {
    Installed here = Installed.in(folder);
    here.carelevel("score", "in.csv", "-o", "whole.csv", "--rejects", "whole-rejects.csv");
    List<String> resumed =
        List.of("score", "in.csv", "-o", "out.csv", "--rejects", "rejects.csv", "--resume");
    assumeTrue(killedAt(5, resumed), "the run was done before it could be killed");
    Files.move(folder.resolve("rejects.csv.carelevel-part"), folder.resolve("rejects.csv"));
    here.carelevel(resumed.toArray(String[]::new));
    assertSame("whole.csv", "out.csv");
    assertSame("whole-rejects.csv", "rejects.csv");
    assertThat(leftovers()).isEmpty();
  }

  /** What a shell makes of {@code <(cat in.csv)} is read once, and cannot be gone on with. */
  @Test
  void aPipeWithAName() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
    Installed here = Installed.in(folder);
    here.carelevel("score", "in.csv", "-o", "whole.csv", "--rejects", "whole-rejects.csv");
    Process writing =
        new ProcessBuilder("cp", input.toString(), pipe.toString()).inheritIO().start();
    here.carelevel("score", "pipe", "-o", "out.csv", "--rejects", "rejects.csv");
    assertThat(writing.waitFor()).isZero();
    assertSame("whole.csv", "out.csv");
    Installed.Result resumed = here.carelevel("score", "pipe", "-o", "again.csv", "--resume");
    assertThat(resumed.exit()).isEqualTo(2);
    assertThat(resumed.err()).contains("--resume needs files");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void goingOnWithOtherOptionsIsRefused() throws Exception {
    Path note = folder.resolve("out.csv.carelevel-progress");
    Process process = start(List.of("score", "in.csv", "-o", "out.csv", "--resume"));
    while (process.isAlive() && !Files.exists(note)) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor();
    assumeTrue(Files.exists(note), "the run was done before it could be killed");
    Installed.Result other =
        Installed.in(folder)
            .carelevel("score", "in.csv", "-o", "out.csv", "--resume", "--no-open-questions");
    assertThat(other.exit()).isEqualTo(4);
    assertThat(other.err()).contains("other rules, options or inputs").contains("delete this file");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void aFullDiskLeavesWhatWasThere() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString())
            .redirectErrorStream(true)
            .start();
    assumeTrue(mount.waitFor() == 0, "a small disk cannot be mounted here");
    try {
      Path out = disk.resolve("out.csv");
      Files.writeString(out, "what was there\n");
      Installed.Result result =
          Installed.in(folder)
              .carelevel("score", "in.csv", "-o", out.toString(), "--rejects", "rejects.csv");
      assertThat(result.exit()).isEqualTo(74);
      assertThat(result.err()).contains("cannot be written").contains("free some room");
      assertThat(Files.readString(out)).isEqualTo("what was there\n");
      try (Stream<Path> left = Files.list(disk)) {
        assertThat(left).containsExactly(out);
      }
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  /** Kills a run once so many tenths of its output are written; false where it was done before. */
  private boolean killedAt(int tenths, List<String> arguments) throws Exception {
    File part = folder.resolve("out.csv.carelevel-part").toFile();
    long whole = Files.size(folder.resolve("whole.csv"));
    Process process = start(arguments);
    while (process.isAlive() && part.length() < whole * tenths / 10) {
      Thread.onSpinWait();
    }
    boolean alive = process.isAlive();
    process.destroyForcibly().waitFor();
    return alive;
  }

  private Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Installed.LAUNCHER.toString());
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void assertSame(String one, String other) throws IOException {
    assertThat(Files.mismatch(folder.resolve(one), folder.resolve(other))).isEqualTo(-1);
  }

  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.contains(".carelevel") || name.startsWith("."))
          .toList();
    }
  }
}
