package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;

/**
 * All valid answer sets of a ruleset, and the sets of them that its rules and conditions single
 * out. Not safe for use by several threads at once.
 */
public final class AnswerSpace {

  /**
   * A change of answers that changes the level.
   *
   * @param answers answers to all other questions that matter
   * @param from the answers before, to the questions that change
   * @param to the answers after
   */
  public record Move(Answers answers, Answers from, Answers to) {

    /** All answers before the change. */
    public Answers before() {
      return joined(answers, from);
    }

    /** All answers after the change. */
    public Answers after() {
      return joined(answers, to);
    }

    private static Answers joined(Answers base, Answers more) {
      Answers all = base;
      for (var answer : more.values().entrySet()) {
        all = all.with(answer.getKey(), answer.getValue());
      }
      return all;
    }
  }

  private final Ruleset ruleset;
  private final Compiled compiled;
  private final int validLevels;

  /**
   * Compiles a ruleset.
   *
   * @throws BudgetExceeded where its rules depend on each other in too many ways
   */
  public AnswerSpace(Ruleset ruleset) {
    this(ruleset, Compiler.compile(ruleset, Screener.BUDGET));
  }

  /**
   * Two rulesets over the same answer sets, so that sets of the one can be compared with sets of
   * the other.
   *
   * @param before one ruleset
   * @param after the other
   */
  public record Pair(AnswerSpace before, AnswerSpace after) {}

  /**
   * Compiles two rulesets that have the same questions, over the answer sets that are valid by one
   * of them; by the other, a question that it does not ask counts as its first answer.
   *
   * @param union has the questions, and the scores of both under different ids
   * @param within what else is to be true of the answer sets
   * @throws BudgetExceeded where the rules depend on each other in too many ways
   */
  public static Pair pair(Ruleset union, Ruleset before, Ruleset after, List<Condition> within) {
    List<Compiled> both = Compiler.compileBoth(union, before, after, within, Screener.BUDGET);
    return new Pair(new AnswerSpace(before, both.get(0)), new AnswerSpace(after, both.get(1)));
  }

  AnswerSpace(Ruleset ruleset, Compiled compiled) {
    this.ruleset = ruleset;
    this.compiled = compiled;
    int levels = diagram().map(compiled.level(), rank -> 1 << rank);
    this.validLevels = diagram().apply(Op.TIMES, levels, compiled.valid());
  }

  /** The ruleset. */
  public Ruleset ruleset() {
    return ruleset;
  }

  Diagram diagram() {
    return compiled.diagram();
  }

  Variables variables() {
    return compiled.variables();
  }

  Compiled compiled() {
    return compiled;
  }

  /** The bit of the level, by its rank; 0 where the answer set is not valid. */
  int validLevels() {
    return validLevels;
  }

  /** Every valid answer set. */
  public AnswerSet all() {
    return new AnswerSet(this, compiled.valid());
  }

  /** Those for which a condition of the ruleset holds. */
  public AnswerSet where(Condition condition) {
    return valid(compiled.compiler().condition(condition));
  }

  /** Those for which a rule of the ruleset holds. */
  public AnswerSet where(Rule rule) {
    return valid(Objects.requireNonNull(compiled.rules().get(rule.id()), rule.id()));
  }

  /** Those with just this level. */
  public AnswerSet level(Level level) {
    return valid(diagram().map(compiled.level(), rank -> rank == level.rank() ? 1 : 0));
  }

  /** Those with this level or a more intensive one. */
  public AnswerSet atLeast(Level level) {
    return valid(diagram().map(compiled.level(), rank -> rank >= level.rank() ? 1 : 0));
  }

  /** None. */
  public AnswerSet none() {
    return new AnswerSet(this, Diagram.ZERO);
  }

  private AnswerSet valid(int ref) {
    return new AnswerSet(this, diagram().and(compiled.valid(), ref));
  }

  /**
   * A change of an answer for the worse, and of nothing else, from one valid answer set to another,
   * that lowers the level; empty where there is none.
   */
  public Optional<Move> lowering(Question question) {
    int place = variables().place(question.id());
    int size = variables().at(place).size();
    boolean reversed =
        question.scale() instanceof Scale.Numbers numbers && !numbers.higherIsWorse();
    List<Integer> cofactors = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      cofactors.add(cofactor(place, reversed ? size - 1 - i : i));
    }
    for (int worse = 1; worse < size; worse++) {
      for (int milder = worse - 1; milder >= 0; milder--) {
        int bad = lower(cofactors.get(milder), cofactors.get(worse));
        if (bad != Diagram.ZERO) {
          int from = reversed ? size - 1 - milder : milder;
          int to = reversed ? size - 1 - worse : worse;
          return Optional.of(move(question, place, bad, from, to));
        }
      }
    }
    return Optional.empty();
  }

  private int cofactor(int place, int branch) {
    int[] fixed = variables().fixed(Answers.NONE);
    fixed[place] = branch;
    return diagram().restrict(validLevels, fixed);
  }

  /** Where the second has a level, and a lower one than the first. */
  private int lower(int milder, int worse) {
    int found = Diagram.ZERO;
    if (milder == worse) {
      return found;
    }
    for (Level level : ruleset.levels()) {
      int bit = 1 << level.rank();
      int here = diagram().map(milder, set -> set == bit ? 1 : 0);
      int below = diagram().map(worse, set -> set != 0 && set < bit ? 1 : 0);
      found = diagram().or(found, diagram().and(here, below));
    }
    return found;
  }

  private Move move(Question question, int place, int bad, int from, int to) {
    Answers rest = new AnswerSet(this, bad).smallest().without(question.id());
    // Leave out what does not matter for the fall: the rest is what the change must be made beside.
    int good = diagram().not(bad);
    for (Question other : ruleset.questions().values()) {
      Answers fewer = rest.without(other.id());
      if (diagram().restrict(good, variables().fixed(fewer)) == Diagram.ZERO) {
        rest = fewer;
      }
    }
    Variables.Variable variable = variables().at(place);
    String id = question.id();
    return new Move(
        rest,
        Answers.NONE.with(id, variable.mildest(from)),
        Answers.NONE.with(id, variable.mildest(to)));
  }

  /**
   * A change of some of these answers alone that changes the level, where questions that are no
   * longer asked fall back to their first answer; empty where there is none.
   */
  public Optional<Move> levelChange(List<String> questions) {
    int levels = diagram().map(compiled.level(), rank -> 1 << rank);
    int from = validLevels;
    int to = levels;
    for (String question : questions) {
      from = diagram().unionOver(from, variables().place(question));
      to = diagram().unionOver(to, variables().place(question));
    }
    int several = diagram().map(to, set -> Integer.bitCount(set) > 1 ? 1 : 0);
    int moved = diagram().and(diagram().map(from, set -> set == 0 ? 0 : 1), several);
    if (moved == Diagram.ZERO) {
      return Optional.empty();
    }
    Answers rest = new AnswerSet(this, moved).smallest();
    for (String question : questions) {
      rest = rest.without(question);
    }
    return Optional.of(change(rest, questions, levels));
  }

  private Move change(Answers rest, List<String> questions, int levels) {
    int[] fixed = variables().fixed(rest);
    int before = diagram().restrict(validLevels, fixed);
    int some = Integer.lowestOneBit(diagram().reachable(before));
    int here = diagram().map(before, set -> set == some ? 1 : 0);
    int there = diagram().map(diagram().restrict(levels, fixed), set -> (set & ~some) != 0 ? 1 : 0);
    Answers from = only(new AnswerSet(this, here).smallest(), questions);
    Answers to = only(new AnswerSet(this, there).smallest(), questions);
    return new Move(rest, from, to);
  }

  private static Answers only(Answers answers, List<String> questions) {
    Answers kept = Answers.NONE;
    for (String question : questions) {
      kept = kept.with(question, answers.value(question).getAsInt());
    }
    return kept;
  }

  /**
   * A valid way to complete answers, with as few that are not the first one as can be. They must
   * not contradict each other.
   */
  public Answers completed(Answers partial) {
    int here = diagram().restrict(compiled.valid(), variables().fixed(partial));
    Answers full = new AnswerSet(this, here).smallest();
    for (var given : partial.values().entrySet()) {
      full = full.with(given.getKey(), given.getValue());
    }
    return full;
  }

  /**
   * Answers by branch: of a branch that stands for several numbers, the one nearest to the first
   * answer.
   */
  Answers answers(int[] branches) {
    Answers answers = Answers.NONE;
    for (Question question : ruleset.questions().values()) {
      int place = variables().place(question.id());
      answers = answers.with(question.id(), variables().at(place).mildest(branches[place]));
    }
    return answers;
  }
}
