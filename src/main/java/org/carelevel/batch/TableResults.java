package org.carelevel.batch;

import java.util.Arrays;
import java.util.List;
import org.carelevel.diagram.ScreeningTables;
import org.carelevel.diagram.StateTable;

/** Looks each answer set up in tables, and puts its cells together from pieces made beforehand. */
final class TableResults implements Results {

  private final StateTable levels;
  private final int[] levelSets;
  private final StateTable[] rules;
  private final StateTable[] open;
  private final Pieces pieces;
  private final int[] outcomes;
  private final List<ScreeningTables.Group> groups;
  private final long[][] counts;

  TableResults(ScreeningTables tables, Pieces pieces) {
    this.levels = tables.levels();
    this.levelSets = levels.values();
    this.rules = tables(tables.rules());
    this.open = tables(tables.openQuestions());
    this.pieces = pieces;
    this.outcomes = new int[rules.length];
    this.groups = tables.rules();
    this.counts = new long[rules.length][];
    Arrays.setAll(counts, i -> new long[rules[i].values().length]);
  }

  private static StateTable[] tables(List<ScreeningTables.Group> groups) {
    return groups.stream().map(ScreeningTables.Group::table).toArray(StateTable[]::new);
  }

  @Override
  public int add(int[] branches, Bytes row) {
    int level = levels.outcome(branches);
    int set = levelSets[level];
    if (set == 0) {
      return 0;
    }
    row.reserve(pieces.longest());
    byte[] to = row.array();
    int at = copy(pieces.heads()[level], to, row.length());
    at = rules(branches, to, at);
    at = alerts(to, at);
    at = lookFor(to, at);
    if (pieces.openQuestions()) {
      at = openQuestions(branches, Integer.bitCount(set) > 1, to, at);
    }
    row.length(copy(pieces.tail(), to, at));
    return set;
  }

  @Override
  public void countRules(Count count) {
    for (int i = 0; i < counts.length; i++) {
      int[] sets = rules[i].values();
      for (int outcome = 0; outcome < sets.length; outcome++) {
        long rows = counts[i][outcome];
        for (int set = sets[outcome]; rows > 0 && set != 0; set &= set - 1) {
          count.rule(groups.get(i).first() + Integer.numberOfTrailingZeros(set), rows);
        }
        counts[i][outcome] = 0;
      }
    }
  }

  private int rules(int[] branches, byte[] to, int start) {
    int at = start;
    to[at++] = ',';
    int first = at;
    for (int i = 0; i < rules.length; i++) {
      int outcome = rules[i].outcome(branches);
      outcomes[i] = outcome;
      counts[i][outcome]++;
      at = copy(pieces.rules()[i][outcome], to, at);
    }
    return withoutLast(at, first);
  }

  private int alerts(byte[] to, int start) {
    int at = start;
    to[at++] = ',';
    int first = at;
    for (int i : pieces.withAlerts()) {
      at = copy(pieces.alerts()[i][outcomes[i]], to, at);
    }
    return withoutLast(at, first);
  }

  private int lookFor(byte[] to, int start) {
    long features = 0;
    for (int i : pieces.withFeatures()) {
      features |= pieces.features()[i][outcomes[i]];
    }
    int at = start;
    to[at++] = ',';
    int first = at;
    for (byte[][] eight : pieces.featureNames()) {
      at = copy(eight[(int) features & 0xFF], to, at);
      features >>>= 8;
    }
    return withoutLast(at, first);
  }

  /** No question is open where the level is decided. */
  private int openQuestions(int[] branches, boolean partial, byte[] to, int start) {
    int at = start;
    to[at++] = ',';
    int first = at;
    for (int i = 0; partial && i < open.length; i++) {
      at = copy(pieces.open()[i][open[i].outcome(branches)], to, at);
    }
    return withoutLast(at, first);
  }

  /** Each id of a list has a separator after it, which the last one does not need. */
  private static int withoutLast(int at, int first) {
    return at > first ? at - 1 : at;
  }

  private static int copy(byte[] piece, byte[] to, int at) {
    System.arraycopy(piece, 0, to, at, piece.length);
    return at + piece.length;
  }
}
