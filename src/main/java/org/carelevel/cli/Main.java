package org.carelevel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Starts the program in a process of its own. */
public final class Main {

  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    // The same digits and letters everywhere; whose language is spoken does not hang on it.
    Locale.setDefault(Locale.US);
    int code = Carelevel.run(host(), args);
    // Everything is written and closed. Exit would first ask Java's loggers whether to note it.
    Runtime.getRuntime().halt(code);
  }

  /** This process. */
  static Host host() {
    return new Host(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        terminals(),
        System.getenv(),
        charset(),
        () -> LocalDate.now(ZoneId.systemDefault()));
  }

  /** The launcher knows which streams are a terminal; without it, none is taken for one. */
  private static Set<String> terminals() {
    String told = System.getProperty("carelevel.terminal", "none");
    return Set.of(told.strip().split(" "));
  }

  /**
   * What the terminal is encoded in. A name that ends in UTF-8 is believed even where the machine
   * lacks that locale, as it often does at the other end of a remote session.
   */
  private static Charset charset() {
    for (String variable : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String value = System.getenv().getOrDefault(variable, "").toLowerCase(Locale.ROOT);
      if (!value.isEmpty()) {
        if (value.contains(".utf-8") || value.contains(".utf8")) {
          return StandardCharsets.UTF_8;
        }
        break; // Only the first that is set counts.
      }
    }
    String name = System.getProperty("native.encoding", "UTF-8");
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }
}
