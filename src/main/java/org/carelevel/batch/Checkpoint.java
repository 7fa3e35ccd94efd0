package org.carelevel.batch;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** How far the scoring has come; it can go on from there. */
public final class Checkpoint {

  private final int input;
  private final long offset;
  private final Turns.Progress progress;
  private final Supplier<Map<String, Long>> counts;

  Checkpoint(int input, long offset, Turns.Progress progress, Supplier<Map<String, Long>> counts) {
    this.input = input;
    this.offset = offset;
    this.progress = progress;
    this.counts = counts;
  }

  /** As numbers, by name; only right until the listener that was told of it returns. */
  public Map<String, Long> numbers() {
    Map<String, Long> numbers = new TreeMap<>();
    numbers.put("input", (long) input);
    numbers.put("offset", offset);
    numbers.put("lines", progress.lines());
    numbers.put("rows", progress.rows());
    numbers.put("last-row", progress.lastRow());
    counts.get().forEach((name, number) -> numbers.put("count." + name, number));
    return numbers;
  }

  /**
   * The same again.
   *
   * @throws IllegalArgumentException where these are not the numbers of a checkpoint
   */
  public static Checkpoint of(Map<String, Long> numbers) {
    Map<String, Long> counts = new TreeMap<>();
    numbers.forEach(
        (name, number) -> {
          if (name.startsWith("count.")) {
            counts.put(name.substring("count.".length()), number);
          }
        });
    return new Checkpoint(
        Math.toIntExact(number(numbers, "input")),
        number(numbers, "offset"),
        new Turns.Progress(
            number(numbers, "lines"), number(numbers, "rows"), number(numbers, "last-row")),
        () -> counts);
  }

  private static long number(Map<String, Long> numbers, String name) {
    Long number = numbers.get(name);
    if (number == null || number < 0) {
      throw new IllegalArgumentException(name);
    }
    return number;
  }

  /** How many rows of the last input were read. */
  public long rows() {
    return progress.rows();
  }

  int input() {
    return input;
  }

  long offset() {
    return offset;
  }

  Turns.Progress progress() {
    return progress;
  }

  Map<String, Long> counts() {
    return counts.get();
  }
}
