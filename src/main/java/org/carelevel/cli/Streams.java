package org.carelevel.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carelevel.diagnostic.Quote;
import org.jspecify.annotations.Nullable;

/** Standard input and output, and files, with failures in a reader's words. */
final class Streams {

  private final Host host;
  private final OutputStream out;
  private final OutputStream data;
  private final ReadAhead readAhead = new ReadAhead();
  private final List<String> readFrom = new ArrayList<>();

  /** How long the line is that is shown for now. */
  private int shown;

  private @Nullable BufferedReader lines;

  Streams(Host host) {
    this.host = host;
    this.out = new BufferedOutputStream(host.out());
    this.data = host.terminals().contains("stdout") ? Steady.data(out) : out;
  }

  /** The default ruleset, which may be being read already. */
  ReadAhead readAhead() {
    return readAhead;
  }

  /** Text for people to standard output. */
  void print(String text) {
    write(out, Letters.encode(Steady.text(text), host.charset()));
  }

  /**
   * Text for people that is not the result, at once: to standard error where the result is data.
   */
  void talk(String text, boolean resultIsData) {
    if (resultIsData) {
      sayPlain(text);
    } else {
      print(text);
      flush();
    }
  }

  /** Data to standard output, in UTF-8. */
  void data(String text) {
    write(data, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A message to standard error. Where it cannot be written, nobody is there to be told. */
  void say(String text) {
    sayPlain(text + "\n");
  }

  private synchronized void sayPlain(String text) {
    String before = erased();
    shown = 0;
    write(before + Steady.text(text));
  }

  /**
   * Shows a line on the terminal that standard error is, until something else is shown or said;
   * nothing of it stays.
   */
  synchronized void sayForNow(String line) {
    String before = erased();
    shown = line.length();
    write(before + Steady.text(line));
  }

  private String erased() {
    return shown == 0 ? "" : "\r" + " ".repeat(shown) + "\r";
  }

  private void write(String text) {
    try {
      host.err().write(Letters.encode(text, host.charset()));
      host.err().flush();
    } catch (IOException ignored) {
      // There is no other place to say so.
    }
  }

  /** Hands on all that was written. */
  void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw cannotWrite("standard output", e);
    }
  }

  private static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw cannotWrite("standard output", e);
    }
  }

  /** A reader that has gone away is not worth a message. */
  static Failure cannotWrite(String name, IOException e) {
    String cause = String.valueOf(e.getMessage());
    boolean gone = cause.contains("Broken pipe") || cause.contains("pipe is being closed");
    String message =
        cause.contains("No space left")
            ? "carelevel: %s cannot be written (%s); free some room, or write elsewhere with -o"
            : "carelevel: %s cannot be written (%s); write elsewhere with -o";
    return new Failure(
        ExitCode.CANNOT_WRITE, gone ? "" : message.formatted(Quote.printable(name), reason(e)));
  }

  /** The next line of standard input; null at its end. */
  @Nullable String readLine() {
    if (lines == null) {
      // ASCII says nothing about letters with accents; what sends them nearly always means UTF-8.
      boolean ascii = host.charset().equals(StandardCharsets.US_ASCII);
      Charset charset = ascii ? StandardCharsets.UTF_8 : host.charset();
      lines = new BufferedReader(new InputStreamReader(host.in(), charset));
    }
    try {
      return lines.readLine();
    } catch (IOException e) {
      say("carelevel: standard input cannot be read further: " + reason(e));
      return null;
    }
  }

  /** The value of a variable of the environment; empty where it is not set. */
  String variable(String name) {
    return host.environment().getOrDefault(name, "");
  }

  /** The day of this run. */
  LocalDate today() {
    return host.today().get();
  }

  /** Whether a standard stream is a terminal. */
  boolean isTerminal(String name) {
    return host.terminals().contains(name);
  }

  /** What a terminal's text is encoded in. */
  Charset charset() {
    return host.charset();
  }

  /** Standard input as it comes. */
  InputStream in() {
    return host.in();
  }

  /** Standard output for data. */
  OutputStream out() {
    return data;
  }

  /**
   * All bytes of a file, or of standard input for {@code -}; one more than the limit where there
   * are more.
   */
  byte[] bytes(String path, int limit, int exitCode) {
    readsFrom(path);
    try (InputStream in = path.equals("-") ? host.in() : Files.newInputStream(Path.of(path))) {
      return in.readNBytes(limit + 1);
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw cannotRead(path, e, exitCode);
    }
  }

  /** Takes down that a file is read, which then is no place to write to. */
  void readsFrom(String path) {
    readFrom.add(path.equals("-") ? OutputPlaces.redirected() : path);
  }

  /** Writes a text to a file; ends the command where it is one that was read from. */
  void writeFile(String path, String text) {
    checkNotRead(path);
    OutputFile.write(path, text);
  }

  /** Ends the command where one of these is a file that is read from, or two are the same. */
  void checkNotRead(@Nullable String... outputs) {
    OutputPlaces.check(readFrom, outputs);
  }

  /** What to call a path in messages. */
  static String name(String path) {
    return path.equals("-") ? "standard input" : path;
  }

  static Failure cannotRead(String path, Exception e, int exitCode) {
    String message = "carelevel: %s cannot be read: %s";
    return new Failure(exitCode, message.formatted(Quote.printable(name(path)), reason(e)));
  }

  private static String reason(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    } else if (e instanceof java.nio.file.AccessDeniedException) {
      return "it may not be opened";
    } else if (String.valueOf(e.getMessage()).contains("Is a directory")) {
      return "it is a folder";
    }
    String message = e.getMessage();
    if ("Bad file descriptor".equals(message)) {
      return "it is closed";
    }
    return message == null ? "an input or output error" : Quote.printable(message);
  }
}
