package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The interview on a real terminal, typed and read through tmux. */
class TerminalIT {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private static final String UTF8 = "LC_ALL=C.UTF-8";

  @TempDir private Path folder;

  private Path tmux = Path.of("");

  @BeforeEach
  void find() {
    tmux = Tool.needs("tmux");
  }

  @AfterEach
  void stop() throws Exception {
    if (!tmux.toString().isEmpty()) {
      tmux("kill-server");
    }
  }

  @Test
  void aPhoneCallWithInterruptions() throws Exception {
    open(80, 200, UTF8);
    type("screen --label call-1", "1/20");
    type("no", "2/20");
    type("n asked twice", "The note is taken down");
    type("none", "3/20");
    type("b", "Earlier answer: No such thoughts");
    type("active", "!! URGENT: Call or text 988 now.");
    tmux("kill-session", "-t", "carelevel"); // The window is closed.
    open(80, 200, UTF8);
    type("screen --resume call-1", "Answers so far: 2.");
    type("g home", "What is it like where the person lives?");
    type("unsafe", "-> Unsafe");
    type("?", "Rules that look at it"); // It is explained only once the answer is saved.
    tmux("send-keys", "-t", "carelevel", "C-c");
    await("ended with 130");
    assertThat(screen())
        .contains("The answers are kept. To go on:\n    carelevel screen --resume call-1");
    type("screen --resume", "Answers so far: 3.");
    type("q", "The answers are kept. To go on:");
    assertThat(screen()).contains("!! URGENT: Call or text 988 now.").contains("asked twice");
  }

  @Test
  void theSameInSpanish() throws Exception {
    open(80, 200, "LANG=es_ES.UTF-8");
    type("screen", "1/20");
    assertThat(screen()).contains("¿Muestra la persona").contains("SEGURIDAD INMEDIATA");
    type("sí", "EMERGENCIA");
    type("ns", "queda abierta: no se sabe");
    type("x", "'x' no es una de las respuestas");
    type("q", "Nivel de atención recomendado");
    assertThat(screen()).doesNotContain(" the ").doesNotContain("Recommended");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 100, 200})
  void linesEndWhereTheWindowDoes(int columns) throws Exception {
    open(columns, 200, UTF8);
    type("screen", "1/20");
    type("q", "To go on:");
    int longest = screen().lines().mapToInt(String::length).max().orElseThrow();
    assertThat(longest).isBetween(Math.min(columns, 100) - 12, Math.min(columns, 100));
  }

  @Test
  void coloursOnlyWhereTheyAreWanted() throws Exception {
    open(80, 60, UTF8);
    type("screen", "1/20");
    type("yes", "EMERGENCY");
    assertThat(tmux("capture-pane", "-p", "-e", "-t", "carelevel")).contains("\u001B[1m");
    tmux("kill-session", "-t", "carelevel");
    open(80, 60, UTF8, "NO_COLOR=1");
    type("screen", "1/20");
    type("yes", "EMERGENCY");
    assertThat(tmux("capture-pane", "-p", "-e", "-t", "carelevel")).doesNotContain("\u001B[1");
  }

  @Test
  void plainLettersWhereTheTerminalHasNoOthers() throws Exception {
    open(80, 60, "LC_ALL=C");
    type("screen --lang es", "1/20");
    assertThat(screen()).contains("Muestra la persona").contains("alguna senal de sobredosis");
  }

  /** A shell in a window of this size, in which {@code carelevel} is the packaged program. */
  private void open(int columns, int rows, String locale, String... variables) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("new-session", "-d", "-s", "carelevel", "-x", "" + columns));
    command.addAll(
        List.of("-y", "" + rows, "-c", folder.toString(), "env", "-u", "NO_COLOR", "-u", "LC_ALL"));
    command.addAll(List.of(locale, "XDG_STATE_HOME=" + folder.resolve("state")));
    command.addAll(List.of(variables));
    command.addAll(List.of("PS1=$ ", "sh"));
    tmux(command.toArray(String[]::new));
    // It would end with its last window, at any moment while the next one is being opened.
    tmux("set-option", "-s", "exit-empty", "off");
    await("$");
  }

  /** Types a line, or a command, and waits until something is on the screen. */
  private void type(String line, String then) throws Exception {
    String typed =
        line.startsWith("screen")
            ? "clear; " + Installed.LAUNCHER + " " + line + "; echo ended with $?"
            : line;
    tmux("send-keys", "-t", "carelevel", "-l", typed);
    tmux("send-keys", "-t", "carelevel", "Enter");
    await(then);
  }

  private void await(String text) throws Exception {
    long deadline = System.nanoTime() + PATIENCE;
    String words = text.replace(" ", "");
    while (!screen().replaceAll("\\s", "").contains(words)) {
      assertThat(System.nanoTime())
          .as("waiting for '%s' in%n%s", text, screen())
          .isLessThan(deadline);
    }
  }

  private String screen() throws Exception {
    return tmux("capture-pane", "-p", "-t", "carelevel").stripTrailing();
  }

  private String tmux(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(tmux.toString(), "-u", "-f", "/dev/null", "-S"));
    command.add(folder.resolve("tmux").toString());
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
