package org.carelevel.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.model.Answers;

/** Takes answers away from a case, as on the telephone, where not everything is known. */
final class Blanks {

  /** A blank that somebody declined to fill is as open as another; one in so many is declined. */
  private static final int DECLINED = 4;

  private static final int MOST_MORE = 4;

  private final Screener screener;
  private final Random random;

  Blanks(Screener screener, Random random) {
    this.screener = screener;
    this.random = random;
  }

  /**
   * The case with some answers less, so that its level is open: where that can be, because a single
   * answer is missing. Empty where there is only one level.
   */
  Optional<Answers> open(Answers full) {
    List<String> order = shuffled(full);
    for (String question : order) {
      Answers fewer = blank(full, question);
      if (!screen(fewer).decided()) {
        for (String more : order.subList(0, Math.min(order.size(), random.nextInt(MOST_MORE)))) {
          fewer = more.equals(question) ? fewer : blank(fewer, more);
        }
        return Optional.of(fewer);
      }
    }
    Answers fewer = full;
    for (String question : order) {
      fewer = blank(fewer, question);
      if (!screen(fewer).decided()) {
        return Optional.of(fewer);
      }
    }
    return Optional.empty();
  }

  /** The case with some answers less that still has its level; empty where all are needed. */
  Optional<Answers> decided(Answers full) {
    Answers fewer = full;
    int left = 1 + random.nextInt(Math.max(1, full.values().size() / 2));
    for (String question : shuffled(full)) {
      Answers next = blank(fewer, question);
      Recommendation result = screen(next);
      if (left > 0 && result.decided() && result.unanswered().contains(question)) {
        fewer = next;
        left--;
      }
    }
    return screen(fewer).unanswered().isEmpty() ? Optional.empty() : Optional.of(fewer);
  }

  private Answers blank(Answers answers, String question) {
    return random.nextInt(DECLINED) == 0 ? answers.decline(question) : answers.without(question);
  }

  private List<String> shuffled(Answers full) {
    List<String> order = new ArrayList<>(full.values().keySet());
    Collections.shuffle(order, random);
    return order;
  }

  private Recommendation screen(Answers answers) {
    Screening screening = screener.screen(answers);
    if (screening instanceof Recommendation result) {
      return result;
    }
    throw new IllegalStateException("fewer answers contradict each other: " + answers);
  }
}
