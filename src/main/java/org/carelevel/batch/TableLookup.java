package org.carelevel.batch;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;

/** What the cells of one row mean to a question that several columns answer together. */
final class TableLookup {

  private final Origin.Table table;

  /** The texts of the columns that are known. */
  private final Map<String, String> texts = new HashMap<>();

  TableLookup(Origin.Table table) {
    this.table = table;
  }

  /**
   * Notes what stands in a column.
   *
   * @return false where the table does not know it
   */
  boolean put(String column, String cell) {
    boolean known = table.known().getOrDefault(column, Set.of()).contains(cell);
    boolean open = cell.isEmpty() || (!known && cell.equals(ResponseFields.ABSENT));
    if (open || table.unanswered().contains(cell)) {
      return true;
    }
    texts.put(column, cell);
    return known;
  }

  /**
   * What they mean, if whatever the unknown columns are does not change it; unanswered where it
   * does, or where rows might hold together that mean different things. Empty where they do.
   */
  Optional<Meaning> meaning() {
    Set<Meaning> certain = new LinkedHashSet<>();
    Set<Meaning> possible = new LinkedHashSet<>();
    for (Origin.Table.Row row : table.rows()) {
      if (row.when().entrySet().stream().allMatch(this::holds)) {
        certain.add(row.meaning());
      } else if (row.when().entrySet().stream().allMatch(this::mayHold)) {
        possible.add(row.meaning());
      }
    }
    if (certain.size() > 1) {
      return Optional.empty();
    }
    Meaning meaning = certain.isEmpty() ? table.otherwise() : certain.iterator().next();
    boolean fixed = possible.stream().allMatch(meaning::equals);
    return Optional.of(fixed ? meaning : Meaning.Open.UNANSWERED);
  }

  private boolean holds(Map.Entry<String, Set<String>> part) {
    String text = texts.get(part.getKey());
    return text != null && part.getValue().contains(text);
  }

  private boolean mayHold(Map.Entry<String, Set<String>> part) {
    return !texts.containsKey(part.getKey()) || holds(part);
  }
}
