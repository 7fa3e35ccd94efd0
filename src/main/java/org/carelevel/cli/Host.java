package org.carelevel.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the program is run with, so that it can be run as a function.
 *
 * @param terminals which of {@code stdin}, {@code stdout} and {@code stderr} are a terminal
 * @param environment the variables of the environment
 * @param today the day that records are dated with; asked only by who needs it, as finding it takes
 *     a while
 * @param charset what a terminal, and so text for people, is encoded in; files and JSON are UTF-8
 */
public record Host(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Set<String> terminals,
    Map<String, String> environment,
    Charset charset,
    Supplier<LocalDate> today) {

  /** Keeps its own copies. */
  public Host {
    terminals = Set.copyOf(terminals);
    environment = Map.copyOf(environment);
  }
}
