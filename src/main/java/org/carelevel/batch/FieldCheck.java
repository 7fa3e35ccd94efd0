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
  private final Map<String, Optional<String>> slips = new HashMap<>();

  /**
   * For an input.
   *
   * @param columns those that are looked at
   * @param first its first records: a field that stands beside another in one of them is no slip of
   *     it
   */
  FieldCheck(Awaited awaited, List<String> columns, Iterable<FlatRecord> first) {
    this.awaited = awaited;
    this.columns = Set.copyOf(columns);
    for (FlatRecord record : first) {
      for (String field : record.fields().keySet()) {
        slip(field)
            .filter(name -> isThere(record, name) && isThere(record, field))
            .ifPresent(name -> slips.put(field, Optional.empty()));
      }
    }
  }

  /** Why a record is rejected; empty where no answer of it would be lost. */
  Optional<CellProblem> problem(FlatRecord record, RowPlace at) {
    for (String field : record.fields().keySet()) {
      if (!isThere(record, field)) {
        continue;
      }
      boolean waits = awaited.all().contains(field);
      if (waits && !columns.contains(field)) {
        String message =
            "the field %s answers a question, and the first records have no such column; put a record or a file first that has it";
        return rejected(Code.BAD_HEADER, at, message.formatted(Quote.of(field)));
      }
      Optional<String> slip = waits ? Optional.empty() : missing(field, record);
      if (slip.isPresent()) {
        return near(field, slip.get(), at);
      }
    }
    for (String name : record.objects()) {
      if (awaited.all().contains(name) && !isThere(record, name)) {
        String message = "an object stands in the field %s, where an answer must stand";
        return rejected(Code.WRONG_TYPE, at, message.formatted(Quote.of(name)));
      }
      Optional<String> slip = missing(name, record);
      if (slip.isPresent()) {
        return near(name, slip.get(), at);
      }
    }
    return Optional.empty();
  }

  /** The name that was meant, where the record has nothing under that. */
  private Optional<String> missing(String field, FlatRecord record) {
    return awaited.allowed().contains(field)
        ? Optional.empty()
        : slip(field).filter(name -> !isThere(record, name));
  }

  private static Optional<CellProblem> near(String field, String name, RowPlace at) {
    String message =
        "the field %s is called nearly like %s, which this record lacks; rename it, or pass it over with --allow-column %s";
    String shown = Quote.of(field);
    return rejected(Code.NEAR_COLUMN, at, message.formatted(shown, Quote.of(name), shown));
  }

  private static Optional<CellProblem> rejected(Code code, RowPlace at, String message) {
    return Optional.of(CellProblem.ofRow(code, at, message));
  }

  private static boolean isThere(FlatRecord record, String field) {
    return !record.fields().getOrDefault(field, "").isBlank();
  }

  private Optional<String> slip(String field) {
    if (awaited.all().contains(field)) {
      return Optional.empty();
    }
    Optional<String> known = slips.get(field);
    if (known == null) {
      known = NearColumn.slip(field, awaited.all());
      if (slips.size() < MOST) {
        slips.put(field, known);
      }
    }
    return known;
  }
}
