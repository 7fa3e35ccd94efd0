package org.carelevel.diagram;

import java.util.Arrays;
import org.carelevel.model.Answers;
import org.carelevel.model.Level;
import org.carelevel.model.Question;

/** Finds the answer sets that stand just beside another level. */
public final class Borders {

  private final AnswerSpace space;
  private final Diagram diagram;
  private final Variables variables;

  /** The borders between the levels of these rules. */
  public Borders(AnswerSpace space) {
    this.space = space;
    this.diagram = space.diagram();
    this.variables = space.variables();
  }

  /**
   * Those from which one step of one ordered answer that is not the first, and of nothing else,
   * leads to a valid answer set with another level. Of numbers that no rule tells apart, the one
   * nearest to the border is meant.
   */
  public AnswerSet all() {
    int found = Diagram.ZERO;
    for (Question question : space.ruleset().questions().values()) {
      if (question.scale().ordered()) {
        found = diagram.or(found, of(variables.place(question.id())));
      }
    }
    return new AnswerSet(space, diagram.and(found, space.compiled().valid()));
  }

  private int of(int place) {
    int found = Diagram.ZERO;
    for (int lower = 0; lower + 1 < variables.at(place).size(); lower++) {
      int[] either = new int[variables.at(place).size()];
      Arrays.fill(either, Diagram.ZERO);
      either[lower] = isFirst(place, lower) ? Diagram.ZERO : Diagram.ONE;
      either[lower + 1] = isFirst(place, lower + 1) ? Diagram.ZERO : Diagram.ONE;
      int border = differ(cofactor(place, lower), cofactor(place, lower + 1));
      found = diagram.or(found, diagram.and(border, diagram.make(place, either)));
    }
    return found;
  }

  /** The first answer is in a branch of its own. */
  private boolean isFirst(int place, int branch) {
    Variables.Variable variable = variables.at(place);
    return variable.lowest(branch) == variable.question().firstAnswer();
  }

  private int cofactor(int place, int branch) {
    int[] fixed = variables.fixed(Answers.NONE);
    fixed[place] = branch;
    return diagram.restrict(space.validLevels(), fixed);
  }

  /** Where both have a level, and not the same. */
  private int differ(int one, int other) {
    int found = Diagram.ZERO;
    if (one == other) {
      return found;
    }
    for (Level level : space.ruleset().levels()) {
      int bit = 1 << level.rank();
      int here = diagram.map(one, set -> set == bit ? 1 : 0);
      int elsewhere = diagram.map(other, set -> set != 0 && set != bit ? 1 : 0);
      found = diagram.or(found, diagram.and(here, elsewhere));
    }
    return found;
  }
}
