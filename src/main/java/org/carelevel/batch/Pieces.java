package org.carelevel.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carelevel.diagram.CompiledScreening;
import org.carelevel.diagram.StateGroup;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;

/**
 * What the added cells are put together from. Nothing here is changed once it is made.
 *
 * @param heads the cells before the lists, by {@link #place} of the lowest and the highest level
 * @param effects which alerts and features follow from rules
 * @param open ids of questions by group and outcome, with a separator after each
 * @param openQuestions whether there is a cell for them
 * @param tail the cells after the lists
 * @param longest no row's cells are longer than this
 */
@SuppressWarnings("ArrayRecordComponent") // They are read in the innermost loop.
record Pieces(
    byte[][] heads,
    IdPieces rules,
    RuleEffects effects,
    IdPieces alerts,
    IdPieces features,
    byte[][][] open,
    boolean openQuestions,
    byte[] tail,
    int longest) {

  /** The pieces for a ruleset; empty where it has too many features and alerts. */
  static Optional<Pieces> of(CompiledScreening screening, Ruleset ruleset, AddedCells cells) {
    return RuleEffects.of(ruleset).map(effects -> of(screening, ruleset, effects, cells));
  }

  private static Pieces of(
      CompiledScreening screening, Ruleset ruleset, RuleEffects effects, AddedCells cells) {
    List<String> questions = ruleset.questions().values().stream().map(Question::id).toList();
    byte[][] heads = heads(ruleset, cells);
    IdPieces rules = new IdPieces(List.copyOf(ruleset.rules().keySet()));
    IdPieces alerts = new IdPieces(effects.alerts());
    IdPieces features = new IdPieces(effects.features());
    byte[] tail = cells.tail().getBytes(StandardCharsets.UTF_8);
    int longest =
        Arrays.stream(heads).mapToInt(head -> head.length).max().orElse(0)
            + Math.max(1, rules.longest())
            + Math.max(1, alerts.longest())
            + Math.max(1, features.longest())
            + questions.stream().mapToInt(id -> id.length() + 1).sum()
            + 1
            + tail.length;
    return new Pieces(
        heads,
        rules,
        effects,
        alerts,
        features,
        screening.openQuestions().stream()
            .map(group -> names(group, questions))
            .toArray(byte[][][]::new),
        cells.openQuestions(),
        tail,
        longest);
  }

  private static byte[][] heads(Ruleset ruleset, AddedCells cells) {
    int levels = ruleset.levels().size();
    byte[][] heads = new byte[levels * levels][0];
    for (int lowest = 0; lowest < levels; lowest++) {
      for (int highest = lowest; highest < levels; highest++) {
        heads[place(1 << lowest | 1 << highest, levels)] =
            cells
                .head(ruleset.levels().get(lowest), ruleset.levels().get(highest))
                .getBytes(StandardCharsets.UTF_8);
      }
    }
    return heads;
  }

  /** The place among the heads of the lowest and the highest level of a set. */
  private static int place(int set, int levels) {
    return Integer.numberOfTrailingZeros(set) * levels + 31 - Integer.numberOfLeadingZeros(set);
  }

  /** The cells before the lists, for the ranks of the lowest and the highest level, as bits. */
  byte[] head(int set, int levels) {
    return heads[place(set, levels)];
  }

  private static byte[][] names(StateGroup group, List<String> ids) {
    List<String> members =
        ids.subList(group.first(), Math.min(ids.size(), group.first() + Byte.SIZE));
    return Arrays.stream(group.table().values())
        .mapToObj(set -> IdPieces.text(set, members))
        .toArray(byte[][]::new);
  }
}
