package org.carelevel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Starts the program in a process of its own. */
public final class Main {

  private Main() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    Host host =
        new Host(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            terminals(),
            System.getenv(),
            charset(),
            LocalDate.now(ZoneId.systemDefault()));
    System.exit(Carelevel.run(host, args));
  }

  /** The launcher knows which streams are a terminal; without it, none is taken for one. */
  private static Set<String> terminals() {
    String told = System.getProperty("carelevel.terminal", "none");
    return Set.copyOf(List.of(told.strip().split("\\s+", -1)));
  }

  private static Charset charset() {
    String name = System.getProperty("native.encoding", "UTF-8");
    return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
  }
}
