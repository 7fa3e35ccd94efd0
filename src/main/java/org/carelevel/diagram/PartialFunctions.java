package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.carelevel.model.Ruleset;

/**
 * What a ruleset says of answer sets with blanks, as diagrams in a store of their own, in which the
 * last branch of each variable stands for a blank. The same in other words as {@link Screener},
 * which restricts the diagrams of complete answer sets anew for each answer set.
 */
final class PartialFunctions {

  private final Ruleset ruleset;
  private final Compiled compiled;
  private final Variables variables;
  private final Completions completions;
  private final Diagram filled;
  private final Diagram blank;
  private final int levels;
  private final int valid;
  private final int consistent;

  /**
   * Of a ruleset.
   *
   * @param levels the set of the one level that each answer set has, valid or not
   * @param budget how many nodes the new diagrams may have
   */
  PartialFunctions(Ruleset ruleset, Compiled compiled, int levels, int budget) {
    this.ruleset = ruleset;
    this.compiled = compiled;
    this.variables = compiled.variables();
    this.completions = new Completions(compiled.diagram(), budget);
    this.filled = completions.filled();
    this.blank = completions.blank();
    this.levels = completions.fill(levels);
    this.valid = completions.fill(compiled.valid());
    this.consistent = completions.union(valid);
  }

  /** The store of all these functions. */
  Diagram diagram() {
    return blank;
  }

  /** The set of the levels that are possible; empty where the answers contradict each other. */
  int levels() {
    return completions.union(filled.apply(Op.TIMES, levels, valid));
  }

  /** Of each rule, whether it holds in every valid completion. */
  List<Integer> rules() {
    return compiled.rules().values().stream().map(this::certain).toList();
  }

  private int certain(int holds) {
    int sides = filled.map(completions.fill(holds), value -> value == 1 ? 1 : 2);
    int overall = onlyFirst(sides);
    int overValid = onlyFirst(filled.apply(Op.TIMES, sides, valid));
    // Where the answers contradict each other, either will do; the first looks at fewer questions.
    boolean same = blank.and(overall, consistent) == blank.and(overValid, consistent);
    return same ? overall : overValid;
  }

  private int onlyFirst(int sides) {
    return blank.map(completions.union(sides), set -> set == 1 ? 1 : 0);
  }

  /**
   * Of each question, whether it is open: blank, and from some valid completion, changing this
   * answer alone gives another level.
   */
  List<Integer> openQuestions() {
    int kept = kept();
    List<Integer> open = new ArrayList<>();
    for (String question : ruleset.questions().keySet()) {
      int place = variables.place(question);
      int from = filled.unionOver(valid, place);
      int reached = filled.unionOver(kept, place);
      int moved = filled.map(reached, set -> Integer.bitCount(set) > 1 ? 1 : 0);
      int size = compiled.diagram().size(place);
      int isBlank = branches(blank, place, branch -> branch == size);
      open.add(blank.and(isBlank, completions.union(filled.and(from, moved))));
    }
    return open;
  }

  /**
   * The levels; none where an answer that was given and is not the first belongs to a question that
   * is not asked, since that answer would be lost.
   */
  private int kept() {
    int kept = levels;
    for (Map.Entry<String, Integer> asked : compiled.asked().entrySet()) {
      int place = variables.place(asked.getKey());
      int first = variables.at(place).branchOf(ruleset.question(asked.getKey()).firstAnswer());
      int size = compiled.diagram().size(place);
      int free = branches(filled, place, branch -> branch >= size || branch == first);
      int allowed = filled.or(free, completions.fill(asked.getValue()));
      kept = filled.apply(Op.TIMES, kept, allowed);
    }
    return kept;
  }

  private static int branches(Diagram diagram, int place, IntPredicate chosen) {
    int[] children = new int[diagram.size(place)];
    for (int branch = 0; branch < children.length; branch++) {
      children[branch] = chosen.test(branch) ? Diagram.ONE : Diagram.ZERO;
    }
    return diagram.make(place, children);
  }
}
