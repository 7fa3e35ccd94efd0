package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;

/**
 * What would come out if some answers were other ones, exactly over all valid ways to complete what
 * is then answered.
 *
 * <p>A change gives some questions an answer that they do not have: in place of a given answer, or
 * where there was none. What is answered after a change: the answers of the change; of the answers
 * given to other questions those that are their question's first answer, and those to questions
 * that are always asked; and of what is left, in the questions' order, each answer for which some
 * valid way to complete what was kept so far asks its question. An answer that is not kept is one
 * whose question is no longer asked, and so counts as its first answer. Where no valid way to
 * complete the rest is left, the change is impossible.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Neighbourhood {

  /** Takes what each change comes to. */
  public interface Trial {

    /**
     * One change.
     *
     * @param values the new answers, in the order of the questions
     * @param outcomes the outcomes that are then possible, one bit each; 0 where the change is
     *     impossible
     */
    void of(int[] values, int outcomes);
  }

  /** The bit of the outcome that a rule does not hold. */
  public static final int FAILS = 1;

  /** The bit of the outcome that a rule holds. */
  public static final int HOLDS = 2;

  private final AnswerSpace space;
  private final Diagram diagram;
  private final Variables variables;
  private final Answers given;
  private final int outcome;
  private final List<String> dependent = new ArrayList<>();

  private Neighbourhood(AnswerSpace space, Answers given, int outcome) {
    this.space = space;
    this.diagram = space.diagram();
    this.variables = space.variables();
    this.given = given;
    this.outcome = outcome;
    for (Question question : space.ruleset().questions().values()) {
      boolean first = given.value(question.id()).orElse(-1) == question.firstAnswer();
      if (given.has(question.id()) && !first && question.askWhen() != null) {
        dependent.add(question.id());
      }
    }
  }

  /**
   * Outcomes are levels: the bit of each is 1 shifted by its rank.
   *
   * @param given answers that do not contradict each other
   */
  public static Neighbourhood ofLevels(AnswerSpace space, Answers given) {
    return new Neighbourhood(space, given, space.validLevels());
  }

  /**
   * Outcomes are {@link #HOLDS} and {@link #FAILS}, of one rule.
   *
   * @param given answers that do not contradict each other
   */
  public static Neighbourhood ofRule(AnswerSpace space, Answers given, Rule rule) {
    int holds = Objects.requireNonNull(space.compiled().rules().get(rule.id()));
    int either = space.diagram().map(holds, value -> value == 1 ? HOLDS : FAILS);
    int outcome = space.diagram().apply(Op.TIMES, either, space.compiled().valid());
    return new Neighbourhood(space, given, outcome);
  }

  /** The outcomes that are possible as things stand. */
  public int now() {
    return withMark(() -> diagram.reachable(diagram.restrict(outcome, variables.fixed(given))));
  }

  /** The questions on whose answers the outcome depends somewhere, in the ruleset's order. */
  public List<String> questions() {
    boolean[] support = diagram.support(outcome);
    for (String question : dependent) {
      boolean[] more = diagram.support(asked(question));
      for (int place = 0; place < support.length; place++) {
        support[place] |= more[place];
      }
    }
    List<String> questions = new ArrayList<>(space.ruleset().questions().keySet());
    questions.removeIf(id -> !support[variables.place(id)]);
    return questions;
  }

  /**
   * The answers that a change can give to a question: every one but the given one. Of numbers that
   * no rule tells apart only the one nearest to {@link #origin}, and none that no rule tells apart
   * from the number given.
   */
  public List<Integer> values(String question) {
    Variables.Variable variable = variables.at(variables.place(question));
    int origin = origin(question);
    int own = given.has(question) ? variable.branchOf(origin) : -1;
    List<Integer> values = new ArrayList<>();
    for (int branch = 0; branch < variable.size(); branch++) {
      if (branch != own) {
        values.add(Math.max(variable.lowest(branch), Math.min(variable.highest(branch), origin)));
      }
    }
    return values;
  }

  /** From where the steps of a change are counted: the given answer, or else the first one. */
  public int origin(String question) {
    return given.value(question).orElse(space.ruleset().question(question).firstAnswer());
  }

  /** About how much work it is to try the changes of one set of questions. */
  public long effort() {
    return withMark(() -> diagram.weigh(diagram.restrict(outcome, variables.fixed(given))));
  }

  /**
   * Tries every change of just these questions.
   *
   * @param questions each once, in any order
   */
  public void tryAll(List<String> questions, Trial trial) {
    withMark(
        () -> {
          int result = outcomes(questions);
          List<List<Integer>> values = new ArrayList<>();
          for (String question : questions) {
            values.add(values(question));
          }
          walk(questions, values, new int[questions.size()], 0, result, trial);
          return 0;
        });
  }

  private void walk(
      List<String> questions,
      List<List<Integer>> values,
      int[] chosen,
      int next,
      int result,
      Trial trial) {
    if (next == chosen.length) {
      trial.of(chosen.clone(), Diagram.value(result));
      return;
    }
    int place = variables.place(questions.get(next));
    for (int value : values.get(next)) {
      int[] fixed = variables.fixed(Answers.NONE);
      fixed[place] = variables.at(place).branchOf(value);
      chosen[next] = value;
      walk(questions, values, chosen, next + 1, diagram.restrict(result, fixed), trial);
    }
  }

  /** The outcomes that are possible, as a function of the answers to these questions alone. */
  private int outcomes(List<String> questions) {
    boolean[] kept = new boolean[variables.count()];
    int[] fixed = variables.fixed(given);
    for (String question : questions) {
      kept[variables.place(question)] = true;
      fixed[variables.place(question)] = -1;
    }
    List<String> doubtful = new ArrayList<>(dependent);
    doubtful.removeAll(questions);
    for (String question : doubtful) {
      fixed[variables.place(question)] = -1;
    }
    int result = diagram.restrict(outcome, fixed);
    for (String question : doubtful) {
      int isAsked = diagram.apply(Op.TIMES, result, diagram.restrict(asked(question), fixed));
      int some = diagram.map(diagram.unionOverOthers(isAsked, kept), set -> set == 0 ? 0 : 1);
      int with = diagram.restrict(result, variables.fixed(only(question)));
      int without = diagram.apply(Op.TIMES, result, diagram.not(some));
      result = diagram.apply(Op.OR, diagram.apply(Op.TIMES, with, some), without);
    }
    return diagram.unionOverOthers(result, kept);
  }

  /** What is answered after a change; empty where it is impossible. */
  public Optional<Answers> after(Map<String, Integer> change) {
    Answers kept = given;
    for (String question : dependent) {
      kept = kept.without(question);
    }
    for (Map.Entry<String, Integer> answer : change.entrySet()) {
      kept = kept.with(answer.getKey(), answer.getValue());
    }
    for (String question : dependent) {
      if (!change.containsKey(question) && isPossible(asked(question), kept)) {
        kept = kept.with(question, given.value(question).getAsInt());
      }
    }
    return isPossible(Diagram.ONE, kept) ? Optional.of(inOrder(kept)) : Optional.empty();
  }

  private boolean isPossible(int condition, Answers answers) {
    int[] fixed = variables.fixed(answers);
    int valid = space.compiled().valid();
    return withMark(
            () ->
                diagram.and(diagram.restrict(valid, fixed), diagram.restrict(condition, fixed))
                        == Diagram.ZERO
                    ? 0
                    : 1)
        == 1;
  }

  private Answers inOrder(Answers answers) {
    Map<String, Integer> values = new LinkedHashMap<>();
    for (String id : space.ruleset().questions().keySet()) {
      answers.value(id).ifPresent(value -> values.put(id, value));
    }
    return new Answers(values, answers.declined());
  }

  /**
   * Whether some way to answer the unanswered questions, valid together with the given answers once
   * those that are not asked have fallen back to their first answer, has another outcome where this
   * given answer alone is changed and questions that are no longer asked fall back too.
   */
  public boolean matters(String question) {
    return withMark(() -> diagram.and(moved(question), consistent()) == Diagram.ZERO ? 0 : 1) == 1;
  }

  private int moved(String question) {
    int levels = diagram.map(space.compiled().level(), rank -> 1 << rank);
    int[] fixed = variables.fixed(given);
    int place = variables.place(question);
    fixed[place] = -1;
    int reached = diagram.unionOver(diagram.restrict(levels, fixed), place);
    return diagram.map(reached, set -> Integer.bitCount(set) > 1 ? 1 : 0);
  }

  /** Where every given answer that is not the first one is to a question that is asked. */
  private int consistent() {
    int[] fixed = variables.fixed(given);
    int result = Diagram.ONE;
    for (String question : dependent) {
      result = diagram.and(result, diagram.restrict(asked(question), fixed));
    }
    return result;
  }

  private int asked(String question) {
    return Objects.requireNonNull(space.compiled().asked().get(question));
  }

  private Answers only(String question) {
    return Answers.NONE.with(question, given.value(question).getAsInt());
  }

  private int withMark(java.util.function.IntSupplier work) {
    int mark = diagram.mark();
    try {
      return work.getAsInt();
    } finally {
      diagram.releaseTo(mark);
    }
  }
}
