package org.carelevel.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carelevel.model.Ruleset;

/**
 * What became of a file.
 *
 * @param levels the decided rows by the id of their level, least intensive first
 */
public record Summary(
    Header header, long decided, long partial, long rejected, Map<String, Long> levels) {

  /** Counts rows as they come. */
  static final class Count {

    private final long[] levels = new long[Integer.SIZE];
    private long partial;
    private long rejected;

    /**
     * Counts a row.
     *
     * @param possible the set of the ranks of the levels that are possible; 0 for a rejected row
     */
    void add(int possible) {
      switch (Integer.bitCount(possible)) {
        case 0 -> rejected++;
        case 1 -> levels[Integer.numberOfTrailingZeros(possible)]++;
        default -> partial++;
      }
    }

    /** Counts what another one has counted. */
    void add(Count other) {
      Arrays.setAll(levels, rank -> levels[rank] + other.levels[rank]);
      partial += other.partial;
      rejected += other.rejected;
    }

    Summary summary(Header header, Ruleset ruleset) {
      Map<String, Long> byLevel = new LinkedHashMap<>();
      ruleset.levels().forEach(level -> byLevel.put(level.id(), levels[level.rank()]));
      return new Summary(header, Arrays.stream(levels).sum(), partial, rejected, byLevel);
    }
  }

  /** How many rows there were. */
  public long read() {
    return decided + partial + rejected;
  }

  /** As a person reads it. */
  public String text() {
    List<String> lines = new ArrayList<>();
    String rows = "%,d row%s read: %,d decided, %,d partial, %,d rejected";
    lines.add(rows.formatted(read(), read() == 1 ? "" : "s", decided, partial, rejected));
    lines.add(
        levels.entrySet().stream()
            .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", ", "decided rows by level: ", "")));
    if (!header.withoutColumn().isEmpty()) {
      lines.add(
          "questions without a column, unanswered in every row: "
              + String.join(", ", header.withoutColumn()));
    }
    return lines.stream().map("carelevel: "::concat).collect(Collectors.joining("\n"));
  }
}
