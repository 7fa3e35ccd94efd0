package org.carelevel.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carelevel.model.Level;
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

    private final Map<String, Long> levels = new LinkedHashMap<>();
    private long decided;
    private long partial;
    private long rejected;

    Count(Ruleset ruleset) {
      ruleset.levels().stream().map(Level::id).forEach(id -> levels.put(id, 0L));
    }

    void add(ScoredRow row) {
      switch (row.status()) {
        case DECIDED -> decided++;
        case PARTIAL -> partial++;
        case REJECTED -> rejected++;
      }
      row.level().ifPresent(level -> levels.merge(level.id(), 1L, Long::sum));
    }

    Summary summary(Header header) {
      return new Summary(header, decided, partial, rejected, new LinkedHashMap<>(levels));
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
