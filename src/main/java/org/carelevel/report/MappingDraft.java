package org.carelevel.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carelevel.batch.ColumnLook;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
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
  private static final int LONGEST_TEXT = 100;

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
    Map<String, ColumnLook.Column> guessed = guessed();
    List<String> lines = new ArrayList<>();
    lines.add("# What the columns of " + Quote.printable(source) + " mean to the ruleset");
    lines.add(
        "# "
            + ruleset.identity().id()
            + ". A draft: it guesses, and you know. Go through every line, then try");
    lines.add("#   carelevel map check THIS-FILE " + Quote.printable(source));
    lines.add("carelevel-map: 1");
    lines.add("map:");
    lines.add("  id: my-map");
    lines.add("  version: 0.1.0");
    lines.add("  title: " + YamlText.of("Columns of " + Quote.printable(source)));
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

  /** The column that most likely answers a question, by question, in the ruleset's order. */
  private Map<String, ColumnLook.Column> guessed() {
    Map<String, ColumnLook.Column> byQuestion = new LinkedHashMap<>();
    Set<String> ids = ruleset.questions().keySet();
    for (ColumnLook.Column column : look.columns()) {
      if (ids.contains(column.name())) {
        byQuestion.put(column.name(), column);
      }
    }
    for (ColumnLook.Column column : look.columns()) {
      guess(column.name(), ids).ifPresent(id -> byQuestion.putIfAbsent(id, column));
    }
    Map<String, ColumnLook.Column> ordered = new LinkedHashMap<>();
    ids.stream().filter(byQuestion::containsKey).forEach(id -> ordered.put(id, byQuestion.get(id)));
    return ordered;
  }

  private static Optional<String> guess(String column, Set<String> ids) {
    if (column.isBlank() || column.contains("___")) {
      return Optional.empty();
    }
    Optional<String> near = NearName.of(column, ids);
    if (near.isPresent()) {
      return near;
    }
    Set<String> words = words(column);
    return ids.stream()
        .filter(id -> shared(words, words(id)) * 2 > words(id).size())
        .max(Comparator.comparingInt(id -> shared(words, words(id))));
  }

  private static Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() > 2) {
        words.add(word);
      }
    }
    return words;
  }

  private static int shared(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(others::contains).count();
  }

  private void mapped(List<String> lines, Question question, ColumnLook.Column column) {
    lines.add("  # " + said(question));
    lines.add("  " + question.id() + ":");
    lines.add("    column: " + YamlText.of(column.name()));
    Map<String, String> values = new LinkedHashMap<>();
    List<String> open = new ArrayList<>();
    column
        .texts()
        .forEach(
            (text, rows) -> {
              Optional<String> answer = answer(question, text);
              if (answer.isPresent()) {
                values.put(text, answer.get());
              } else {
                open.add(text);
              }
            });
    boolean own = values.entrySet().stream().allMatch(e -> e.getKey().equals(e.getValue()));
    if ((open.isEmpty() && own) || question.scale() instanceof Scale.Numbers) {
      return;
    }
    lines.add("    values:" + (values.isEmpty() ? " {}" : ""));
    values.forEach((text, answer) -> lines.add("      " + YamlText.of(text) + ": " + answer));
    for (String text : open.subList(0, Math.min(MOST_TEXTS, open.size()))) {
      lines.add("      # " + undecided(text, column.texts().getOrDefault(text, 0L)));
    }
    if (open.size() > MOST_TEXTS || column.more()) {
      lines.add("      # … and more");
    }
  }

  private static String undecided(String text, long rows) {
    String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    boolean missing = MISSING.contains(text.toLowerCase(Locale.ROOT));
    return "%s: ?   (%,d row%s%s)"
        .formatted(
            YamlText.of(Quote.printable(shown)),
            rows,
            rows == 1 ? "" : "s",
            missing ? "; if it means that nobody knows, put it under 'unanswered'" : "");
  }

  /** The answer that is written so, in any of the ruleset's languages. */
  private Optional<String> answer(Question question, String text) {
    if (question.parse(text).isPresent()) {
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
            .filter(name -> name.indexOf("___") > 0)
            .collect(
                Collectors.groupingBy(
                    name -> name.substring(0, name.indexOf("___")),
                    LinkedHashMap::new,
                    Collectors.toList()));
    boxes.forEach(
        (field, names) ->
            lines.add(
                "#   question: {boxes: {%s}}"
                    .formatted(
                        names.stream()
                            .map(name -> YamlText.of(Quote.printable(name)) + ": …")
                            .collect(Collectors.joining(", ")))));
    rest.stream()
        .filter(column -> column.name().indexOf("___") <= 0)
        .forEach(column -> lines.add("#   " + told(column)));
  }

  private static String told(ColumnLook.Column column) {
    String texts =
        column.texts().entrySet().stream()
            .limit(6)
            .map(entry -> Quote.of(entry.getKey()))
            .collect(Collectors.joining(", "));
    String more = column.more() || column.texts().size() > 6 ? ", …" : "";
    return YamlText.of(Quote.printable(column.name())) + ": " + texts + more;
  }
}
