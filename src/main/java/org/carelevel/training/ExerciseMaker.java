package org.carelevel.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.carelevel.diagram.AnswerSet;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.Branches;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Answers;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;

/**
 * Makes cases to practise on out of a ruleset. They come out of its diagrams, so that a kind of
 * case is found wherever there is one, and each is tried on the evaluator before it is handed out.
 * Levels come about equally often, and within a level the rules that ask for it.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class ExerciseMaker {

  /** After so many draws that give nothing new, there is hardly anything new to draw. */
  private static final int TRIES = 60;

  private final AnswerSpace space;
  private final Screener screener;
  private final Ruleset ruleset;
  private final KindSets sets;
  private final Kinds kinds;

  /**
   * Makes cases of a space's ruleset.
   *
   * @param screener screens by the same space
   */
  public ExerciseMaker(AnswerSpace space, Screener screener) {
    this.space = space;
    this.screener = screener;
    this.ruleset = space.ruleset();
    this.sets = new KindSets(space);
    this.kinds = new Kinds(ruleset);
  }

  /**
   * Different cases, in an order that says nothing about them: of the kind wanted, or of each kind
   * about as many. Fewer where no more were found, none where there is none.
   */
  public List<Exercise> make(Selection wanted) {
    Random random = new Random(wanted.seed());
    List<Kind> left =
        new ArrayList<>(wanted.kind().map(List::of).orElse(Arrays.asList(Kind.values())));
    List<Exercise> made = new ArrayList<>();
    Set<Map<String, Integer>> seen = new HashSet<>();
    for (int turn = 0; made.size() < wanted.count() && !left.isEmpty(); turn++) {
      Kind kind = left.get(turn % left.size());
      Optional<Exercise> next = different(kind, wanted.level(), random, seen);
      next.ifPresentOrElse(made::add, () -> left.remove(kind));
    }
    Collections.shuffle(made, random);
    return Exercises.numbered(made);
  }

  private Optional<Exercise> different(
      Kind kind, Optional<Level> level, Random random, Set<Map<String, Integer>> seen) {
    AnswerSet all = level.map(each -> sets.of(kind).and(space.level(each))).orElse(sets.of(kind));
    for (int i = 0; i < TRIES && !all.isEmpty(); i++) {
      Optional<Answers> drawn = draw(kind, spread(all, random), level.isPresent(), random);
      if (drawn.isPresent() && seen.add(drawn.get().values())) {
        return Optional.of(exercise(kind, drawn.get()));
      }
    }
    return Optional.empty();
  }

  private Exercise exercise(Kind kind, Answers answers) {
    if (screener.screen(answers) instanceof Recommendation result
        && kinds.of(result).contains(kind)) {
      return new Exercise("", Optional.empty(), Optional.of(kind), result);
    }
    throw new IllegalStateException("the evaluator does not confirm " + kind + " of " + answers);
  }

  /** One level of those in the set, and there one rule of those that ask for it. */
  private AnswerSet spread(AnswerSet all, Random random) {
    List<Level> levels = new ArrayList<>(ruleset.levels());
    Collections.shuffle(levels, random);
    for (Level level : levels) {
      AnswerSet within = all.and(space.level(level));
      if (!within.isEmpty()) {
        return spread(within, level, random);
      }
    }
    return all;
  }

  private AnswerSet spread(AnswerSet within, Level level, Random random) {
    List<Rule> rules = new ArrayList<>(ruleset.rules().values());
    rules.removeIf(rule -> level.rank() == 0 || !level.equals(rule.atLeast()));
    Collections.shuffle(rules, random);
    for (Rule rule : rules) {
      AnswerSet held = within.and(space.where(rule));
      if (!held.isEmpty()) {
        return held;
      }
    }
    return within;
  }

  private Optional<Answers> draw(Kind kind, AnswerSet from, boolean decided, Random random) {
    Answers full = from.draw(random);
    if (kind == Kind.BORDERLINE) {
      return Optional.of(kinds.asked(atTheBorder(full)));
    } else if (kind == Kind.MISSING_ANSWERS) {
      Blanks blanks = new Blanks(screener, random);
      Answers asked = kinds.asked(full);
      boolean open = !decided && random.nextInt(3) > 0;
      return open ? blanks.open(asked) : blanks.decided(asked);
    }
    return Optional.of(kinds.asked(full));
  }

  /** A number may lie anywhere between two borders: it is moved to one of them. */
  private Answers atTheBorder(Answers full) {
    if (kinds.isBorderline(full)) {
      return full;
    }
    Branches branches = screener.branches();
    for (Question question : ruleset.questions().values()) {
      if (question.scale() instanceof Scale.Numbers) {
        for (int step : List.of(1, -1)) {
          Answers moved = moved(full, question, step, branches);
          if (kinds.isBorderline(moved)) {
            return moved;
          }
        }
      }
    }
    throw new IllegalStateException("no border near " + full);
  }

  private static Answers moved(Answers full, Question question, int step, Branches branches) {
    String id = question.id();
    int value = full.value(id).getAsInt();
    int branch = branches.of(id, value);
    int next = value + step;
    while (next >= question.scale().lowest()
        && next <= question.scale().highest()
        && branches.of(id, next) == branch) {
      value = next;
      next += step;
    }
    return full.with(id, value);
  }
}
