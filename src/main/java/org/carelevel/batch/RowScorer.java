package org.carelevel.batch;

import java.util.List;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.model.Answers;
import org.carelevel.model.Rule;
import org.jspecify.annotations.Nullable;

/** Scores one row at a time, whatever is in it. */
final class RowScorer {

  private final Screener screener;
  private final int columns;
  private final RowAnswers reader;
  private final AddedCells cells;
  private final Results results;
  private final List<Rule> rules;

  /**
   * By a screener, which several threads may share.
   *
   * @param results scores the rows in which nothing is wrong
   */
  RowScorer(Screener screener, Header header, boolean redact, AddedCells cells, Results results) {
    this.screener = screener;
    this.columns = header.names().size();
    this.reader = new RowAnswers(header, redact);
    this.cells = cells;
    this.results = results;
    this.rules = List.copyOf(screener.ruleset().rules().values());
  }

  /**
   * Scores a row, and adds its cells.
   *
   * @param fault why it is rejected as a whole; null where it is not
   * @param problems is given the reasons for which it is rejected
   * @param count is told of the row
   * @return the set of the ranks of the levels that are possible; 0 where it is rejected
   */
  int add(
      RowPlace at,
      List<String> row,
      @Nullable CellProblem fault,
      Bytes to,
      List<CellProblem> problems,
      Count count) {
    int before = problems.size();
    if (fault != null) {
      problems.add(fault.inRow(at.row()));
    }
    if (row.size() != columns) {
      problems.add(ragged(at, row.size(), columns));
    }
    Answers answers = reader.read(at, row, problems);
    int levels = problems.size() > before ? 0 : results.add(branches(answers), to);
    if (levels == 0) {
      List<Rule> alerts = alerts(at, answers, problems);
      alerts.forEach(alert -> count.rejectedAlert(rules.indexOf(alert)));
      to.add(cells.rejected(alerts));
      problems.subList(before, problems.size()).forEach(problem -> count.problem(problem.code()));
    }
    count.row(levels);
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

  private List<Rule> alerts(RowPlace at, Answers answers, List<CellProblem> problems) {
    Screening screening;
    synchronized (screener) {
      screening = screener.screen(answers);
    }
    if (screening instanceof Contradiction contradiction) {
      contradiction
          .conflicts()
          .forEach(c -> problems.add(reader.conflict(at, screener.ruleset(), answers, c)));
      return contradiction.alerts();
    }
    return ((Recommendation) screening).alerts();
  }

  /** A row with more or fewer cells than the header. */
  static CellProblem ragged(RowPlace at, int cells, int columns) {
    String past = cells > columns ? "; the cells past the last column are not in the output" : "";
    String message = "the row has %d cell%s, and the header %d%s; check its quotes and separators";
    String text = message.formatted(cells, cells == 1 ? "" : "s", columns, past);
    return CellProblem.ofRow(Code.RAGGED_ROW, at, text);
  }
}
