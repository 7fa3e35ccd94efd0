package org.carelevel.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carelevel.agreement.Agreement;
import org.carelevel.agreement.CohenKappa;
import org.carelevel.agreement.ConfusionMatrix;
import org.carelevel.agreement.Weights;
import org.carelevel.model.Level;

/**
 * Recommended levels beside those at which people were in fact placed.
 *
 * @param column where the placements stand
 * @param levels least intensive first
 * @param lines by what was recommended, least intensive first
 * @param unmapped the texts of placements that are no level, and how many rows have them
 */
public record Comparison(
    String column, List<Level> levels, List<Line> lines, Map<String, Long> unmapped) {

  private static final long MOST_DECIDED = 1_000_000_000;

  /**
   * The rows with the same levels possible.
   *
   * @param lowest the rank of the lowest; less than 0 for rejected rows
   * @param highest the rank of the highest
   * @param placed how many rows were placed at each level, by its rank
   * @param unknown how many rows have no placement that is known
   * @param rules by the rank of the placement, how many rows each floor rule holds in
   */
  public record Line(
      int lowest, int highest, List<Long> placed, long unknown, List<Map<String, Long>> rules) {

    /** Keeps its own copies. */
    public Line {
      placed = List.copyOf(placed);
      rules = List.copyOf(rules);
    }

    /** Whether the level is decided. */
    public boolean decided() {
      return lowest >= 0 && lowest == highest;
    }

    /** Whether the rows are rejected ones. */
    public boolean rejected() {
      return lowest < 0;
    }
  }

  /** Where a placement stands to what was recommended. */
  public enum Side {
    /** At a level below the lowest that is possible. */
    BELOW,
    /** At a level that is possible. */
    WITHIN,
    /** At a level above the highest that is possible. */
    ABOVE
  }

  /** Keeps its own copies. */
  public Comparison {
    levels = List.copyOf(levels);
    lines = List.copyOf(lines);
    unmapped = Collections.unmodifiableMap(new LinkedHashMap<>(unmapped));
  }

  private static final class Tally {
    private final long[] placed;
    private final List<Map<String, Long>> rules = new ArrayList<>();
    private long unknown;

    Tally(int levels) {
      placed = new long[levels];
      for (int i = 0; i < levels; i++) {
        rules.add(new TreeMap<>());
      }
    }
  }

  /** Of what {@link Comparing} has counted. */
  static Comparison of(String column, List<Level> levels, Map<String, Long> pairs) {
    Map<Integer, Tally> tallies = new TreeMap<>();
    Map<String, Long> unmapped = new TreeMap<>();
    pairs.forEach(
        (pair, rows) -> {
          String[] parts = pair.split(String.valueOf(Comparing.PART), 3);
          int possible = Integer.parseInt(parts[0]);
          Tally tally = tallies.computeIfAbsent(possible, key -> new Tally(levels.size()));
          String placed = parts[1];
          if (placed.startsWith(Comparing.UNMAPPED)) {
            tally.unknown += rows;
            unmapped.merge(pair.substring(parts[0].length() + 2), rows, Long::sum);
          } else if (placed.equals(Comparing.UNKNOWN)) {
            tally.unknown += rows;
          } else if (parts.length == 2) {
            tally.placed[Integer.parseInt(placed)] += rows;
          } else {
            tally.rules.get(Integer.parseInt(placed)).put(parts[2], rows);
          }
        });
    List<Line> lines = new ArrayList<>();
    tallies.forEach((possible, tally) -> lines.add(line(possible, tally)));
    lines.sort(
        Comparator.comparing(Line::rejected)
            .thenComparing(Line::lowest)
            .thenComparing(Line::highest));
    return new Comparison(column, levels, lines, unmapped);
  }

  private static Line line(int possible, Tally tally) {
    return new Line(
        possible == 0 ? -1 : Integer.numberOfTrailingZeros(possible),
        possible == 0 ? -1 : 31 - Integer.numberOfLeadingZeros(possible),
        Arrays.stream(tally.placed).boxed().toList(),
        tally.unknown,
        tally.rules);
  }

  /** How many rows were placed so. Rejected rows and unknown placements are not among them. */
  public long rows(Side side) {
    long rows = 0;
    for (Line line : lines) {
      for (int rank = 0; rank < levels.size() && !line.rejected(); rank++) {
        rows += side(line, rank) == side ? line.placed().get(rank) : 0;
      }
    }
    return rows;
  }

  /** Where a placement stands to what was recommended. */
  public static Side side(Line line, int rank) {
    if (rank < line.lowest()) {
      return Side.BELOW;
    }
    return rank > line.highest() ? Side.ABOVE : Side.WITHIN;
  }

  /**
   * How many decided rows there are by recommended level and by placement. Where there are more
   * than a thousand million, each is divided by the same number.
   */
  public ConfusionMatrix decided() {
    List<List<Long>> placed = new ArrayList<>();
    for (int level = 0; level < levels.size(); level++) {
      int rank = level;
      placed.add(
          lines.stream()
              .filter(line -> line.decided() && line.lowest() == rank)
              .findFirst()
              .map(Line::placed)
              .orElse(Collections.nCopies(levels.size(), 0L)));
    }
    long all = placed.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    long divisor = 1 + all / MOST_DECIDED;
    return new ConfusionMatrix(
        placed.stream()
            .map(row -> row.stream().map(rows -> (int) (rows / divisor)).toList())
            .toList(),
        0);
  }

  /** Weighted kappa of the decided rows, with linear weights. */
  public Agreement kappa() {
    return CohenKappa.of(decided(), Weights.linear(levels.size()));
  }

  /** The floor rules behind the rows that were placed so, the commonest first. */
  public List<Map.Entry<String, Long>> rules(Side side) {
    Map<String, Long> rules = new TreeMap<>();
    for (Line line : lines) {
      for (int rank = 0; rank < levels.size() && !line.rejected(); rank++) {
        if (side(line, rank) == side) {
          line.rules().get(rank).forEach((rule, rows) -> rules.merge(rule, rows, Long::sum));
        }
      }
    }
    return rules.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }
}
