package org.carelevel.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Evaluator;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Answers;
import org.junit.jupiter.api.Test;

/** A search that stops short shows the smallest changes all the same, and says that it stopped. */
class LimitsTest {

  @Test
  void aShorterSearchFindsTheBeginningOfALongerOne() {
    int cut = 0;
    for (long seed = 1; seed <= 200; seed++) {
      Changes all = raising(seed, new Limits(3, Integer.MAX_VALUE, Long.MAX_VALUE));
      Changes few = raising(seed, new Limits(2, 1, Long.MAX_VALUE));
      List<Change> small = all.smallest().stream().filter(c -> c.steps().size() <= 2).toList();
      assertThat(few.smallest()).isEqualTo(small.stream().limit(1).toList());
      assertThat(few.found()).isEqualTo(small.size());
      assertThat(few.leftOut()).isEqualTo(Math.max(0, small.size() - 1));
      cut += few.leftOut() > 0 ? 1 : 0;
    }
    assertThat(cut).as("searches that left something out").isGreaterThan(5);
  }

  @Test
  void tooMuchWorkIsNotBegunAndSaid() {
    for (long seed = 1; seed <= 50; seed++) {
      Changes all = raising(seed, new Limits(3, Integer.MAX_VALUE, Long.MAX_VALUE));
      Changes stopped = raising(seed, new Limits(3, Integer.MAX_VALUE, 0));
      assertThat(all.stoppedEarly()).isFalse();
      if (stopped.stoppedEarly()) {
        assertThat(stopped.searched()).isEqualTo(1);
        assertThat(stopped.smallest())
            .isEqualTo(all.smallest().stream().filter(c -> c.steps().size() == 1).toList());
      } else {
        // There was no set of two questions to try.
        assertThat(stopped).isEqualTo(all);
      }
    }
  }

  private static Changes raising(long seed, Limits limits) {
    AnswerSpace space = new AnswerSpace(RandomRuleset.of(seed));
    Screener screener = new Screener(space);
    Evaluator evaluator = new Evaluator(space.ruleset());
    Answers some = RandomRuleset.answers(space.ruleset(), new Random(seed));
    Answers answers = evaluator.settled(evaluator.othersFirst(some));
    Recommendation before = (Recommendation) screener.screen(answers);
    return new WhatIf(space, screener, before, limits).raising();
  }
}
