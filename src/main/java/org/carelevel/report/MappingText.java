package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carelevel.batch.MappingTrial;
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
        "%s %s, for the ruleset %s: %d questions mapped, %d not"
            .formatted(
                mapping.id(),
                mapping.version(),
                mapping.ruleset(),
                mapping.origins().size(),
                notes.unmapped().size()));
    part(
        lines,
        "Not mapped, so unanswered unless a column has the question's name:",
        notes.unmapped());
    part(lines, "Answers that nothing leads to:", notes.unreachable());
    part(lines, "Answered although nobody has answered; be sure that this is so:", notes.assumed());
    if (trial != null) {
      tried(lines, trial);
    }
    return String.join("\n", lines) + "\n";
  }

  private static void tried(List<String> lines, MappingTrial trial) {
    lines.add("");
    lines.add("Answers found in %,d rows:".formatted(trial.rows()));
    int width = trial.answered().keySet().stream().mapToInt(String::length).max().orElse(0);
    trial
        .answered()
        .forEach(
            (question, rows) ->
                lines.add(("  %-" + Math.max(1, width) + "s  %,d").formatted(question, rows)));
    part(lines, "Columns that nothing maps:", trial.unmapped().stream().map(Quote::of).toList());
    part(
        lines,
        "Texts of the mapping that do not occur:",
        trial.unused().entrySet().stream().map(MappingText::unused).toList());
    part(
        lines,
        "Without a meaning; such rows are rejected:",
        trial.unreadable().stream().map(MappingText::unreadable).toList());
    lines.add(
        trial.unreadable().isEmpty()
            ? "Every text has a meaning."
            : "%,d texts have no meaning.".formatted(trial.unreadable().size()));
  }

  private static String unused(Map.Entry<String, java.util.Set<String>> entry) {
    String more = entry.getValue().size() > MOST_TEXTS ? ", …" : "";
    return entry.getValue().stream()
        .limit(MOST_TEXTS)
        .map(Quote::of)
        .collect(Collectors.joining(", ", Quote.of(entry.getKey()) + ": ", more));
  }

  private static String unreadable(MappingTrial.Unreadable found) {
    return "line %d, column %s: %s (%,d row%s)"
        .formatted(
            found.first().line(),
            Quote.of(found.first().column()),
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
