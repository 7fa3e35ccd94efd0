package org.carelevel.batch;

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
 * @param longest the room for a row's cells, with {@link Words#PADDING}
 */
@SuppressWarnings("ArrayRecordComponent") // They are read in the innermost loop.
record Pieces(
    Texts heads,
    IdPieces rules,
    RuleEffects effects,
    IdPieces alerts,
    IdPieces features,
    Texts[] open,
    boolean openQuestions,
    Texts tail,
    int longest) {

  /** The pieces for a ruleset; empty where it has too many features and alerts. */
  static Optional<Pieces> of(CompiledScreening screening, Ruleset ruleset, AddedCells cells) {
    return RuleEffects.of(ruleset).map(effects -> of(screening, ruleset, effects, cells));
  }

  private static Pieces of(
      CompiledScreening screening, Ruleset ruleset, RuleEffects effects, AddedCells cells) {
    List<String> questions = ruleset.questions().values().stream().map(Question::id).toList();
    Texts heads = heads(ruleset, cells);
    IdPieces rules = new IdPieces(List.copyOf(ruleset.rules().keySet()));
    IdPieces alerts = new IdPieces(effects.alerts());
    IdPieces features = new IdPieces(effects.features());
    Texts tail = Texts.of(List.of(cells.tail()));
    int longest =
        heads.longest()
            + Math.max(1, rules.longest())
            + Math.max(1, alerts.longest())
            + Math.max(1, features.longest())
            + questions.stream().mapToInt(id -> id.length() + 1).sum()
            + 1
            + tail.longest()
            + Words.PADDING;
    return new Pieces(
        heads,
        rules,
        effects,
        alerts,
        features,
        screening.openQuestions().stream()
            .map(group -> names(group, questions))
            .toArray(Texts[]::new),
        cells.openQuestions(),
        tail,
        longest);
  }

  private static Texts heads(Ruleset ruleset, AddedCells cells) {
    int levels = ruleset.levels().size();
    String[] heads = new String[levels * levels];
    Arrays.fill(heads, "");
    for (int lowest = 0; lowest < levels; lowest++) {
      for (int highest = lowest; highest < levels; highest++) {
        heads[place(1 << lowest | 1 << highest, levels)] =
            cells.head(ruleset.levels().get(lowest), ruleset.levels().get(highest));
      }
    }
    return Texts.of(List.of(heads));
  }

  /** The place among the heads of the lowest and the highest level of a set. */
  static int place(int set, int levels) {
    return Integer.numberOfTrailingZeros(set) * levels + 31 - Integer.numberOfLeadingZeros(set);
  }

  private static Texts names(StateGroup group, List<String> ids) {
    List<String> members =
        ids.subList(group.first(), Math.min(ids.size(), group.first() + Byte.SIZE));
    return Texts.of(
        Arrays.stream(group.table().values()).mapToObj(set -> text(set, members)).toList());
  }

  /** The ids whose bits are in a set, with a separator after each. */
  private static String text(int set, List<String> ids) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < ids.size(); i++) {
      if ((set >> i & 1) != 0) {
        text.append(ids.get(i)).append(AddedCells.IN_LISTS);
      }
    }
    return text.toString();
  }
}
