package org.carelevel.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.Neighbourhood;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Evaluator;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;

/**
 * What would change a result.
 *
 * <p>A question that nobody answered stays open, unless a change answers it. So a change raises the
 * level where the lowest level that is possible becomes higher, and lowers it where the highest one
 * becomes lower: whatever is answered to the rest. Where the answers are complete, that is the
 * level itself.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class WhatIf {

  private final AnswerSpace space;
  private final Screener screener;
  private final Recommendation before;
  private final Neighbourhood levels;
  private final Limits limits;

  /**
   * What would change a result.
   *
   * @param space the rules of the result
   * @param screener screens by the same space
   */
  public WhatIf(AnswerSpace space, Screener screener, Recommendation before, Limits limits) {
    this.space = space;
    this.screener = screener;
    this.before = before;
    this.limits = limits;
    this.levels = Neighbourhood.ofLevels(space, before.answers());
  }

  /** The result. */
  public Recommendation before() {
    return before;
  }

  /** All of it, without a level that is asked about. */
  public Outlook outlook() {
    return outlook(Optional.empty());
  }

  /** All of it, and why a level is not the result. */
  public Outlook outlook(Level level) {
    return outlook(Optional.of(whyNot(level)));
  }

  private Outlook outlook(Optional<WhyNot> whyNot) {
    return new Outlook(before, raising(), lowering(), alerts(), bearings(), whyNot);
  }

  /** The smallest changes after which the lowest level that is possible is a higher one. */
  public Changes raising() {
    return search(levels, Goal.raise(before.lowest().rank()), WhatIf::range);
  }

  /** The smallest changes after which the highest level that is possible is a lower one. */
  public Changes lowering() {
    return search(levels, Goal.lower(before.highest().rank()), WhatIf::range);
  }

  /**
   * Every alert that stands otherwise with another answer to one answered question alone: in the
   * order of the questions, of their answers, and of the alerts with emergencies first.
   */
  public List<AlertChange> alerts() {
    List<AlertChange> changes = new ArrayList<>();
    for (String question : space.ruleset().questions().keySet()) {
      if (before.answers().has(question)) {
        levels.values(question).forEach(value -> changes.addAll(alerts(question, value)));
      }
    }
    return changes;
  }

  private List<AlertChange> alerts(String question, int value) {
    Optional<Answers> after = levels.after(Map.of(question, value));
    if (after.isEmpty() || !(screener.screen(after.get()) instanceof Recommendation result)) {
      return List.of();
    }
    Step step =
        Step.of(space.ruleset().question(question), before.answers().value(question), value);
    return Recommendation.alertsFirst(space.ruleset().rules().values().stream()).stream()
        .filter(rule -> before.state(rule) != result.state(rule))
        .map(rule -> new AlertChange(step, rule, before.state(rule), result.state(rule)))
        .toList();
  }

  /** What each given answer bears on the level, in the questions' order. */
  public Map<String, Bearing> bearings() {
    Map<String, Bearing> bearings = new LinkedHashMap<>();
    for (String question : space.ruleset().questions().keySet()) {
      if (before.answers().has(question)) {
        bearings.put(question, bearing(question));
      }
    }
    return bearings;
  }

  private Bearing bearing(String question) {
    List<Integer> others = new ArrayList<>();
    levels.tryAll(
        List.of(question),
        (values, outcomes) -> {
          if (outcomes != 0 && !isSameRange(outcomes)) {
            others.add(outcomes);
          }
        });
    if (!others.isEmpty()) {
      return Bearing.HINGES;
    }
    return levels.matters(question) ? Bearing.WITH_OPEN : Bearing.NONE_ALONE;
  }

  private boolean isSameRange(int outcomes) {
    int now = levels.now();
    return Integer.lowestOneBit(outcomes) == Integer.lowestOneBit(now)
        && Integer.highestOneBit(outcomes) == Integer.highestOneBit(now);
  }

  /** Why a level is not the result, or not certainly. */
  public WhyNot whyNot(Level level) {
    List<WhyNot.OfRule> above = new ArrayList<>();
    List<WhyNot.OfRule> lacking = new ArrayList<>();
    boolean demanded = level.rank() == 0;
    for (Rule rule : space.ruleset().rules().values()) {
      Level floor = rule.atLeast();
      State state = before.state(rule);
      if (floor == null || floor.rank() < level.rank()) {
        continue;
      }
      if (floor.rank() > level.rank() && state != State.DOES_NOT_HOLD) {
        above.add(new WhyNot.OfRule(rule, state, turning(rule, Neighbourhood.FAILS)));
      } else if (floor.equals(level)) {
        demanded = true;
        if (before.lowest().rank() < level.rank()) {
          lacking.add(new WhyNot.OfRule(rule, state, turning(rule, Neighbourhood.HOLDS)));
        }
      }
    }
    return new WhyNot(level, above, lacking, demanded);
  }

  private Changes turning(Rule rule, int outcome) {
    Neighbourhood ofRule = Neighbourhood.ofRule(space, before.answers(), rule);
    return search(ofRule, Goal.certain(outcome), result -> state(result.state(rule)));
  }

  private static int range(Recommendation result) {
    return 1 << result.lowest().rank() | 1 << result.highest().rank();
  }

  private static int state(State state) {
    return switch (state) {
      case HOLDS -> Neighbourhood.HOLDS;
      case DOES_NOT_HOLD -> Neighbourhood.FAILS;
      case MAY_HOLD -> Neighbourhood.HOLDS | Neighbourhood.FAILS;
    };
  }

  private Changes search(
      Neighbourhood neighbourhood, Goal goal, ToIntFunction<Recommendation> outcomes) {
    Search search = new Search(space.ruleset(), before.answers(), neighbourhood, goal, limits);
    List<Search.Hit> hits = search.hits();
    List<Change> smallest = new ArrayList<>();
    for (Search.Hit hit : hits.subList(0, Math.min(hits.size(), limits.changes()))) {
      Change change = change(hit.steps());
      if (goal.reach(outcomes.applyAsInt(change.result())) != hit.reach()) {
        throw new IllegalStateException("not what was found: " + change.steps());
      }
      smallest.add(change);
    }
    return new Changes(smallest, hits.size(), search.searched(), limits.questions());
  }

  /** The change is screened anew: what was found is not taken for granted. */
  private Change change(List<Step> steps) {
    Map<String, Integer> answers = Search.answers(steps);
    Optional<Answers> after = levels.after(answers);
    if (after.isPresent() && screener.screen(after.get()) instanceof Recommendation result) {
      List<String> dropped = new ArrayList<>(space.ruleset().questions().keySet());
      dropped.removeIf(id -> !before.answers().has(id) || after.get().has(id));
      confirm(result);
      return new Change(steps, dropped, result);
    }
    throw new IllegalStateException("an impossible change: " + answers);
  }

  /** The evaluator must agree on some way to complete what is then answered. */
  private void confirm(Recommendation result) {
    Evaluator evaluator = new Evaluator(space.ruleset());
    Answers full = space.completed(result.answers());
    Level level = evaluator.level(full);
    if (!evaluator.valid(full)
        || level.compareTo(result.lowest()) < 0
        || level.compareTo(result.highest()) > 0) {
      throw new IllegalStateException("the evaluator does not confirm " + result.answers());
    }
  }
}
