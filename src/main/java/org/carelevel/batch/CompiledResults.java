package org.carelevel.batch;

import java.util.Arrays;
import java.util.List;
import org.carelevel.diagram.CompiledScreening;
import org.carelevel.diagram.Decider;
import org.carelevel.diagram.StateGroup;
import org.carelevel.diagram.StateTable;

/** Decides answer sets by what was worked out beforehand, and puts their cells together. */
final class CompiledResults implements Results {

  private final Decider decider;
  private final int levels;
  private final StateTable[] open;
  private final Pieces pieces;
  private final long[] found;
  private final long[] effects = new long[1];

  /** How often each set of the rules of each part held. */
  private final int[][] counts;

  CompiledResults(CompiledScreening screening, int levels, Pieces pieces) {
    this.decider = screening.decider();
    this.levels = levels;
    this.open = tables(screening.openQuestions());
    this.pieces = pieces;
    this.found = new long[decider.words()];
    this.counts = new int[pieces.rules().parts()][];
    Arrays.setAll(counts, part -> new int[pieces.rules().sets(part)]);
  }

  private static StateTable[] tables(List<StateGroup> groups) {
    return groups.stream().map(StateGroup::table).toArray(StateTable[]::new);
  }

  @Override
  public int add(int[] branches, Bytes row) {
    int set = decider.decide(branches, found);
    if (set == 0) {
      return 0;
    }
    row.reserve(pieces.longest());
    byte[] to = row.array();
    int at = pieces.heads().write(Pieces.place(set, levels), to, row.length());
    at = rules(to, at);
    long effect = pieces.effects().of(found);
    effects[0] = effect;
    at = list(pieces.alerts(), to, at);
    effects[0] = effect >>> pieces.effects().alerts().size();
    at = list(pieces.features(), to, at);
    if (pieces.openQuestions()) {
      at = openQuestions(branches, Integer.bitCount(set) > 1, to, at);
    }
    row.length(pieces.tail().write(0, to, at));
    return set;
  }

  @Override
  public void countRules(Count count) {
    IdPieces rules = pieces.rules();
    for (int part = 0; part < counts.length; part++) {
      int[] sets = counts[part];
      for (int chosen = 0; chosen < sets.length; chosen++) {
        int rows = sets[chosen];
        for (int set = chosen; rows > 0 && set != 0; set &= set - 1) {
          count.rule(rules.start(part) + Integer.numberOfTrailingZeros(set), rows);
        }
        sets[chosen] = 0;
      }
    }
  }

  private int rules(byte[] to, int start) {
    IdPieces rules = pieces.rules();
    int at = start;
    to[at++] = ',';
    int first = at;
    for (int part = 0; part < counts.length; part++) {
      int chosen = rules.of(found, part);
      counts[part][chosen]++;
      at = rules.write(part, chosen, to, at);
    }
    return withoutLast(at, first);
  }

  private int list(IdPieces ids, byte[] to, int start) {
    int at = start;
    to[at++] = ',';
    int first = at;
    for (int part = 0; part < ids.parts(); part++) {
      at = ids.write(part, ids.of(effects, part), to, at);
    }
    return withoutLast(at, first);
  }

  /** No question is open where the level is decided. */
  private int openQuestions(int[] branches, boolean partial, byte[] to, int start) {
    int at = start;
    to[at++] = ',';
    int first = at;
    for (int i = 0; partial && i < open.length; i++) {
      at = pieces.open()[i].write(open[i].outcome(branches), to, at);
    }
    return withoutLast(at, first);
  }

  /** Each id of a list has a separator after it, which the last one does not need. */
  private static int withoutLast(int at, int first) {
    return at > first ? at - 1 : at;
  }
}
