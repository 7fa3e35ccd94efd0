package org.carelevel.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carelevel.diagnostic.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param missing the columns that a mapping reads and no record of JSON has, each with the
 *     questions that it is read for
 * @param levels the decided rows by the id of their level, least intensive first
 * @param rules the rows in which a rule certainly holds, by its id, in the ruleset's order
 * @param alerts the rows that raise the alert of a rule, rejected ones included
 * @param codes the problems of rejected rows by their code; a row can have several
 * @param comparison with actual placements; null where nothing was compared
 */
public record Summary(
    Header header,
    Map<String, List<String>> missing,
    long decided,
    long partial,
    long rejected,
    Map<String, Long> levels,
    Map<String, Long> rules,
    Map<String, Long> alerts,
    Map<String, Long> codes,
    @Nullable Comparison comparison) {

  /** Keeps its own copies, in the order given. */
  public Summary {
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    alerts = Collections.unmodifiableMap(new LinkedHashMap<>(alerts));
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
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
    lines.add("decided rows by level: " + listed(levels));
    addCounts(lines, "rows with an alert: ", alerts);
    addCounts(lines, "problems in rejected rows (a row can have several): ", codes);
    if (!header.withoutColumn().isEmpty()) {
      lines.add(
          "questions without a column, unanswered in every row: "
              + String.join(", ", header.withoutColumn()));
    }
    if (!missing.isEmpty()) {
      lines.add(
          missing.entrySet().stream()
              .map(Summary::missing)
              .collect(
                  Collectors.joining(", ", "no record has these columns of the mapping: ", "")));
    }
    return lines.stream().map("carelevel: "::concat).collect(Collectors.joining("\n"));
  }

  private static String missing(Map.Entry<String, List<String>> column) {
    return "%s (for %s)".formatted(Quote.of(column.getKey()), String.join(", ", column.getValue()));
  }

  private static void addCounts(List<String> lines, String title, Map<String, Long> counts) {
    Map<String, Long> some = new LinkedHashMap<>(counts);
    some.values().removeIf(rows -> rows == 0);
    if (!some.isEmpty()) {
      lines.add(title + listed(some));
    }
  }

  private static String listed(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
