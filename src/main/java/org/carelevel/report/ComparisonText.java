package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.carelevel.agreement.Agreement;
import org.carelevel.batch.Comparison;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Level;

/** Recommended levels beside actual placements, as a table in plain text. */
public record ComparisonText(Comparison comparison) {

  private static final int MOST_RULES = 5;
  private static final int MOST_UNMAPPED = 20;

  /** Lines, with a line break at the end. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add("recommended (rows) against " + Quote.printable(comparison.column()) + " (columns):");
    lines.addAll(table());
    lines.add("");
    sides(lines);
    lines.add(kappa());
    unmapped(lines);
    lines.add(
        "A difference is a question to ask, not a mistake of either side: a placement also follows from what this data does not say.");
    return String.join("\n", lines) + "\n";
  }

  private List<String> table() {
    List<Level> levels = comparison.levels();
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(""));
    levels.forEach(level -> head.add(level.id()));
    head.add("not known");
    rows.add(head);
    for (Comparison.Line line : comparison.lines()) {
      List<String> row = new ArrayList<>(List.of(name(line)));
      line.placed().forEach(count -> row.add(number(count)));
      row.add(number(line.unknown()));
      rows.add(row);
    }
    return aligned(rows);
  }

  private String name(Comparison.Line line) {
    if (line.rejected()) {
      return "rejected";
    }
    String lowest = comparison.levels().get(line.lowest()).id();
    return line.decided() ? lowest : lowest + " to " + comparison.levels().get(line.highest()).id();
  }

  private static List<String> aligned(List<List<String>> rows) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < columns; i++) {
        String pad = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private void sides(List<String> lines) {
    side(lines, Comparison.Side.BELOW, "placed below the lowest level that is possible");
    side(lines, Comparison.Side.WITHIN, "placed at a level that is possible");
    side(lines, Comparison.Side.ABOVE, "placed above the highest level that is possible");
  }

  private void side(List<String> lines, Comparison.Side side, String words) {
    long rows = comparison.rows(side);
    lines.add("%s: %s".formatted(words, number(rows)));
    List<Map.Entry<String, Long>> rules = comparison.rules(side);
    if (side != Comparison.Side.WITHIN && !rules.isEmpty()) {
      lines.add(
          rules.stream()
              .limit(MOST_RULES)
              .map(rule -> rule.getKey() + " " + number(rule.getValue()))
              .collect(Collectors.joining(", ", "  commonest rules: ", "")));
    }
  }

  private String kappa() {
    long decided =
        comparison.decided().counts().stream()
            .flatMap(List::stream)
            .mapToLong(Integer::longValue)
            .sum();
    String rows = "%s decided row%s".formatted(number(decided), decided == 1 ? "" : "s");
    if (comparison.kappa() instanceof Agreement.Estimate estimate) {
      String interval =
          estimate
              .interval()
              .map(i -> ", 95 %% interval %.2f to %.2f".formatted(i.low(), i.high()))
              .orElse(", no interval");
      return "linearly weighted kappa of %s: %s"
          .formatted(rows, String.format(Locale.ROOT, "%.2f", estimate.value()) + interval);
    }
    boolean any = comparison.lines().stream().anyMatch(Comparison.Line::decided);
    return decided == 0
        ? "weighted kappa: none, since no %s"
            .formatted(any ? "decided row has a placement that is known" : "row is decided")
        : "weighted kappa: none, since %s %s not vary"
            .formatted(rows, decided == 1 ? "does" : "do");
  }

  private void unmapped(List<String> lines) {
    if (!comparison.unmapped().isEmpty()) {
      lines.add(
          comparison.unmapped().entrySet().stream()
              .limit(MOST_UNMAPPED)
              .map(entry -> Quote.of(entry.getKey()) + " " + number(entry.getValue()))
              .collect(
                  Collectors.joining(
                      ", ", "placements that are no level, so not known: ", moreUnmapped())));
    }
  }

  private String moreUnmapped() {
    int more = comparison.unmapped().size() - MOST_UNMAPPED;
    return more > 0 ? ", and %s more".formatted(number(more)) : "";
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
