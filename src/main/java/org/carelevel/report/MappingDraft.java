package org.carelevel.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carelevel.batch.ColumnLook;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Answers;
import org.carelevel.model.Choice;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;

/**
 * A mapping to start from: what can be guessed from the names of the columns and what stands in
 * them, and comments on all that somebody who knows the file has to decide. It can be read as it
 * is.
 *
 * @param source what the file is called
 */
public record MappingDraft(String source, ColumnLook look, Ruleset ruleset) {

  private static final int MOST_TEXTS = 30;
  private static final int MOST_SHOWN = 6;
  private static final int LONGEST_TEXT = 60;

  /** What many files write where nobody knows. */
  private static final Set<String> MISSING =
      Set.of(
          "-9",
          "-8",
          "-7",
          "-99",
          "-999",
          "97",
          "98",
          "99",
          "999",
          ".",
          "na",
          "n/a",
          "unknown",
          "missing",
          "not reported",
          "not known",
          "refused",
          "null",
          "none given",
          "?");

  /** The YAML, with a line break at its end. */
  public String text() {
    Map<String, ColumnLook.Column> guessed =
        ColumnGuesses.of(look.columns(), ruleset.questions().keySet());
    List<String> lines = new ArrayList<>();
    lines.add("# What the columns of " + Quote.printable(source) + " mean to the ruleset");
    lines.add(
        "# "
            + ruleset.identity().id()
            + ". A draft: it guesses, and you know. Go through every line, then try 'carelevel map check'");
    lines.add("# on it and the file.");
    lines.add("carelevel-map: 1");
    lines.add("map:");
    lines.add("  id: my-map");
    lines.add("  version: 0.1.0");
    lines.add("  title: " + YamlText.of("Columns of " + Quote.printable(fileName())));
    lines.add("  ruleset: " + ruleset.identity().id());
    lines.add("");
    lines.add("# Texts that mean, in any column, that nobody knows. A blank cell always does.");
    lines.add("unanswered: []");
    lines.add("");
    if (guessed.isEmpty()) {
      lines.add(
          "# No column looks like a question. Remove '{}' and write below which one answers which.");
      lines.add("questions: {}");
    } else {
      lines.add("questions:");
      guessed.forEach((id, column) -> mapped(lines, ruleset.question(id), column));
    }
    open(lines, guessed);
    rest(lines, guessed);
    return String.join("\n", lines) + "\n";
  }

  private void mapped(List<String> lines, Question question, ColumnLook.Column column) {
    lines.add("  # " + said(question));
    lines.add("  " + question.id() + ":");
    boolean sure = column.name().equals(question.id());
    lines.add(
        "    column: " + YamlText.of(column.name()) + (sure ? "" : "   # guessed by its name"));
    Map<String, String> values = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    for (String text : mostFrequent(column)) {
      Optional<String> answer = answer(question, text);
      answer.ifPresent(id -> values.put(text, id));
      if (answer.isEmpty()) {
        open.add(text);
      }
    }
    boolean own = values.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
    if (question.scale() instanceof Scale.Numbers) {
      if (!open.isEmpty()) {
        lines.add("    # These are no such number. List those that mean that nobody knows:");
        lines.add("    unanswered: []");
      }
    } else if (!own || !open.isEmpty()) {
      if (own && !values.isEmpty() && question.scale() instanceof Scale.Choices choices) {
        choices.ids().forEach(id -> values.put(id, id)); // Others may stand in the next file.
      }
      lines.add(values.isEmpty() ? "    # values:" : "    values:");
      values.forEach((text, id) -> lines.add("      " + YamlText.of(text) + ": " + word(id)));
    }
    undecided(lines, open, column);
  }

  /** An answer's id, in quotes where YAML would take it for nothing. */
  private static String word(String id) {
    return id.equalsIgnoreCase("null") ? YamlText.of(id) : id;
  }

  private static List<String> mostFrequent(ColumnLook.Column column) {
    Comparator<Map.Entry<String, Long>> rows = Map.Entry.comparingByValue();
    return column.texts().entrySet().stream()
        .sorted(rows.reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void undecided(List<String> lines, List<String> open, ColumnLook.Column column) {
    for (String text : open.subList(0, Math.min(MOST_TEXTS, open.size()))) {
      lines.add("      # " + undecided(text, column.texts().getOrDefault(text, 0L)));
    }
    if (open.size() > MOST_TEXTS || column.more()) {
      lines.add("      # … and more");
    }
  }

  private static String undecided(String text, long rows) {
    String shown = shortened(text);
    boolean missing = MISSING.contains(text.toLowerCase(Locale.ROOT));
    return "%s: ?   (%,d row%s%s)"
        .formatted(
            shown,
            rows,
            rows == 1 ? "" : "s",
            missing ? "; if it means that nobody knows, put it under 'unanswered'" : "");
  }

  /** The answer that is written so, in any of the ruleset's languages. */
  private Optional<String> answer(Question question, String text) {
    if (question.parse(text).isPresent() || text.equals(Answers.DECLINED)) {
      return Optional.of(text);
    }
    if (!(question.scale() instanceof Scale.Choices choices)) {
      return Optional.empty();
    }
    for (Choice choice : choices.choices()) {
      boolean same =
          choice.id().equalsIgnoreCase(text)
              || ruleset.identity().languages().stream()
                  .anyMatch(language -> choice.text().in(language).equalsIgnoreCase(text));
      if (same) {
        return Optional.of(choice.id());
      }
    }
    return Optional.empty();
  }

  private String said(Question question) {
    String answers =
        question.scale() instanceof Scale.Choices choices
            ? String.join(", ", choices.ids())
            : "a whole number from %d to %d"
                .formatted(question.scale().lowest(), question.scale().highest());
    String text = question.text().in(ruleset.identity().language());
    return Quote.printable(text) + " (" + answers + ")";
  }

  private void open(List<String> lines, Map<String, ColumnLook.Column> guessed) {
    List<Question> open =
        ruleset.questions().values().stream()
            .filter(question -> !guessed.containsKey(question.id()))
            .toList();
    if (!open.isEmpty()) {
      lines.add("");
      lines.add(
          "  # No column was found for these. They stay unanswered unless you write which one it is:");
      open.forEach(
          question -> {
            lines.add("  # " + said(question));
            lines.add("  # " + question.id() + ": {column: …}");
          });
    }
  }

  private void rest(List<String> lines, Map<String, ColumnLook.Column> guessed) {
    List<ColumnLook.Column> rest =
        look.columns().stream().filter(column -> !guessed.containsValue(column)).toList();
    if (rest.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("# Columns that no question was found for, and what stands in them:");
    Map<String, List<String>> boxes =
        rest.stream()
            .map(ColumnLook.Column::name)
            .filter(name -> name.indexOf(ColumnGuesses.BOX) > 0)
            .collect(
                Collectors.groupingBy(
                    name -> name.substring(0, name.indexOf(ColumnGuesses.BOX)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    boxes.forEach(
        (field, names) ->
            lines.add(
                "#   question: {boxes: {%s}}"
                    .formatted(
                        names.stream()
                            .map(name -> YamlText.of(name) + ": …")
                            .collect(Collectors.joining(", ")))));
    rest.stream()
        .filter(column -> column.name().indexOf(ColumnGuesses.BOX) <= 0)
        .forEach(column -> lines.add("#   " + told(column)));
  }

  /**
   * What many people have in common is a code. What is each one's own, such as a name, stays in the
   * file.
   */
  private static String told(ColumnLook.Column column) {
    int different = column.texts().size();
    long rows = column.texts().values().stream().mapToLong(Long::longValue).sum();
    boolean codes = !column.more() && different <= MOST_TEXTS && rows >= 2L * different;
    String texts =
        mostFrequent(column).stream()
            .limit(codes ? MOST_SHOWN : 0)
            .map(MappingDraft::shortened)
            .collect(Collectors.joining(", "));
    String number = column.more() ? "more than " + different : "" + different;
    String all =
        switch (different) {
          case 0 -> "nothing";
          case 1 -> "one text";
          default -> number + " different texts";
        };
    return "%s: %s"
        .formatted(
            YamlText.of(column.name()),
            texts.isEmpty() ? all : texts + (different > MOST_SHOWN ? ", …" : ""));
  }

  private static String shortened(String text) {
    int end =
        text.offsetByCodePoints(0, Math.min(LONGEST_TEXT, text.codePointCount(0, text.length())));
    return YamlText.of(text.substring(0, end)) + (end < text.length() ? "…" : "");
  }

  private String fileName() {
    return source.replaceFirst("^.*[/\\\\](?=.)", "");
  }
}
