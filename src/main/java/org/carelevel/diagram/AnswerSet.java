package org.carelevel.diagram;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;

/** A set of valid answer sets to all questions of a ruleset, however many there are. */
public final class AnswerSet {

  private final AnswerSpace space;
  private final int ref;

  /** The reference is a boolean diagram within the valid answer sets. */
  AnswerSet(AnswerSpace space, int ref) {
    this.space = space;
    this.ref = ref;
  }

  int ref() {
    return ref;
  }

  /** What is in both. */
  public AnswerSet and(AnswerSet other) {
    return new AnswerSet(space, space.diagram().and(ref, other.ref));
  }

  /** What is in either. */
  public AnswerSet or(AnswerSet other) {
    return new AnswerSet(space, space.diagram().or(ref, other.ref));
  }

  /** What is in this and not in the other. */
  public AnswerSet minus(AnswerSet other) {
    return new AnswerSet(space, space.diagram().and(ref, space.diagram().not(other.ref)));
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return ref == Diagram.ZERO;
  }

  /** How many answer sets are in it. */
  public BigInteger count() {
    int[] open = new int[space.variables().count()];
    Arrays.fill(open, -1);
    return new Counter(space.diagram(), space.variables(), open).count(ref);
  }

  /**
   * The answer set with the fewest answers that differ from the first one. It must not be empty.
   */
  public Answers smallest() {
    return find(
        (variable, branch) -> isFirst(variable, branch) ? 0 : 1 + severity(variable, branch));
  }

  /**
   * The answer set of the person who is worst off, by the ordered questions. It must not be empty.
   */
  public Answers worst() {
    return find(
        (variable, branch) ->
            isOrdered(variable)
                ? -severity(variable, branch)
                : isFirst(variable, branch) ? 0 : 0.01);
  }

  /**
   * An answer set drawn at random, mostly with first answers where it is free. Every one can come
   * out, and the same state of the generator gives the same one. It must not be empty.
   */
  public Answers draw(Random random) {
    return new Sampler(space, random).draw(ref);
  }

  /**
   * The fewest answers that leave no other choice: every valid way to complete them is in the set,
   * and with any one of them left out, some is not. It must not be empty.
   */
  public Answers minimal() {
    Answers answers = smallest();
    int outside = space.diagram().and(space.compiled().valid(), space.diagram().not(ref));
    List<Question> order = new ArrayList<>(space.ruleset().questions().values());
    // First answers say least, so they are left out before others are tried.
    Answers full = answers;
    order.sort(
        Comparator.comparing(
            question -> full.value(question.id()).getAsInt() != question.firstAnswer()));
    for (Question question : order) {
      Answers fewer = answers.without(question.id());
      if (space.diagram().restrict(outside, space.variables().fixed(fewer)) == Diagram.ZERO) {
        answers = fewer;
      }
    }
    return answers;
  }

  private Answers find(Witness.Cost cost) {
    return space.answers(new Witness(space.diagram(), cost).find(ref));
  }

  private boolean isOrdered(int variable) {
    return space.variables().at(variable).question().scale().ordered();
  }

  /** The first answer is in a branch of its own. */
  private boolean isFirst(int variable, int branch) {
    Variables.Variable at = space.variables().at(variable);
    return at.lowest(branch) == at.question().firstAnswer();
  }

  /** From 0 for the first branch to just under 1 for the most severe one. */
  private double severity(int variable, int branch) {
    Variables.Variable at = space.variables().at(variable);
    boolean reversed =
        at.question().scale() instanceof Scale.Numbers numbers && !numbers.higherIsWorse();
    int steps = reversed ? at.size() - 1 - branch : branch;
    return steps / (double) at.size();
  }
}
