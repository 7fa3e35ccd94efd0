package org.carelevel.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;

/** Range, rule states, open questions and contradictions equal brute force over all completions. */
class ScreenerAgreesWithBruteForceTest {

  /** Fewer where the test is run over and over, as in mutation testing. */
  private static final int RULESETS = Integer.getInteger("carelevel.rulesets", 600);

  private static final int ANSWER_SETS = 12;

  private int decided;
  private int partial;
  private int contradictory;
  private int ruledOut;

  @Test
  void onRandomRulesets() {
    for (long seed = 1; seed <= RULESETS; seed++) {
      Ruleset ruleset = RandomRuleset.of(seed);
      Screener screener = new Screener(ruleset);
      Random random = new Random(seed);
      for (int i = 0; i < ANSWER_SETS; i++) {
        Answers answers = RandomRuleset.answers(ruleset, random);
        compare(seed, screener, answers);
      }
    }
    // The comparison says little unless all kinds of result come up often.
    assertThat(List.of(decided, partial, contradictory, ruledOut)).allMatch(n -> n > RULESETS / 2);
  }

  private void compare(long seed, Screener screener, Answers answers) {
    BruteForce truth = new BruteForce(screener.ruleset(), answers);
    Screening screening = screener.screen(answers);
    SoftAssertions softly = new SoftAssertions();
    String about = "ruleset " + seed + ", answers " + answers;
    if (screening instanceof Recommendation result) {
      softly.assertThat(truth.contradictory()).as(about).isFalse();
      if (!truth.contradictory()) {
        compare(about, screener, result, truth, softly);
      }
    } else if (screening instanceof Contradiction contradiction) {
      contradictory++;
      softly.assertThat(truth.contradictory()).as(about).isTrue();
      conflicts(about, screener.ruleset(), contradiction, softly);
    }
    softly.assertAll();
  }

  private void compare(
      String about,
      Screener screener,
      Recommendation result,
      BruteForce truth,
      SoftAssertions softly) {
    if (result.decided()) {
      decided++;
    } else {
      partial++;
    }
    ruledOut += result.notAsked().isEmpty() ? 0 : 1;
    softly.assertThat(result.lowest()).as("lowest " + about).isEqualTo(truth.lowest());
    softly.assertThat(result.highest()).as("highest " + about).isEqualTo(truth.highest());
    softly.assertThat(result.notAsked()).as("not asked " + about).isEqualTo(truth.notAsked());
    softly.assertThat(result.openQuestions()).as("open " + about).isEqualTo(truth.open());
    for (Rule rule : result.ruleset().rules().values()) {
      softly
          .assertThat(result.state(rule))
          .as(rule.id() + " " + about)
          .isEqualTo(truth.state(rule.when()));
      for (Condition part : rule.when().all()) {
        softly
            .assertThat(screener.state(part, result.answers()))
            .as("a part of " + rule.id() + " " + about)
            .isEqualTo(truth.state(part));
      }
    }
    List<Long> influences = new ArrayList<>();
    for (String id : screener.byInfluence(result)) {
      influences.add(truth.influence(result.ruleset().question(id)));
    }
    softly
        .assertThat(influences)
        .as("influence " + about)
        .hasSameSizeAs(result.openQuestions())
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  /** Each conflict is contradictory by itself, and not without any one of its answers. */
  private void conflicts(
      String about, Ruleset ruleset, Contradiction contradiction, SoftAssertions softly) {
    for (List<String> conflict : contradiction.conflicts()) {
      Answers alone = only(conflict, contradiction.answers());
      softly.assertThat(new BruteForce(ruleset, alone).contradictory()).as(about).isTrue();
      for (String question : conflict) {
        boolean still = new BruteForce(ruleset, alone.without(question)).contradictory();
        softly.assertThat(still).as(about + " without " + question).isFalse();
      }
    }
  }

  private static Answers only(List<String> questions, Answers answers) {
    Map<String, Integer> kept = new java.util.LinkedHashMap<>(answers.values());
    kept.keySet().retainAll(questions);
    return new Answers(kept, Set.of());
  }
}
