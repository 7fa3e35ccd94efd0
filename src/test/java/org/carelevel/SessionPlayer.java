package org.carelevel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.carelevel.cli.Carelevel;
import org.carelevel.cli.Host;

/** Plays a session and writes down what comes out. */
final class SessionPlayer {

  /** It changes with every change of the rules, and says nothing about the program. */
  private static final Pattern DIGEST = Pattern.compile("\\b([0-9a-f]{64}|[0-9a-f]{12})\\b");

  private final Session session;
  private final String files;
  private final String out;

  /**
   * A player.
   *
   * @param files the folder of the input files, {@code @files} in a session
   * @param out an empty folder for output files, {@code @out} in a session
   */
  SessionPlayer(Session session, Path files, Path out) {
    this.session = session;
    this.files = files.toString();
    this.out = out.toString();
  }

  /** The whole session as its file should be. */
  String play() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Session.Step step : session.steps()) {
      step.before().forEach(line -> text.append(line).append('\n'));
      text.append(Session.COMMAND).append(step.line()).append('\n');
      for (String line : step.input()) {
        text.append(line.isEmpty() ? Session.EMPTY_INPUT : Session.INPUT + line).append('\n');
      }
      text.append(run(step));
    }
    return text.toString();
  }

  private String run(Session.Step step) throws IOException {
    List<String> words =
        Session.words(step.line()).stream()
            .map(word -> word.replace("@files", files).replace("@out", out))
            .toList();
    String[] args = words.subList(1, words.size()).toArray(String[]::new);
    return switch (words.get(0)) {
      case "carelevel" -> carelevel(step, args);
      case "cat" -> cat(Path.of(args[0]));
      default -> throw new IllegalArgumentException("no such program here: " + step.line());
    };
  }

  private String cat(Path file) throws IOException {
    return Files.exists(file) ? lines("", Files.readString(file)) + "[exit 0]\n" : "[exit 1]\n";
  }

  private String carelevel(Session.Step step, String... args) {
    ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    ByteArrayOutputStream stderr = new ByteArrayOutputStream();
    boolean echo = session.terminals().contains("stdin");
    Host host =
        new Host(
            new Typed(step.input(), echo ? stdout : new ByteArrayOutputStream()),
            stdout,
            stderr,
            session.terminals(),
            environment(),
            StandardCharsets.UTF_8,
            () -> java.time.LocalDate.of(2026, 11, 23));
    int code = Carelevel.run(host, args);
    return lines("", stdout.toString(StandardCharsets.UTF_8))
        + lines("2> ", stderr.toString(StandardCharsets.UTF_8))
        + "[exit "
        + code
        + "]\n";
  }

  /** Without colours, and with a folder for drafts, unless the session says otherwise. */
  private Map<String, String> environment() {
    Map<String, String> variables = new TreeMap<>();
    variables.put("NO_COLOR", "1");
    variables.put("XDG_STATE_HOME", out + "/state");
    session.environment().forEach(variables::put);
    return variables;
  }

  /** Each line with a prefix; what a reader could not see is made visible. */
  private String lines(String prefix, String written) {
    if (written.isEmpty()) {
      return "";
    }
    boolean whole = written.endsWith("\n");
    String visible =
        DIGEST
            .matcher(written.replace(files, "@files").replace(out, "@out"))
            .replaceAll("<digest>")
            .replace("\r", "␍")
            .replace("\uFEFF", "<BOM>")
            .replace("\u001B", "<ESC>");
    StringBuilder text = new StringBuilder();
    visible.lines().forEach(line -> text.append(prefix).append(line).append('\n'));
    return whole ? text.toString() : text + "[no end of line]\n";
  }

  /** Gives out one line at a time, and on a terminal shows it as it is typed. */
  private static final class Typed extends InputStream {

    private final Iterator<String> lines;
    private final ByteArrayOutputStream echo;
    private byte[] line = new byte[0];
    private int next;

    Typed(List<String> lines, ByteArrayOutputStream echo) {
      this.lines = lines.iterator();
      this.echo = echo;
    }

    @Override
    public int read() {
      return fill() ? line[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, line.length - next);
      System.arraycopy(line, next, into, from, count);
      next += count;
      return count;
    }

    private boolean fill() {
      if (next < line.length) {
        return true;
      }
      if (!lines.hasNext()) {
        return false;
      }
      line = (lines.next() + "\n").getBytes(StandardCharsets.UTF_8);
      next = 0;
      echo.writeBytes(line);
      return true;
    }
  }
}
