package org.carelevel.batch;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.load.AnswerNames;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;

/** Scores one row at a time, whatever is in it. */
final class RowScorer {

  private final Screener screener;
  private final Header header;
  private final AddedCells cells;
  private final Results results;

  /**
   * By a screener, which several threads may share.
   *
   * @param results scores the rows in which nothing is wrong
   */
  RowScorer(Screener screener, Header header, AddedCells cells, Results results) {
    this.screener = screener;
    this.header = header;
    this.cells = cells;
    this.results = results;
  }

  /**
   * Scores a row, and adds its cells to it.
   *
   * @param problems is given the reasons for which it is rejected
   * @return the set of the ranks of the levels that are possible; 0 where it is rejected
   */
  int add(long line, List<String> row, Bytes to, List<CellProblem> problems) {
    int before = problems.size();
    int wanted = header.names().size();
    if (row.size() != wanted) {
      problems.add(ragged(line, row.size(), wanted));
    }
    Answers answers = answers(line, row, problems);
    int levels = problems.size() > before ? 0 : results.add(branches(answers), to);
    if (levels == 0) {
      to.add(cells.rejected(alerts(line, answers, problems)));
    }
    return levels;
  }

  private int[] branches(Answers answers) {
    int[] branches = screener.branches().blank();
    answers
        .values()
        .forEach(
            (question, value) ->
                branches[screener.branches().place(question)] =
                    screener.branches().of(question, value));
    return branches;
  }

  private List<Rule> alerts(long line, Answers answers, List<CellProblem> problems) {
    Screening screening;
    synchronized (screener) {
      screening = screener.screen(answers);
    }
    if (screening instanceof Contradiction contradiction) {
      contradiction.conflicts().forEach(c -> problems.add(conflict(line, answers, c)));
      return contradiction.alerts();
    }
    return ((Recommendation) screening).alerts();
  }

  private static CellProblem ragged(long line, int cells, int wanted) {
    String past = cells > wanted ? "; the cells past the last column are not in the output" : "";
    String message = "the row has %d cell%s, and the header %d%s; check its quotes and separators";
    String text = message.formatted(cells, cells == 1 ? "" : "s", wanted, past);
    return new CellProblem(Code.RAGGED_ROW, line, 0, "", text);
  }

  /** The answers in the cells that can be read; a problem for each that cannot. */
  private Answers answers(long line, List<String> cells, List<CellProblem> problems) {
    Map<String, Integer> values = new LinkedHashMap<>();
    Set<String> declined = new LinkedHashSet<>();
    for (int i = 0; i < Math.min(cells.size(), header.names().size()); i++) {
      Question question = header.questions().get(i);
      String cell = cells.get(i).strip();
      if (question == null && cell.indexOf('\uFFFD') >= 0) {
        String message = Quote.of(cell) + " is not UTF-8 text; save the file as UTF-8";
        problems.add(new CellProblem(Code.NOT_UTF8, line, i + 1, header.names().get(i), message));
      }
      if (question == null || cell.isEmpty()) {
        continue;
      }
      OptionalInt value = question.parse(cell);
      if (value.isPresent()) {
        values.put(question.id(), value.getAsInt());
      } else if (cell.equals(Answers.DECLINED)) {
        declined.add(question.id());
      } else {
        problems.add(unreadable(line, i, question, cell));
      }
    }
    return new Answers(values, declined);
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
    String last = conflict.get(conflict.size() - 1);
    int cell =
        1
            + header.questions().entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(last))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(-1);
    String message =
        AnswerNames.conflict(screener.ruleset(), answers, conflict)
            + "; correct one of them, or leave it blank";
    return new CellProblem(Code.CONTRADICTION, line, cell, last, message);
  }
}
