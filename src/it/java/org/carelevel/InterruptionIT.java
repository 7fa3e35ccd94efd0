package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever ends an interview, every answer that was given is there to go on with. */
class InterruptionIT {

  private static final List<String> REPLIES =
      List.of("no", "none", "some", "none", "n said on the phone", "mild", "no", "d");

  @TempDir private Path folder;

  private @Nullable Process running;
  private int next;

  /** What was printed so far, as far as it is plain letters. */
  private final StringBuilder seen = new StringBuilder();

  @AfterEach
  void stop() {
    if (running != null) {
      running.destroyForcibly();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 8})
  void aKillLosesNoAnswer(int replies) throws Exception {
    interviewUpTo(replies).destroyForcibly().waitFor();
    Installed.Result resumed =
        Installed.in(folder).carelevel("screen", "--resume", "--format", "json");
    assertThat(resumed.exit()).isZero();
    assertThat(resumed.out()).contains("\"overdose-signs\" : \"no\"");
    assertThat(resumed.out().contains("\"medical-needs\" : \"none\"")).isEqualTo(replies >= 4);
    assertThat(resumed.out().contains("said on the phone")).isEqualTo(replies >= 5);
    assertThat(resumed.out().contains("\"declined\"")).isEqualTo(replies >= 8);
    assertThat(resumed.err()).contains("Going on where draft-1 was left");
  }

  /** Ctrl-C is tried on a real terminal: what runs in the background may be deaf to it. */
  @Test
  void beingEndedLosesNothing() throws Exception {
    Process process = interviewUpTo(2);
    // As "kill -TERM" does; the process itself would close the streams, too.
    process.toHandle().destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    Installed.Result drafts = Installed.in(folder).carelevel("screen", "--list-drafts");
    assertThat(drafts.out()).contains("draft-1: ").contains("answers: 2");
  }

  /** Two windows would each lose the other's answers. */
  @Test
  void aDraftIsOpenInOneWindowAtATime() throws Exception {
    Process first = interviewUpTo(2);
    Installed here = Installed.in(folder);
    for (String option : List.of("--resume", "--discard")) {
      Installed.Result second = here.typing("no\n").carelevel("screen", option, "draft-1");
      assertThat(second.exit()).isEqualTo(4);
      assertThat(second.err())
          .isEqualTo(
              "carelevel: 'draft-1' is open in another window; go on there, or close that one first\n");
    }
    first.destroyForcibly().waitFor();
    assertThat(here.carelevel("screen", "--resume", "draft-1").exit()).isZero();
  }

  @Test
  void whatAKillLeftHalfWrittenIsGoneOnceTheDraftIsGoneOnWith() throws Exception {
    interviewUpTo(2).destroyForcibly().waitFor();
    Path kept = folder.resolve("state").resolve("carelevel");
    Path left =
        Files.writeString(
            kept.resolve(".carelevel-draft-1.json-123e4567-e89b-12d3-a456-426614174000.tmp"), "{");
    Path other =
        Files.writeString(
            kept.resolve(".carelevel-draft-1.json-x-123e4567-e89b-12d3-a456-426614174000.tmp"),
            "{");
    assertThat(Installed.in(folder).carelevel("screen", "--resume").exit()).isZero();
    assertThat(left).doesNotExist();
    assertThat(other).exists();
  }

  /** Java would take the first file that it opens for standard input, and read replies there. */
  @Test
  void aClosedInputIsNoAnswer() throws Exception {
    String command = "exec '" + Installed.LAUNCHER + "' screen <&-";
    Installed.Result result = Installed.in(folder).run(Path.of("sh"), "-c", command);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("the input ended before any answer");
  }

  /** An answer that was begun to be asked for and never saved is no draft to go on with. */
  /** It is kept before anything is said, which is not possible here. */
  @Test
  void aFullOutputLosesNoAnswer() throws Exception {
    String line = Installed.LAUNCHER + " screen --set overdose-signs=yes --label case-9 >/dev/full";
    assertThat(Installed.in(folder).run(Path.of("/bin/sh"), "-c", line).exit()).isEqualTo(74);
    assertThat(Installed.in(folder).carelevel("screen", "--list-drafts").out())
        .contains("answers: 1");
    Installed.Result resumed = Installed.in(folder).carelevel("screen", "--resume", "case-9");
    assertThat(resumed.exit()).isZero();
    assertThat(resumed.out()).contains("EMERGENCY");
  }

  @Test
  void anEmptyDraftDoesNotHideAnother() throws Exception {
    interviewUpTo(2).destroyForcibly().waitFor();
    Files.createFile(folder.resolve("state").resolve("carelevel").resolve("draft-2.json"));
    Installed.Result resumed = Installed.in(folder).carelevel("screen", "--resume");
    assertThat(resumed.exit()).isZero();
    assertThat(resumed.out()).contains("Going on where draft-1 was left");
  }

  @Test
  void whatIsKeptIsForItsOwnerAlone() throws Exception {
    interviewUpTo(1).destroyForcibly().waitFor();
    Path kept = folder.resolve("state").resolve("carelevel");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rwx------");
    Path draft = kept.resolve("draft-1.json");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(draft)))
        .isEqualTo("rw-------");
  }

  @Test
  void aFinishedInterviewLeavesNoDraft() throws Exception {
    Installed.Result done =
        Installed.in(folder)
            .typing("s\n".repeat(20) + "\n\n")
            .carelevel("screen", "--label", "case-17");
    assertThat(done.exit()).isZero();
    Path kept = folder.resolve("state").resolve("carelevel");
    try (Stream<Path> left = Files.list(kept)) {
      assertThat(left).allMatch(each -> each.endsWith(".lock"));
    }
    assertThat(kept.resolve(".lock")).isEmptyFile();
  }

  @Test
  void aFileThatSomebodyNamedIsNeitherReplacedNorDeleted() throws Exception {
    Installed here = Installed.in(folder);
    Path file = folder.resolve("case.json");
    assertThat(here.typing("no\nq\n").carelevel("screen", "--save", "case.json").exit()).isZero();
    String kept = Files.readString(file);
    Installed.Result again = here.carelevel("screen", "--save", "case.json");
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.err()).contains("case.json is there already");
    assertThat(here.carelevel("screen", "--discard", "case.json").exit()).isEqualTo(4);
    assertThat(Files.readString(file)).isEqualTo(kept);
    String rest = "s\n".repeat(19) + "\n\n";
    assertThat(here.typing(rest).carelevel("screen", "--resume", "case.json").exit()).isZero();
    assertThat(Files.readString(file)).contains("\"finished\" : true");
    assertThat(here.carelevel("verify", "case.json").exit()).isZero();
  }

  @Test
  void aFullDiskLeavesTheLastGoodDraftAndDoesNotEndTheInterview() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    Process mount =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString())
            .redirectErrorStream(true)
            .start();
    assumeTrue(mount.waitFor() == 0, "a small disk cannot be mounted here");
    try {
      Process process = interview("--save", disk.resolve("case.json").toString());
      reply(process, 2);
      String good = Files.readString(disk.resolve("case.json"));
      fill(disk.resolve("filler"));
      reply(process, 3);
      process.getOutputStream().close();
      String said = seen + rest(process);
      assertThat(said).containsOnlyOnce("The answers could not be saved");
      assertThat(said).contains("Level of care so far");
      assertThat(Files.readString(disk.resolve("case.json"))).isEqualTo(good);
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  private static void fill(Path file) throws IOException {
    byte[] block = new byte[512];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("No space left");
    }
  }

  /** An interview that waits for the reply after these. */
  private Process interviewUpTo(int replies) throws IOException {
    Process process = interview();
    reply(process, replies);
    return process;
  }

  private Process interview(String... options) throws IOException {
    List<String> command = new java.util.ArrayList<>();
    command.add(Installed.LAUNCHER.toString());
    command.add("screen");
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.redirectErrorStream(true);
    Process process = builder.start();
    running = process;
    next = 0;
    untilAsked(process);
    return process;
  }

  /** Types so many of the replies, each once it is asked for, and waits to be asked again. */
  private void reply(Process process, int replies) throws IOException {
    for (int i = 0; i < replies; i++) {
      OutputStream in = process.getOutputStream();
      in.write((REPLIES.get(next++) + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
      untilAsked(process);
    }
  }

  /** Reads what is printed up to the next prompt, which ends no line. */
  private void untilAsked(Process process) throws IOException {
    int before = '\n';
    int last = '\n';
    for (int c = process.getInputStream().read(); c >= 0; c = process.getInputStream().read()) {
      seen.append((char) c);
      if (before == '\n' && last == '>' && c == ' ') {
        return;
      }
      before = last;
      last = c;
    }
    throw new IOException("the interview ended before it was asked to");
  }

  private static String rest(Process process) throws IOException {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      return String.join("\n", reader.lines().toList());
    }
  }
}
