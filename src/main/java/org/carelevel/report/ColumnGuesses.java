package org.carelevel.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carelevel.batch.ColumnLook;
import org.carelevel.diagnostic.NearName;

/** Guesses by their names which columns answer which questions. */
final class ColumnGuesses {

  /** Stands between the field and the code of a box, as REDCap names them. */
  static final String BOX = "___";

  private static final Pattern LAST_NUMBER = Pattern.compile("([0-9]+)[^0-9]*$");

  private ColumnGuesses() {}

  /**
   * The column that most likely answers a question, by question, in the order of the questions. A
   * column is guessed for one question at most.
   */
  static Map<String, ColumnLook.Column> of(List<ColumnLook.Column> columns, Set<String> questions) {
    Map<String, ColumnLook.Column> found = new LinkedHashMap<>();
    for (ColumnLook.Column column : columns) {
      if (questions.contains(column.name())) {
        found.putIfAbsent(column.name(), column);
      }
    }
    for (ColumnLook.Column column : columns) {
      if (!found.containsKey(column.name())) {
        guess(column.name(), questions).ifPresent(id -> found.putIfAbsent(id, column));
      }
    }
    Map<String, ColumnLook.Column> ordered = new LinkedHashMap<>();
    questions.stream().filter(found::containsKey).forEach(id -> ordered.put(id, found.get(id)));
    return ordered;
  }

  private static Optional<String> guess(String column, Set<String> questions) {
    if (column.isBlank() || column.contains(BOX)) {
      return Optional.empty();
    }
    Set<String> ids =
        questions.stream()
            .filter(id -> lastNumber(id).equals(lastNumber(column)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Optional<String> near = NearName.of(column, ids);
    if (near.isPresent()) {
      return near;
    }
    Set<String> words = words(column);
    return ids.stream()
        .filter(id -> shared(words, words(id)) * 2 > words(id).size())
        .max(Comparator.comparingInt(id -> shared(words, words(id))));
  }

  /** The third item of a scale is not its first one, however near their names are. */
  private static String lastNumber(String name) {
    Matcher number = LAST_NUMBER.matcher(name);
    return number.find() ? number.group(1).replaceFirst("^0+(?=.)", "") : "";
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
}
