package org.carelevel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program, run as a user runs it: in a process of its own.
 *
 * @param folder the current folder
 * @param environment variables that are set; an empty value removes one
 * @param input standard input
 */
record Installed(Path folder, Map<String, String> environment, String input) {

  static final Path HOME = Path.of(System.getProperty("carelevel.home", "")).toAbsolutePath();
  static final Path LAUNCHER = HOME.resolve("bin").resolve("carelevel");

  /** What came of a run. */
  record Result(int exit, String out, String err) {}

  static Installed in(Path folder) {
    Path cache = HOME.resolveSibling("it-cache");
    return new Installed(
        folder,
        Map.of("XDG_STATE_HOME", folder + "/state", "XDG_CACHE_HOME", cache.toString()),
        "");
  }

  Installed with(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Installed(folder, more, input);
  }

  Installed typing(String lines) {
    return new Installed(folder, environment, lines);
  }

  Result carelevel(String... args) throws IOException, InterruptedException {
    return run(LAUNCHER, args);
  }

  /** Runs a program with its streams in files, so that none can block. */
  Result run(Path program, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(args));
    Path streams = Files.createTempDirectory("carelevel-it");
    Path in = Files.writeString(streams.resolve("in"), input);
    Path out = streams.resolve("out");
    Path err = streams.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    environment.forEach(
        (variable, value) -> {
          if (value.isEmpty()) {
            builder.environment().remove(variable);
          } else {
            builder.environment().put(variable, value);
          }
        });
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("did not end within a minute: " + command);
    }
    Result result = new Result(process.exitValue(), read(out), read(err));
    for (Path each : List.of(in, out, err, streams)) {
      Files.delete(each);
    }
    return result;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
