package org.carelevel.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long whole processes take beside a Java program that only says hello, on the same Java, taken
 * in turns: {@code src/jmh/sh/start.sh}.
 */
public final class StartTimes {

  private static final String HELLO =
      "public class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }";

  private StartTimes() {}

  /** Takes the launcher, a Java home and how often; prints medians and ratios. */
  public static void main(String[] args) throws IOException, InterruptedException {
    String launcher = Path.of(args[0]).toAbsolutePath().toString();
    String javaHome = args[1];
    int times = Integer.parseInt(args[2]);
    Path folder = Files.createTempDirectory("carelevel-start");
    Path hello = Files.writeString(folder.resolve("Hello.java"), HELLO);
    run(javaHome, List.of(javaHome + "/bin/javac", "-d", folder.toString(), hello.toString()));
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("hello", List.of(javaHome + "/bin/java", "-cp", folder.toString(), "Hello"));
    commands.put("--version", List.of(launcher, "--version"));
    commands.put("--help", List.of(launcher, "--help"));
    commands.put(
        "explain --set", List.of(launcher, "explain", "--set", "withdrawal-severity=severe"));
    Map<String, double[]> taken = new LinkedHashMap<>();
    for (int turn = 0; turn < times; turn++) {
      for (Map.Entry<String, List<String>> each : commands.entrySet()) {
        taken.computeIfAbsent(each.getKey(), k -> new double[times])[turn] =
            run(javaHome, each.getValue());
      }
    }
    print(taken);
  }

  private static void print(Map<String, double[]> taken) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    double hello = median(taken.getOrDefault("hello", new double[1]));
    taken.forEach(
        (name, each) ->
            out.printf(
                Locale.ROOT,
                "%-14s %6.1f ms, %.2f times a hello%n",
                name,
                median(each),
                median(each) / hello));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static double run(String javaHome, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
    builder.environment().put("JAVA_HOME", javaHome);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long began = System.nanoTime();
    int exit = builder.start().waitFor();
    if (exit != 0) {
      throw new IOException(command + " ended with " + exit);
    }
    return (System.nanoTime() - began) / 1e6;
  }
}
