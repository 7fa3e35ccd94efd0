package org.carelevel.batch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Rule;

/**
 * Asks the screener for each answer set, and remembers some of what it said. For rulesets whose
 * tables would be too large.
 */
final class RememberedResults implements Results {

  private static final int MOST = 1 << 12;

  @SuppressWarnings("ArrayRecordComponent") // Nobody else sees it.
  private record Result(int levels, String cells, int[] rules) {}

  private final Screener screener;
  private final AddedCells cells;
  private final List<Rule> rules;
  private final long[] counts;
  private final Map<List<Integer>, Result> known = new HashMap<>();

  /** Of a screener, which several threads may share. */
  RememberedResults(Screener screener, AddedCells cells) {
    this.screener = screener;
    this.cells = cells;
    this.rules = List.copyOf(screener.ruleset().rules().values());
    this.counts = new long[rules.size()];
  }

  @Override
  public int add(int[] branches, Bytes row) {
    List<Integer> key = Arrays.stream(branches).boxed().toList();
    Result result = known.get(key);
    if (result == null) {
      if (known.size() == MOST) {
        known.clear();
      }
      result = screen(branches);
      known.put(key, result);
    }
    row.add(result.cells());
    for (int rule : result.rules()) {
      counts[rule]++;
    }
    return result.levels();
  }

  private Result screen(int[] branches) {
    synchronized (screener) {
      return screener.screen(screener.branches().answers(branches)) instanceof Recommendation found
          ? new Result(
              1 << found.lowest().rank() | 1 << found.highest().rank(),
              cells.of(found),
              found.rules(State.HOLDS).mapToInt(rules::indexOf).toArray())
          : new Result(0, "", new int[0]);
    }
  }

  @Override
  public void countRules(Count count) {
    for (int i = 0; i < counts.length; i++) {
      count.rule(i, counts[i]);
      counts[i] = 0;
    }
  }
}
