package org.carelevel.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.carelevel.diagram.AnswerSet;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.Borders;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;

/** The answer sets that cases of each kind are drawn from: exactly those there are. */
final class KindSets {

  /** As many reasons for another level make a better distraction than one. */
  private static final int SEVERAL = 2;

  private final AnswerSpace space;
  private final Map<Kind, AnswerSet> known = new EnumMap<>(Kind.class);

  KindSets(AnswerSpace space) {
    this.space = space;
  }

  /** Empty where there is no case of the kind. */
  AnswerSet of(Kind kind) {
    return known.computeIfAbsent(kind, this::find);
  }

  private AnswerSet find(Kind kind) {
    return switch (kind) {
      case ONE_RULE ->
          byLevel(
              level ->
                  level.rank() == 0
                      ? space.none()
                      : holding(1, rule -> level.equals(rule.atLeast())).get(1));
      case TWO_RULES -> holding(2, Kinds::asksForMore).get(2);
      case DISTRACTORS -> {
        AnswerSet several = distracted(SEVERAL);
        yield several.isEmpty() ? distracted(1) : several;
      }
      case BORDERLINE -> new Borders(space).all();
      case MISSING_ANSWERS -> space.all();
    };
  }

  private AnswerSet distracted(int least) {
    return byLevel(
        level -> {
          AnswerSet fewer =
              holding(least - 1, rule -> Kinds.distracts(rule, level)).stream()
                  .reduce(space.none(), AnswerSet::or);
          return space.all().minus(fewer);
        });
  }

  private AnswerSet byLevel(Function<Level, AnswerSet> within) {
    AnswerSet found = space.none();
    for (Level level : space.ruleset().levels()) {
      found = found.or(space.level(level).and(within.apply(level)));
    }
    return found;
  }

  /** Where just none of these rules hold, where just one does, and so on up to {@code most}. */
  private List<AnswerSet> holding(int most, Predicate<Rule> wanted) {
    List<AnswerSet> sets = new ArrayList<>(Collections.nCopies(most + 1, space.none()));
    sets.set(0, space.all());
    for (Rule rule : space.ruleset().rules().values()) {
      if (wanted.test(rule)) {
        AnswerSet holds = space.where(rule);
        for (int i = most; i >= 0; i--) {
          AnswerSet one = i == 0 ? space.none() : sets.get(i - 1).and(holds);
          sets.set(i, sets.get(i).minus(holds).or(one));
        }
      }
    }
    return sets;
  }
}
