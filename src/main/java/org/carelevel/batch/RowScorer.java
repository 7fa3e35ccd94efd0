package org.carelevel.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.engine.State;
import org.carelevel.load.AnswerNames;
import org.carelevel.model.Answers;
import org.carelevel.model.Feature;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;

/** Scores one row at a time. */
final class RowScorer {

  private final Screener screener;
  private final Header header;
  private final String stamp;

  RowScorer(Screener screener, Header header) {
    this.screener = screener;
    this.header = header;
    this.stamp = screener.ruleset().identity().stamp();
  }

  ScoredRow score(long line, List<String> cells) {
    List<CellProblem> problems = new ArrayList<>();
    int wanted = header.names().size();
    if (cells.size() != wanted) {
      problems.add(ragged(line, cells.size(), wanted));
    }
    Answers answers = answers(line, cells, problems);
    Screening screening = screener.screen(answers);
    if (screening instanceof Contradiction contradiction) {
      contradiction.conflicts().forEach(c -> problems.add(conflict(line, answers, c)));
      return rejected(contradiction.alerts(), problems);
    }
    Recommendation result = (Recommendation) screening;
    return problems.isEmpty() ? scored(result) : rejected(result.alerts(), problems);
  }

  private static CellProblem ragged(long line, int cells, int wanted) {
    String past = cells > wanted ? "; the cells past the last column are not in the output" : "";
    String message = "the row has %d cell%s, and the header %d%s; check its quotes and separators";
    String text = message.formatted(cells, cells == 1 ? "" : "s", wanted, past);
    return new CellProblem(Code.RAGGED_ROW, line, 0, "", text);
  }

  /** The answers in the cells that can be read; a problem for each that cannot. */
  private Answers answers(long line, List<String> cells, List<CellProblem> problems) {
    Answers answers = Answers.NONE;
    for (int i = 0; i < Math.min(cells.size(), header.names().size()); i++) {
      Question question = header.questions().get(i);
      String cell = cells.get(i).strip();
      if (question == null || cell.isEmpty()) {
        continue;
      }
      OptionalInt value = question.parse(cell);
      if (value.isPresent()) {
        answers = answers.with(question.id(), value.getAsInt());
      } else if (cell.equals(Answers.DECLINED)) {
        answers = answers.decline(question.id());
      } else {
        problems.add(unreadable(line, i, question, cell));
      }
    }
    return answers;
  }

  private CellProblem unreadable(long line, int place, Question question, String cell) {
    boolean notUtf8 = cell.indexOf('\uFFFD') >= 0;
    String message =
        notUtf8
            ? Quote.of(cell) + " is not UTF-8 text; save the file as UTF-8"
            : AnswerNames.unknown(question, cell);
    Code code = notUtf8 ? Code.NOT_UTF8 : AnswerNames.code(question, cell);
    return new CellProblem(code, line, place + 1, question.id(), message);
  }

  private CellProblem conflict(long line, Answers answers, List<String> conflict) {
    String named =
        conflict.stream()
            .map(screener.ruleset()::question)
            .map(q -> "'" + q.id() + ": " + q.show(answers.value(q.id()).orElseThrow()) + "'")
            .collect(Collectors.joining(" and "));
    String last = conflict.get(conflict.size() - 1);
    int cell =
        1
            + header.questions().entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(last))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    String message = "these answers cannot all be true: %s; correct one of them, or leave it blank";
    return new CellProblem(Code.CONTRADICTION, line, cell, last, message.formatted(named));
  }

  private ScoredRow scored(Recommendation result) {
    String level = result.level().map(found -> found.id()).orElse("");
    ScoredRow.Status status =
        result.decided() ? ScoredRow.Status.DECIDED : ScoredRow.Status.PARTIAL;
    return new ScoredRow(
        status,
        result.level(),
        List.of(
            level,
            result.lowest().id(),
            result.highest().id(),
            status.id(),
            joined(result.rules(State.HOLDS).map(Rule::id)),
            joined(alertIds(result.rules(State.HOLDS))),
            joined(result.lookFor().stream().map(Feature::id)),
            String.join(";", result.openQuestions()),
            stamp),
        List.of());
  }

  private ScoredRow rejected(List<Rule> alerts, List<CellProblem> problems) {
    ScoredRow.Status status = ScoredRow.Status.REJECTED;
    Stream<Rule> inOrder = screener.ruleset().rules().values().stream().filter(alerts::contains);
    return new ScoredRow(
        status,
        Optional.empty(),
        List.of("", "", "", status.id(), "", joined(alertIds(inOrder)), "", "", stamp),
        problems);
  }

  private static Stream<String> alertIds(Stream<Rule> rules) {
    return rules.filter(Rule::alerts).map(Rule::id);
  }

  private static String joined(Stream<String> ids) {
    return ids.collect(Collectors.joining(";"));
  }
}
