package org.carelevel.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.load.AnswerNames;
import org.carelevel.model.Answers;
import org.carelevel.model.Meaning;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;

/** Reads the answers out of the cells of a row. */
final class RowAnswers {

  private final Header header;
  private final Set<Integer> read;
  private final boolean redact;
  private final OriginReader origins;

  /**
   * By a header.
   *
   * @param redact whether messages hide what stands in cells
   */
  RowAnswers(Header header, boolean redact) {
    this.header = header;
    this.read = header.read();
    this.redact = redact;
    this.origins = new OriginReader(header.names(), redact);
  }

  /**
   * The answers in the cells that can be read.
   *
   * @param problems is given a problem for each that cannot
   */
  Answers read(RowPlace at, List<String> cells, List<CellProblem> problems) {
    Map<String, Integer> values = new LinkedHashMap<>();
    OriginReader.Row row = new OriginReader.Row(at, cells, problems);
    checkText(row);
    for (Header.Answered each : header.answered()) {
      if (each.origin() == null) {
        own(each, row).ifPresent(value -> values.put(each.question().id(), value));
      } else if (origins.read(each, each.origin(), row) instanceof Meaning.Answer answer) {
        values.put(each.question().id(), answer.value());
      }
    }
    // Declined or unanswered is all one here.
    return new Answers(values, Set.of());
  }

  /** Text that only passes through must be text all the same. */
  private void checkText(OriginReader.Row row) {
    for (int place = 0; place < Math.min(row.cells().size(), header.names().size()); place++) {
      String cell = row.cell(place);
      if (!read.contains(place) && notText(cell)) {
        row.problem(Code.NOT_UTF8, place, header.names().get(place), notUtf8(cell), "");
      }
    }
  }

  private OptionalInt own(Header.Answered answered, OriginReader.Row row) {
    Question question = answered.question();
    int place = answered.places().get(0);
    String cell = row.cell(place);
    OptionalInt value = question.parse(cell);
    if (value.isPresent()
        || cell.isEmpty()
        || cell.equals(Answers.DECLINED)
        || cell.equals(ResponseFields.ABSENT)) {
      return value;
    }
    if (notText(cell)) {
      row.problem(Code.NOT_UTF8, place, question.id(), notUtf8(cell), "");
    } else {
      String message =
          redact
              ? "what stands here is not an answer to '%s'".formatted(question.id())
              : AnswerNames.unknown(question, cell);
      Code code = AnswerNames.code(question, cell);
      row.problem(code, place, question.id(), message, near(question, cell));
    }
    return value;
  }

  private static String near(Question question, String cell) {
    return question.scale() instanceof Scale.Choices choices
        ? org.carelevel.diagnostic.NearName.of(cell, choices.ids()).orElse("")
        : "";
  }

  private static boolean notText(String cell) {
    return cell.contains("\uFFFD");
  }

  private String notUtf8(String cell) {
    String message = "%s is not UTF-8 text; save the file as UTF-8, or say --encoding";
    return message.formatted(new Shown(redact).of(cell));
  }

  /** A problem for answers that cannot all be true, at the first column of the last of them. */
  CellProblem conflict(RowPlace at, Ruleset ruleset, Answers answers, List<String> conflict) {
    String last = conflict.get(conflict.size() - 1);
    int cell =
        header.answered().stream()
            .filter(each -> each.question().id().equals(last) && !each.places().isEmpty())
            .mapToInt(each -> each.places().get(0) + 1)
            .findFirst()
            .orElse(0);
    String what =
        redact
            ? "the answers to '%s' cannot all be true".formatted(String.join("' and '", conflict))
            : AnswerNames.conflict(ruleset, answers, conflict);
    String message = what + "; correct one of them, or leave it blank";
    return new CellProblem(
        Code.CONTRADICTION, at.source(), at.line(), at.row(), cell, last, "", message, "");
  }
}
