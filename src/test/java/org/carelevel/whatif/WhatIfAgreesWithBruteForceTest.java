package org.carelevel.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Evaluator;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.junit.jupiter.api.Test;

/** Changes, bearings and the answers to "why not?" equal what trying everything finds. */
class WhatIfAgreesWithBruteForceTest {

  /** Fewer where the test is run over and over, as in mutation testing. */
  private static final int RULESETS = Integer.getInteger("carelevel.rulesets", 400);

  private static final int ANSWER_SETS = 2;
  private static final int BEARING_SETS = 12;

  /** Rulesets with more answer sets than this take too long to try. */
  private static final long MOST = 500;

  private static final Limits ALL = new Limits(3, Integer.MAX_VALUE, Long.MAX_VALUE);

  private final Map<String, Integer> seen = new LinkedHashMap<>();

  @Test
  void onRandomRulesets() {
    int rulesets = 0;
    for (long seed = 1; rulesets < RULESETS; seed++) {
      Ruleset ruleset = RandomRuleset.of(seed);
      if (size(ruleset) <= MOST) {
        rulesets++;
        AnswerSpace space = new AnswerSpace(ruleset);
        Screener screener = new Screener(space);
        Random random = new Random(seed);
        for (int i = 0; i < ANSWER_SETS + BEARING_SETS; i++) {
          Answers answers = RandomRuleset.answers(ruleset, random);
          if (screener.screen(answers) instanceof Recommendation before) {
            String about = "ruleset " + seed + ", answers " + answers;
            WhatIf whatIf = new WhatIf(space, screener, before, ALL);
            bearings(about, whatIf);
            alerts(about, whatIf);
            if (i < ANSWER_SETS) {
              changes(about, whatIf);
            }
          }
        }
      }
    }
    // The comparison says little unless everything comes up often, which takes many rulesets.
    if (RULESETS >= 400) {
      assertThat(seen.values()).as(seen.toString()).hasSize(14).allMatch(count -> count > 15);
    }
  }

  private static long size(Ruleset ruleset) {
    return ruleset.questions().values().stream()
        .mapToLong(question -> question.scale().size())
        .reduce(1, (a, b) -> a * b);
  }

  private void changes(String about, WhatIf whatIf) {
    SoftAssertions softly = new SoftAssertions();
    Recommendation before = whatIf.before();
    ByTrying truth = new ByTrying(before.ruleset(), before.answers());
    count(before.decided() ? "decided" : "partial");
    int lowest = before.lowest().rank();
    int highest = before.highest().rank();
    List<Map<String, Integer>> raising =
        truth.smallest(answers -> Math.max(0, truth.ranks(answers).first() - lowest));
    List<Map<String, Integer>> lowering =
        truth.smallest(answers -> Math.max(0, highest - truth.ranks(answers).last()));
    compare("raise " + about, whatIf.raising(), raising, truth, softly);
    compare("lower " + about, whatIf.lowering(), lowering, truth, softly);
    for (Level level : before.ruleset().levels()) {
      whyNot(level + " " + about, whatIf.whyNot(level), before, truth, softly);
    }
    softly.assertAll();
  }

  private void bearings(String about, WhatIf whatIf) {
    SoftAssertions softly = new SoftAssertions();
    Recommendation before = whatIf.before();
    ByTrying truth = new ByTrying(before.ruleset(), before.answers());
    whatIf
        .bearings()
        .forEach(
            (id, bearing) -> {
              Question question = before.ruleset().question(id);
              softly.assertThat(bearing).as(id + " " + about).isEqualTo(bearing(truth, question));
              count(bearing.id());
            });
    softly.assertAll();
  }

  /** Numbers that no rule tells apart are listed once, so answers themselves are not compared. */
  private void alerts(String about, WhatIf whatIf) {
    Recommendation before = whatIf.before();
    ByTrying truth = new ByTrying(before.ruleset(), before.answers());
    Set<List<Object>> expected = new LinkedHashSet<>();
    for (String question : before.answers().values().keySet()) {
      Scale scale = before.ruleset().question(question).scale();
      for (int value = scale.lowest(); value <= scale.highest(); value++) {
        Optional<Answers> after = truth.after(Map.of(question, value));
        for (Rule rule : before.ruleset().rules().values()) {
          State now = state(truth, before.answers(), rule);
          State then = after.map(answers -> state(truth, answers, rule)).orElse(now);
          if (rule.alerts() && now != then) {
            expected.add(List.of(question, rule.id(), now, then));
          }
        }
      }
    }
    Set<List<Object>> found = new LinkedHashSet<>();
    for (AlertChange change : whatIf.alerts()) {
      Step step = change.step();
      Answers after = truth.after(Map.of(step.question(), step.to())).orElseThrow();
      assertThat(change.after()).as(about).isEqualTo(state(truth, after, change.rule()));
      found.add(List.of(step.question(), change.rule().id(), change.before(), change.after()));
      count("alert then " + change.after().id());
    }
    assertThat(found).as(about).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static State state(ByTrying truth, Answers answers, Rule rule) {
    Evaluator evaluator = new Evaluator(truth.ruleset());
    return switch (truth.certainty(answers, full -> evaluator.holds(rule.when(), full))) {
      case 2 -> State.HOLDS;
      case 1 -> State.DOES_NOT_HOLD;
      default -> State.MAY_HOLD;
    };
  }

  private static Bearing bearing(ByTrying truth, Question question) {
    if (truth.hinges(question)) {
      return Bearing.HINGES;
    }
    return truth.movesSome(question) ? Bearing.WITH_OPEN : Bearing.NONE_ALONE;
  }

  private void compare(
      String about,
      Changes changes,
      List<Map<String, Integer>> expected,
      ByTrying truth,
      SoftAssertions softly) {
    List<Map<String, Integer>> found =
        changes.smallest().stream().map(change -> Search.answers(change.steps())).toList();
    softly.assertThat(found).as(about).isEqualTo(expected);
    softly.assertThat(changes.found()).as(about).isEqualTo(expected.size());
    softly.assertThat(changes.stoppedEarly()).as(about).isFalse();
    for (Change change : changes.smallest()) {
      count(change.steps().size() + " questions");
      if (!change.dropped().isEmpty()) {
        count("no longer asked");
      }
      Answers after = truth.after(Search.answers(change.steps())).orElseThrow();
      softly.assertThat(change.result().answers().values()).as(about).isEqualTo(after.values());
      NavigableSet<Integer> ranks = truth.ranks(after);
      softly.assertThat(change.result().lowest().rank()).as(about).isEqualTo(ranks.first());
      softly.assertThat(change.result().highest().rank()).as(about).isEqualTo(ranks.last());
    }
  }

  private void whyNot(
      String about, WhyNot whyNot, Recommendation before, ByTrying truth, SoftAssertions softly) {
    Level level = whyNot.level();
    List<Rule> above = new ArrayList<>();
    List<Rule> lacking = new ArrayList<>();
    for (Rule rule : before.ruleset().rules().values()) {
      Level floor = rule.atLeast();
      boolean mayHold = before.state(rule) != State.DOES_NOT_HOLD;
      if (floor != null && floor.compareTo(level) > 0 && mayHold) {
        above.add(rule);
      } else if (level.equals(floor) && before.lowest().compareTo(level) < 0) {
        lacking.add(rule);
      }
    }
    softly.assertThat(whyNot.above()).extracting(WhyNot.OfRule::rule).as(about).isEqualTo(above);
    softly.assertThat(whyNot.lacking()).extracting(WhyNot.OfRule::rule).isEqualTo(lacking);
    boolean only = before.level().filter(level::equals).isPresent();
    softly.assertThat(whyNot.isTheResult()).as(about).isEqualTo(only);
    if (!above.isEmpty()) {
      turning(about, whyNot.above().get(0), 1, before, truth, softly);
      count("above");
    }
    if (!lacking.isEmpty()) {
      turning(about, whyNot.lacking().get(0), 2, before, truth, softly);
      count("lacking");
    }
  }

  private void turning(
      String about,
      WhyNot.OfRule of,
      int wanted,
      Recommendation before,
      ByTrying truth,
      SoftAssertions softly) {
    Evaluator evaluator = new Evaluator(before.ruleset());
    Rule rule = Objects.requireNonNull(before.ruleset().rules().get(of.rule().id()));
    List<Map<String, Integer>> expected =
        truth.smallest(
            answers -> {
              int certainty = truth.certainty(answers, a -> evaluator.holds(rule.when(), a));
              return certainty == wanted ? 1 : 0;
            });
    compare(rule.id() + " " + about, of.changes(), expected, truth, softly);
  }

  private void count(String what) {
    seen.merge(what, 1, Integer::sum);
  }
}
