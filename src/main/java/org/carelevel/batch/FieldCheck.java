package org.carelevel.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;

/**
 * Looks at the names of a record's fields for answers that would be lost: each record of JSON can
 * have other ones. Not safe for use by several threads at once.
 */
final class FieldCheck {

  /** How many names are remembered. */
  private static final int MOST = 10_000;

  private final Awaited awaited;
  private final Set<String> columns;
  private final Shown shown;
  private final Map<String, Optional<String>> near = new HashMap<>();

  /**
   * For an input.
   *
   * @param columns those that are looked at
   */
  FieldCheck(Awaited awaited, List<String> columns, Shown shown) {
    this.awaited = awaited;
    this.columns = Set.copyOf(columns);
    this.shown = shown;
  }

  /** Why a record with these fields is rejected; empty where no answer of it would be lost. */
  Optional<CellProblem> problem(Set<String> fields, RowPlace at) {
    for (String field : fields) {
      if (awaited.all().contains(field)) {
        if (!columns.contains(field)) {
          String message =
              "the field %s answers a question, and the first file has no such column; score this file by itself, or name it first";
          return Optional.of(
              CellProblem.ofRow(Code.BAD_HEADER, at, message.formatted(Quote.of(field))));
        }
      } else if (!awaited.allowed().contains(field)) {
        Optional<CellProblem> lost = lost(field, fields, at);
        if (lost.isPresent()) {
          return lost;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<CellProblem> lost(String field, Set<String> fields, RowPlace at) {
    int dot = field.indexOf('.');
    while (dot > 0) {
      String whole = field.substring(0, dot);
      if (awaited.all().contains(whole) && !fields.contains(whole)) {
        String message = "an object stands in the field %s, where an answer must stand";
        return Optional.of(
            CellProblem.ofRow(Code.WRONG_TYPE, at, message.formatted(Quote.of(whole))));
      }
      dot = field.indexOf('.', dot + 1);
    }
    return near(field)
        .filter(name -> !fields.contains(name))
        .map(
            name ->
                CellProblem.ofRow(
                    Code.NEAR_COLUMN,
                    at,
                    "the field %s is called nearly like %s, which this record lacks; rename it, or pass it over with --allow-column %s"
                        .formatted(shown.of(field), Quote.of(name), shown.of(field))));
  }

  private Optional<String> near(String field) {
    Optional<String> known = near.get(field);
    if (known == null) {
      known = NearColumn.of(field, awaited.all());
      if (near.size() < MOST) {
        near.put(field, known);
      }
    }
    return known;
  }
}
