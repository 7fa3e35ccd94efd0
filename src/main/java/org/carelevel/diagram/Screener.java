package org.carelevel.diagram;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/**
 * Screens answers, complete or not: what comes out is exact over all valid ways to complete them.
 * Not safe for use by several threads at once.
 */
public final class Screener {

  /** How many nodes a ruleset's diagrams may have. */
  public static final int BUDGET = 4_000_000;

  private final Ruleset ruleset;
  private final Compiled compiled;
  private final Variables variables;
  private final Diagram diagram;
  private final int levels;
  private final int validLevels;

  /**
   * Compiles a ruleset.
   *
   * @throws BudgetExceeded where its rules depend on each other in too many ways
   */
  public Screener(Ruleset ruleset) {
    this(ruleset, Compiler.compile(ruleset, BUDGET));
  }

  /** Screens by a ruleset that is compiled already. */
  public Screener(AnswerSpace space) {
    this(space.ruleset(), space.compiled());
  }

  private Screener(Ruleset ruleset, Compiled compiled) {
    this.ruleset = ruleset;
    this.compiled = compiled;
    this.variables = compiled.variables();
    this.diagram = compiled.diagram();
    this.levels = diagram.map(compiled.level(), rank -> 1 << rank);
    this.validLevels = diagram.apply(Op.TIMES, levels, compiled.valid());
  }

  /** The rules that are screened by. */
  public Ruleset ruleset() {
    return ruleset;
  }

  /** How answer sets are written as arrays. */
  public Branches branches() {
    return new Branches(variables);
  }

  /** The result of these answers, or the answers among them that contradict each other. */
  public Screening screen(Answers answers) {
    int mark = diagram.mark();
    try {
      int[] fixed = variables.fixed(answers);
      int valid = diagram.restrict(compiled.valid(), fixed);
      return valid == Diagram.ZERO
          ? contradiction(answers, fixed)
          : recommendation(answers, fixed, valid);
    } finally {
      diagram.releaseTo(mark);
    }
  }

  /**
   * How a condition stands over all valid ways to complete the answers.
   *
   * @param condition a rule's, a question's or a property's, or a part of one
   */
  public State state(Condition condition, Answers answers) {
    int mark = diagram.mark();
    try {
      int[] fixed = variables.fixed(answers);
      int valid = diagram.restrict(compiled.valid(), fixed);
      return state(compiled.compiler().condition(condition), fixed, valid);
    } finally {
      diagram.releaseTo(mark);
    }
  }

  /** The open questions, first those on whose answer the level of the most completions depends. */
  public List<String> byInfluence(Recommendation recommendation) {
    int mark = diagram.mark();
    try {
      int[] fixed = variables.fixed(recommendation.answers());
      int valid = diagram.restrict(validLevels, fixed);
      int changed = changed(recommendation.answers(), fixed);
      Map<String, BigInteger> weights = new LinkedHashMap<>();
      for (String question : recommendation.openQuestions()) {
        int moved = movedBy(question, changed);
        int here = diagram.and(diagram.map(valid, set -> set == 0 ? 0 : 1), moved);
        weights.put(question, new Counter(diagram, variables, fixed).count(here));
      }
      return weights.entrySet().stream()
          .sorted((a, b) -> b.getValue().compareTo(a.getValue()))
          .map(Map.Entry::getKey)
          .toList();
    } finally {
      diagram.releaseTo(mark);
    }
  }

  /**
   * This ruleset's functions of answer sets with blanks.
   *
   * @param budget how many nodes they may have
   */
  PartialFunctions partialFunctions(int budget) {
    return new PartialFunctions(ruleset, compiled, levels, budget);
  }

  private Recommendation recommendation(Answers answers, int[] fixed, int valid) {
    int possible = diagram.restrict(validLevels, fixed);
    int ranks = diagram.reachable(possible);
    Map<String, State> states = new LinkedHashMap<>();
    compiled.rules().forEach((id, holds) -> states.put(id, state(holds, fixed, valid)));
    List<String> notAsked = notAsked(fixed, valid);
    List<String> open =
        Integer.bitCount(ranks) == 1
            ? List.of()
            : open(answers, notAsked, possible, changed(answers, fixed));
    return new Recommendation(
        ruleset,
        answers,
        ruleset.levels().get(Integer.numberOfTrailingZeros(ranks)),
        ruleset.levels().get(31 - Integer.numberOfLeadingZeros(ranks)),
        states,
        notAsked,
        open);
  }

  private State state(int holds, int[] fixed, int valid) {
    int here = diagram.restrict(holds, fixed);
    boolean can = diagram.and(valid, here) != Diagram.ZERO;
    boolean must = diagram.and(valid, diagram.not(here)) == Diagram.ZERO;
    return must ? State.HOLDS : can ? State.MAY_HOLD : State.DOES_NOT_HOLD;
  }

  private List<String> notAsked(int[] fixed, int valid) {
    return compiled.asked().entrySet().stream()
        .filter(asked -> state(asked.getValue(), fixed, valid) == State.DOES_NOT_HOLD)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> open(Answers answers, List<String> notAsked, int possible, int changed) {
    return ruleset.questions().keySet().stream()
        .filter(id -> !answers.has(id) && !notAsked.contains(id))
        .filter(id -> canMove(id, possible, changed))
        .toList();
  }

  private boolean canMove(String question, int possible, int changed) {
    int moved = movedBy(question, changed);
    int somewhere = diagram.unionOver(possible, variables.place(question));
    return diagram.and(diagram.map(somewhere, set -> set == 0 ? 0 : 1), moved) != Diagram.ZERO;
  }

  /**
   * Where changing this answer alone, from a valid completion to another one, gives another level.
   */
  private int movedBy(String question, int changed) {
    int place = variables.place(question);
    int reached = diagram.unionOver(changed, place);
    // The completion that one starts from is itself among those reached, so two levels mean a move.
    return diagram.map(reached, set -> Integer.bitCount(set) > 1 ? 1 : 0);
  }

  /**
   * The levels of raw answer sets that agree with the answers once questions that are not asked
   * have fallen back to their first answer. A given answer other than the first is kept only while
   * its question is asked.
   */
  private int changed(Answers answers, int[] fixed) {
    int result = diagram.restrict(levels, fixed);
    for (Map.Entry<String, Integer> asked : compiled.asked().entrySet()) {
      int first = ruleset.question(asked.getKey()).firstAnswer();
      if (answers.has(asked.getKey()) && answers.value(asked.getKey()).getAsInt() != first) {
        result = diagram.apply(Op.TIMES, result, diagram.restrict(asked.getValue(), fixed));
      }
    }
    return result;
  }

  private Contradiction contradiction(Answers answers, int[] fixed) {
    List<List<String>> conflicts = new ArrayList<>();
    int[] rest = fixed.clone();
    Answers consistent = answers;
    while (diagram.restrict(compiled.valid(), rest) == Diagram.ZERO) {
      List<String> conflict = smallestConflict(rest);
      conflicts.add(conflict);
      for (String question : conflict) {
        rest[variables.place(question)] = -1;
        consistent = consistent.without(question);
      }
    }
    Set<Rule> alerts = new LinkedHashSet<>();
    int valid = diagram.restrict(compiled.valid(), rest);
    for (Rule rule : ruleset.rules().values()) {
      int literal = compiled.literal().condition(rule.when());
      Integer holds = compiled.rules().get(rule.id());
      boolean asTheyStand = diagram.restrict(literal, fixed) == Diagram.ONE;
      if (asTheyStand || (holds != null && state(holds, rest, valid) == State.HOLDS)) {
        alerts.add(rule);
      }
    }
    return new Contradiction(answers, conflicts, Recommendation.alertsFirst(alerts.stream()));
  }

  /** Leaves out answers as long as the rest still contradict each other. */
  private List<String> smallestConflict(int[] fixed) {
    int[] kept = fixed.clone();
    for (int place = kept.length - 1; place >= 0; place--) {
      int branch = kept[place];
      kept[place] = -1;
      if (branch >= 0 && diagram.restrict(compiled.valid(), kept) != Diagram.ZERO) {
        kept[place] = branch;
      }
    }
    return ruleset.questions().keySet().stream()
        .filter(id -> kept[variables.place(id)] >= 0)
        .toList();
  }
}
