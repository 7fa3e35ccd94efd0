package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carelevel.batch.MappingTrial;
import org.carelevel.batch.PlacementTrial;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a mapping, as text.
 *
 * @param trial what it makes of a file; null where none was tried
 */
public record MappingText(Mapping mapping, MappingNotes notes, @Nullable MappingTrial trial) {

  private static final int MOST_TEXTS = 8;

  /** Lines, with a line break at the end. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s, for the ruleset %s: %d question%s mapped, %d not"
            .formatted(
                mapping.id(),
                mapping.version(),
                mapping.ruleset(),
                mapping.origins().size(),
                mapping.origins().size() == 1 ? "" : "s",
                notes.unmapped().size()));
    part(
        lines,
        "Not mapped, so unanswered unless a column has the question's name:",
        notes.unmapped());
    part(lines, "Answers that nothing leads to:", notes.unreachable());
    part(lines, "Answered although nobody has answered; be sure that this is so:", notes.assumed());
    part(
        lines,
        "Rows of a table that can hold together and mean different things; where they do, a row of the file is rejected:",
        notes.conflicting());
    if (trial != null) {
      tried(lines, trial);
    }
    return String.join("\n", lines) + "\n";
  }

  private static void tried(List<String> lines, MappingTrial trial) {
    lines.add("");
    lines.add(
        "Answers found in %,d %s:".formatted(trial.rows(), trial.rows() == 1 ? "row" : "rows"));
    int width = trial.answered().keySet().stream().mapToInt(String::length).max().orElse(0);
    trial
        .answered()
        .forEach(
            (question, rows) ->
                lines.add(("  %-" + Math.max(1, width) + "s  %,d").formatted(question, rows)));
    part(lines, "Columns that nothing maps:", trial.unmapped().stream().map(Quote::of).toList());
    part(
        lines,
        "Columns of the mapping that no record has:",
        trial.missing().entrySet().stream().map(MappingText::missing).toList());
    part(
        lines,
        "Texts of the mapping that do not occur:",
        trial.unused().entrySet().stream().map(MappingText::unused).toList());
    part(
        lines,
        "Without a meaning; such rows are rejected:",
        trial.unreadable().stream().map(MappingText::unreadable).toList());
    if (trial.placement() != null) {
      placements(lines, trial.placement());
    }
    if (!trial.findsUnreadable()) {
      lines.add("Every text has a meaning.");
    }
  }

  private static void placements(List<String> lines, PlacementTrial trial) {
    if (!trial.there()) {
      String message = "The file does not say where people were placed: it has no column %s.";
      lines.add(message.formatted(Quote.of(trial.column())));
    }
    part(
        lines,
        "Placements without a meaning; such rows are not compared:",
        trial.unreadable().stream().map(MappingText::unreadable).toList());
  }

  private static String missing(Map.Entry<String, List<String>> column) {
    return "%s (for %s)".formatted(Quote.of(column.getKey()), String.join(", ", column.getValue()));
  }

  private static String unused(Map.Entry<String, java.util.Set<String>> entry) {
    String more = entry.getValue().size() > MOST_TEXTS ? ", …" : "";
    return entry.getValue().stream()
        .limit(MOST_TEXTS)
        .map(Quote::of)
        .collect(Collectors.joining(", ", Quote.of(entry.getKey()) + ": ", more));
  }

  private static String unreadable(MappingTrial.Unreadable found) {
    String column = found.first().column();
    return "line %d%s: %s (%,d row%s)"
        .formatted(
            found.first().line(),
            column.isEmpty() ? "" : ", column " + Quote.of(column),
            found.first().message(),
            found.rows(),
            found.rows() == 1 ? "" : "s");
  }

  private static void part(List<String> lines, String title, List<String> items) {
    if (!items.isEmpty()) {
      lines.add(title);
      items.forEach(item -> lines.add("  " + item));
    }
  }
}
