package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.carelevel.engine.Evaluator;
import org.carelevel.model.Answers;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.junit.jupiter.api.Test;

/** Sets of answer sets hold what trying every answer set finds, and give out what they should. */
class AnswerSetAgreesWithBruteForceTest {

  /** Fewer where the test is run over and over, as in mutation testing. */
  private static final int RULESETS = Integer.getInteger("carelevel.rulesets", 150);

  private static final int MOST = 400;

  private int rulesets;
  private int bordering;

  @Test
  void onRandomRulesets() {
    for (long seed = 1; rulesets < RULESETS; seed++) {
      Ruleset ruleset = RandomRuleset.of(seed);
      if (every(ruleset).size() <= MOST) {
        rulesets++;
        new Compared(ruleset, seed).sets();
      }
    }
    // The comparison says little unless there are borders.
    assertThat(bordering).isGreaterThan(RULESETS / 20);
  }

  private static List<Answers> every(Ruleset ruleset) {
    List<Answers> all = List.of(Answers.NONE);
    for (Question question : ruleset.questions().values()) {
      List<Answers> next = new ArrayList<>();
      for (int v = question.scale().lowest(); v <= question.scale().highest(); v++) {
        for (Answers answers : all.size() > MOST ? List.<Answers>of() : all) {
          next.add(answers.with(question.id(), v));
        }
      }
      all = all.size() > MOST ? all : next;
    }
    return all;
  }

  /** A ruleset, and all its valid answer sets. */
  private final class Compared {

    private final Ruleset ruleset;
    private final String about;
    private final Evaluator evaluator;
    private final AnswerSpace space;
    private final List<Answers> valid;
    private final Random random;

    Compared(Ruleset ruleset, long seed) {
      this.ruleset = ruleset;
      this.about = "ruleset " + seed;
      this.evaluator = new Evaluator(ruleset);
      this.space = new AnswerSpace(ruleset);
      this.valid = every(ruleset).stream().filter(evaluator::valid).toList();
      this.random = new Random(seed);
    }

    void sets() {
      same(space.all(), answers -> true);
      same(space.none(), answers -> false);
      for (Level level : ruleset.levels()) {
        same(space.level(level), answers -> evaluator.level(answers).equals(level));
        same(space.atLeast(level), answers -> evaluator.level(answers).compareTo(level) >= 0);
      }
      AnswerSet high = space.atLeast(ruleset.levels().get(1));
      Predicate<Answers> isHigh = answers -> evaluator.level(answers).rank() > 0;
      for (Rule rule : ruleset.rules().values()) {
        Predicate<Answers> holds = answers -> evaluator.holds(rule.when(), answers);
        AnswerSet where = space.where(rule);
        same(where, holds);
        same(space.where(rule.when()), holds);
        same(where.and(high), holds.and(isHigh));
        same(where.or(high), holds.or(isHigh));
        same(where.minus(high), holds.and(isHigh.negate()));
      }
      if (ruleset.questions().values().stream().allMatch(q -> q.scale() instanceof Scale.Choices)) {
        same(new Borders(space).all(), this::stepsToAnotherLevel);
        bordering += valid.stream().anyMatch(this::stepsToAnotherLevel) ? 1 : 0;
      }
    }

    private void same(AnswerSet set, Predicate<Answers> wanted) {
      List<Answers> expected = valid.stream().filter(wanted).toList();
      assertThat(valid.stream().filter(answers -> contains(set, answers)).toList())
          .as(about)
          .isEqualTo(expected);
      assertThat(set.count()).as(about).isEqualTo(BigInteger.valueOf(expected.size()));
      assertThat(set.isEmpty()).as(about).isEqualTo(expected.isEmpty());
      if (!expected.isEmpty()) {
        given(set, expected);
      }
    }

    private boolean contains(AnswerSet set, Answers answers) {
      return space.diagram().restrict(set.ref(), space.variables().fixed(answers)) == Diagram.ONE;
    }

    /** Each of what a set gives out is in it, and is what it is said to be. */
    private void given(AnswerSet set, List<Answers> expected) {
      Answers smallest = set.smallest();
      assertThat(expected).as(about).contains(smallest);
      assertThat(others(smallest))
          .as(about)
          .isEqualTo(expected.stream().mapToInt(this::others).min().orElseThrow());
      assertThat(expected).as(about).contains(set.worst());
      assertThat(expected).as(about).contains(set.draw(random));
      Answers minimal = set.minimal();
      assertThat(completions(minimal)).as(about).isNotEmpty().isSubsetOf(expected);
      for (String question : minimal.values().keySet()) {
        assertThat(new HashSet<>(expected).containsAll(completions(minimal.without(question))))
            .as("%s, %s without %s", about, minimal, question)
            .isFalse();
      }
      Answers completed = space.completed(minimal);
      assertThat(completions(minimal)).as(about).contains(completed);
      assertThat(others(completed))
          .isEqualTo(completions(minimal).stream().mapToInt(this::others).min().orElseThrow());
    }

    private List<Answers> completions(Answers partial) {
      Set<?> given = partial.values().entrySet();
      return valid.stream().filter(full -> full.values().entrySet().containsAll(given)).toList();
    }

    /** How many answers are not the first one. */
    private int others(Answers answers) {
      return (int)
          ruleset.questions().values().stream()
              .filter(q -> answers.value(q.id()).getAsInt() != q.firstAnswer())
              .count();
    }

    private boolean stepsToAnotherLevel(Answers answers) {
      Comparator<Level> order = Comparator.naturalOrder();
      for (Question question : ruleset.questions().values()) {
        int value = answers.value(question.id()).getAsInt();
        for (int next = value - 1; next <= value + 1; next += 2) {
          boolean step =
              question.scale().ordered()
                  && value != question.firstAnswer()
                  && next >= question.scale().lowest()
                  && next <= question.scale().highest();
          Answers there = step ? answers.with(question.id(), next) : answers;
          if (evaluator.valid(there)
              && order.compare(evaluator.level(there), evaluator.level(answers)) != 0) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
