package org.carelevel.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carelevel.diagnostic.Code;
import org.jspecify.annotations.Nullable;

/**
 * Records of JSON or FHIR. What fields the first records have, and what somebody waits for, are its
 * columns.
 */
final class JsonFile implements InputFile {

  /** How many records are looked at for their fields. */
  static final int SAMPLE = 1000;

  /** How many are scored before they are written. */
  private static final int BATCH = 500;

  private final String source;
  private final FlatRecords records;
  private final Shown shown;
  private final FieldCheck check;
  private final Deque<FlatRecord> sampled;
  private final List<String> names;
  private final Set<String> own;
  private final Set<String> missing;
  private boolean any;
  private final Map<String, Long> without = new TreeMap<>();

  private JsonFile(
      OpenedInput opened,
      FlatRecords records,
      FieldCheck check,
      Deque<FlatRecord> sampled,
      List<String> names,
      Set<String> own,
      Set<String> missing) {
    this.source = opened.source();
    this.shown = opened.shown();
    this.records = records;
    this.check = check;
    this.sampled = sampled;
    this.names = names;
    this.own = own;
    this.missing = missing;
  }

  /**
   * Reads the first records.
   *
   * @param awaited the columns that somebody waits for; those that a complete input has are columns
   *     if some record has one
   * @param given the columns that it must have; null to find out
   */
  static JsonFile of(OpenedInput opened, Awaited awaited, @Nullable List<String> given)
      throws BadInput {
    FlatRecords records =
        JsonRecords.open(opened.source(), opened.decoding().text(), opened.shown());
    Deque<FlatRecord> sampled = new ArrayDeque<>();
    Set<String> names = new LinkedHashSet<>();
    boolean more = true;
    while (more && sampled.size() < SAMPLE) {
      FlatRecord next = records.next();
      more = next != null;
      if (next != null) {
        sampled.add(next);
        names.addAll(next.fields().keySet());
      }
    }
    if (sampled.isEmpty() && given == null) {
      String message = "%s: error[%s]: there is no record in it; give a file that has some";
      throw new BadInput(message.formatted(opened.source(), Code.EMPTY_FILE.slug()));
    }
    Set<String> own = Set.copyOf(names);
    Set<String> missing = new LinkedHashSet<>(awaited.expected());
    missing.removeAll(names);
    if (given == null && names.stream().noneMatch(awaited.all()::contains)) {
      refuseBroken(opened.source(), sampled);
    }
    if (names.stream().anyMatch(awaited.all()::contains)) {
      names.addAll(awaited.expected());
    }
    List<String> columns = given == null ? List.copyOf(names) : given;
    return new JsonFile(
        opened, records, new FieldCheck(awaited, columns, sampled), sampled, columns, own, missing);
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public List<List<String>> sample() {
    return sampled.stream().map(this::cells).toList();
  }

  @Override
  public boolean isEmpty() {
    return !any;
  }

  @Override
  public Set<String> own() {
    return own;
  }

  @Override
  public Set<String> missing() {
    return missing;
  }

  @Override
  public void visit(Visitor visitor) throws BadInput {
    for (FlatRecord record = next(); record != null; record = next()) {
      CellProblem problem = visitor.drafts() ? fault(record) : problem(record);
      if (problem == null) {
        visitor.row(new RowPlace(source, record.line(), record.number()), cells(record));
      } else {
        visitor.unreadable(problem);
      }
    }
  }

  /** The offset of a checkpoint is how many records came before. */
  @Override
  public void score(Plan plan, Delivery delivery, boolean start, @Nullable Checkpoint from)
      throws BadInput, IOException {
    Rows rows = plan.rows(source, FileShape.COMMA);
    if (start) {
      rows.writeStart();
    }
    long before = from == null ? 0 : from.offset();
    for (long skipped = 0; skipped < before; skipped++) {
      FlatRecord record = next();
      if (record != null) {
        problem(record); // What is counted for the end counts for these too.
      }
    }
    long done = before;
    boolean more = true;
    while (more) {
      rows.start();
      Turns.Progress progress = new Turns.Progress(0, done, 0);
      int batch = 0;
      while (more && batch < BATCH) {
        FlatRecord record = next();
        more = record != null;
        if (record != null) {
          rows.add(record.line(), cells(record), problem(record));
          batch++;
        }
      }
      done += batch;
      delivery.hand(rows, progress);
      delivery.end(rows, new Turns.Progress(0, done, 0), done);
    }
    records.notes().forEach(note -> delivery.note("carelevel: " + source + ": " + note));
    if (!without.isEmpty()) {
      String message =
          "carelevel: %s: fields that the first records lack are not in the output: %s";
      delivery.note(message.formatted(source, listed()));
    }
  }

  private String listed() {
    return without.entrySet().stream()
        .map(field -> shown.of(field.getKey()) + " (%,d)".formatted(field.getValue()))
        .collect(Collectors.joining(", "));
  }

  private @Nullable FlatRecord next() throws BadInput {
    FlatRecord first = sampled.poll();
    FlatRecord next = first != null ? first : records.next();
    any |= next != null;
    if (next != null && !missing.isEmpty()) {
      missing.removeAll(next.fields().keySet());
    }
    return next;
  }

  private List<String> cells(FlatRecord record) {
    List<String> cells = new ArrayList<>(names.size());
    names.forEach(name -> cells.add(record.fields().getOrDefault(name, "")));
    return cells;
  }

  /** Why the record as a whole is rejected; null where it is not. */
  private @Nullable CellProblem problem(FlatRecord record) {
    CellProblem fault = fault(record);
    if (fault != null) {
      return fault;
    }
    RowPlace at = new RowPlace(source, record.line(), record.number());
    return check.problem(record, at).orElseGet(() -> passedOver(record));
  }

  private @Nullable CellProblem fault(FlatRecord record) {
    RecordFault fault = record.fault();
    return fault == null
        ? null
        : new CellProblem(
            fault.code(),
            source,
            fault.line(),
            record.number(),
            fault.column(),
            "",
            "",
            fault.message(),
            "");
  }

  /** Counts the fields that are not looked at; that is no problem. */
  private @Nullable CellProblem passedOver(FlatRecord record) {
    for (String field : record.fields().keySet()) {
      if (!names.contains(field) && (without.size() < SAMPLE || without.containsKey(field))) {
        without.merge(field, 1L, Long::sum);
      }
    }
    return null;
  }

  /** Where no record can be read, that is what is wrong, and not the names of columns. */
  private static void refuseBroken(String source, Deque<FlatRecord> sampled) throws BadInput {
    boolean none = sampled.stream().allMatch(record -> record.fault() != null);
    FlatRecord first = sampled.peek();
    RecordFault fault = first == null ? null : first.fault();
    if (none && fault != null) {
      throw new BadInput(fault.render(source) + "; no other record can be read either");
    }
  }
}
