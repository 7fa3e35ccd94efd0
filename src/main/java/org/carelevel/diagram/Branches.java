package org.carelevel.diagram;

import org.carelevel.model.Answers;

/**
 * Writes answer sets as arrays of whole numbers: each question has a place, and at its place stands
 * the branch of its answer. Answers of one question that no rule tells apart have the same branch.
 * Immutable, so safe for use by several threads.
 */
public final class Branches {

  private final Variables variables;

  Branches(Variables variables) {
    this.variables = variables;
  }

  /** The place of a question. */
  public int place(String question) {
    return variables.place(question);
  }

  /** The branch of an answer, 0 or more. */
  public int of(String question, int value) {
    return variables.at(place(question)).branchOf(value);
  }

  /** The branch of a question that has no answer. */
  public int blank(String question) {
    return variables.at(place(question)).size();
  }

  /** The answer set in which no question has an answer. */
  public int[] blank() {
    return variables.sizes();
  }

  /** Answers that have these branches. */
  public Answers answers(int[] branches) {
    Answers answers = Answers.NONE;
    for (int place = 0; place < branches.length; place++) {
      Variables.Variable variable = variables.at(place);
      if (branches[place] < variable.size()) {
        answers = answers.with(variable.question().id(), variable.mildest(branches[place]));
      }
    }
    return answers;
  }
}
