package org.carelevel.batch;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.model.Answers;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;

/**
 * Reads cells as a mapping says. What the mapping does not know is a problem, and never taken for
 * unanswered.
 *
 * @param names the columns
 * @param redact whether messages hide what stands in cells
 */
record OriginReader(List<String> names, boolean redact) {

  /** A row that is being read. */
  record Row(RowPlace at, List<String> cells, List<CellProblem> problems) {

    /** What stands at a place, without white space around it; nothing where the row is short. */
    String cell(int place) {
      return place < cells.size() ? cells.get(place).strip() : "";
    }

    void problem(Code code, int place, String column, String message, String suggestion) {
      problems.add(
          new CellProblem(
              code,
              at.source(),
              at.line(),
              at.row(),
              place + 1,
              column,
              cell(place),
              message,
              suggestion));
    }
  }

  /** What the cells of a row mean to a question. */
  Meaning read(Header.Answered answered, Origin origin, Row row) {
    if (origin instanceof Origin.Column column) {
      return column(answered, column, row);
    } else if (origin instanceof Origin.Boxes boxes) {
      return boxes(answered, boxes, row);
    } else if (origin instanceof Origin.Table table) {
      return table(answered, table, row);
    }
    return ((Origin.Constant) origin).meaning();
  }

  private Meaning column(Header.Answered answered, Origin.Column column, Row row) {
    int place = answered.places().get(0);
    String cell = row.cell(place);
    Question question = answered.question();
    Optional<Meaning> meaning = column.codes().meaning(cell);
    if (meaning.isEmpty() && cell.equals(ResponseFields.ABSENT)) {
      return Meaning.Open.UNANSWERED;
    }
    if (meaning.isEmpty() && column.own() && !column.codes().isNumberOfText(cell)) {
      OptionalInt value = question.parse(cell);
      meaning =
          value.isPresent() ? Optional.of(new Meaning.Answer(value.getAsInt())) : declined(cell);
    }
    if (meaning.isEmpty()) {
      Set<String> known = new LinkedHashSet<>(column.codes().texts().keySet());
      if (column.own() && question.scale() instanceof Scale.Choices choices) {
        known.addAll(choices.ids());
      }
      unmapped(question, place, known, row);
    }
    return meaning.orElse(Meaning.Open.UNANSWERED);
  }

  private static Optional<Meaning> declined(String cell) {
    return cell.equals(Answers.DECLINED) ? Optional.of(Meaning.Open.DECLINED) : Optional.empty();
  }

  private void unmapped(Question question, int place, Set<String> known, Row row) {
    String cell = row.cell(place);
    String message =
        "%s has no meaning for '%s' in the mapping%s; add it there, or correct it here"
            .formatted(shown(cell), question.id(), redact ? "" : near(cell, known));
    String near = NearName.of(cell, known).orElse("");
    row.problem(Code.UNKNOWN_ANSWER, place, names.get(place), message, near);
  }

  private static String near(String cell, Set<String> known) {
    return NearName.of(cell, known).map(name -> " (did you mean '" + name + "'?)").orElse("");
  }

  private String shown(String cell) {
    return new Shown(redact).of(cell);
  }

  /** A box that is blank may have been ticked: it decides nothing that a tick would change. */
  private Meaning boxes(Header.Answered answered, Origin.Boxes boxes, Row row) {
    Scale scale = answered.question().scale();
    Set<Integer> ticked = new HashSet<>();
    Set<Integer> unknown = new HashSet<>();
    int at = 0;
    for (int value : boxes.boxes().values()) {
      int place = answered.places().get(at++);
      String cell = row.cell(place).toLowerCase(Locale.ROOT);
      if (Origin.Boxes.TICKED.contains(cell)) {
        ticked.add(value);
      } else if (!Origin.Boxes.NOT_TICKED.contains(cell)) {
        unknown.add(value);
        checkBox(answered.question(), place, row);
      }
    }
    if (ticked.isEmpty()) {
      return unknown.isEmpty() ? boxes.none() : Meaning.Open.UNANSWERED;
    }
    if (!scale.ordered() && ticked.size() > 1) {
      int place = answered.places().get(0);
      String message = "more than one box of '%s' is ticked; it takes one answer";
      row.problem(
          Code.CONTRADICTION,
          place,
          names.get(place),
          message.formatted(answered.question().id()),
          "");
      return Meaning.Open.UNANSWERED;
    }
    int worst = worst(scale, ticked);
    unknown.add(worst);
    boolean certain = scale.ordered() ? worst(scale, unknown) == worst : unknown.size() == 1;
    return certain ? new Meaning.Answer(worst) : Meaning.Open.UNANSWERED;
  }

  private void checkBox(Question question, int place, Row row) {
    String cell = row.cell(place);
    if (!cell.isEmpty() && !cell.equals(ResponseFields.ABSENT)) {
      String message =
          "%s is no box of '%s' that is ticked or not; write 1 or 0, or leave it blank where nobody knows";
      row.problem(
          Code.UNKNOWN_ANSWER,
          place,
          names.get(place),
          message.formatted(shown(cell), question.id()),
          "");
    }
  }

  private static int worst(Scale scale, Set<Integer> values) {
    boolean lower = scale instanceof Scale.Numbers numbers && !numbers.higherIsWorse();
    return lower
        ? values.stream().mapToInt(Integer::intValue).min().orElseThrow()
        : values.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  private Meaning table(Header.Answered answered, Origin.Table table, Row row) {
    TableLookup lookup = new TableLookup(table);
    boolean readable = true;
    int at = 0;
    for (String column : table.columns()) {
      int place = answered.places().get(at++);
      String cell = row.cell(place);
      if (!lookup.put(column, cell)) {
        unmapped(answered.question(), place, table.known().getOrDefault(column, Set.of()), row);
        readable = false;
      }
    }
    if (!readable) {
      return Meaning.Open.UNANSWERED;
    }
    Optional<Meaning> meaning = lookup.meaning();
    if (meaning.isEmpty()) {
      int place = answered.places().get(0);
      String message = "the table of '%s' in the mapping gives this row two different answers";
      row.problem(
          Code.CONTRADICTION,
          place,
          names.get(place),
          message.formatted(answered.question().id()),
          "");
    }
    return meaning.orElse(Meaning.Open.UNANSWERED);
  }
}
