package org.carelevel.diagram;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;

/**
 * Draws answer sets at random out of those for which a diagram is not 0. Every one of them can be
 * drawn. Of a question that is free, two draws in three give the first answer, so that what is
 * drawn looks like somebody with a few problems rather than with all of them.
 */
final class Sampler {

  private final AnswerSpace space;
  private final Diagram diagram;
  private final Variables variables;
  private final Random random;
  private final Map<Integer, BigInteger> known = new HashMap<>();

  Sampler(AnswerSpace space, Random random) {
    this.space = space;
    this.diagram = space.diagram();
    this.variables = space.variables();
    this.random = random;
  }

  /** Answers to all questions; the diagram must not be 0 everywhere. */
  Answers draw(int ref) {
    if (ref == Diagram.ZERO) {
      throw new IllegalArgumentException("there is no answer set in it");
    }
    int[] values = new int[variables.count()];
    int at = ref;
    for (int place = 0; place < values.length; place++) {
      boolean here = diagram.variable(at) == place;
      int branch = branch(place, at, here);
      values[place] = value(place, branch);
      at = here ? diagram.child(at, place, branch) : at;
    }
    Answers answers = Answers.NONE;
    for (Question question : space.ruleset().questions().values()) {
      answers = answers.with(question.id(), values[variables.place(question.id())]);
    }
    return answers;
  }

  private int branch(int place, int at, boolean here) {
    int size = variables.at(place).size();
    BigInteger[] weights = new BigInteger[size];
    BigInteger total = BigInteger.ZERO;
    for (int i = 0; i < size; i++) {
      weights[i] = here ? through(at, place, i) : weight(place, i);
      total = total.add(weights[i]);
    }
    BigInteger drawn = below(total);
    int branch = 0;
    while (drawn.compareTo(weights[branch]) >= 0) {
      drawn = drawn.subtract(weights[branch]);
      branch++;
    }
    return branch;
  }

  /** A number from 0 to just below the limit, each as likely as the others. */
  private BigInteger below(BigInteger limit) {
    BigInteger drawn = new BigInteger(limit.bitLength(), random);
    while (drawn.compareTo(limit) >= 0) {
      drawn = new BigInteger(limit.bitLength(), random);
    }
    return drawn;
  }

  private int value(int place, int branch) {
    Variables.Variable variable = variables.at(place);
    return variable.lowest(branch) + random.nextInt(variable.weight(branch));
  }

  /** The first answer is in a branch of its own. */
  private BigInteger weight(int place, int branch) {
    Variables.Variable variable = variables.at(place);
    Question question = variable.question();
    boolean first = variable.lowest(branch) == question.firstAnswer();
    int others = Math.max(1, question.scale().size() - 1);
    return BigInteger.valueOf(first ? 2L * others : variable.weight(branch));
  }

  private BigInteger through(int ref, int place, int branch) {
    int child = diagram.child(ref, place, branch);
    return weight(place, branch)
        .multiply(weight(child))
        .multiply(skipped(place + 1, diagram.variable(child)));
  }

  private BigInteger weight(int ref) {
    if (Diagram.isTerminal(ref)) {
      return Diagram.value(ref) == 0 ? BigInteger.ZERO : BigInteger.ONE;
    }
    BigInteger found = known.get(ref);
    if (found != null) {
      return found;
    }
    int place = diagram.variable(ref);
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < variables.at(place).size(); i++) {
      sum = sum.add(through(ref, place, i));
    }
    known.put(ref, sum);
    return sum;
  }

  private BigInteger skipped(int from, int to) {
    BigInteger product = BigInteger.ONE;
    for (int place = from; place < to; place++) {
      BigInteger sum = BigInteger.ZERO;
      for (int i = 0; i < variables.at(place).size(); i++) {
        sum = sum.add(weight(place, i));
      }
      product = product.multiply(sum);
    }
    return product;
  }
}
