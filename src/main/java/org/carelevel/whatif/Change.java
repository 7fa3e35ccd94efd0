package org.carelevel.whatif;

import java.util.List;
import java.util.stream.Collectors;
import org.carelevel.engine.Recommendation;

/**
 * Other answers to a few questions at once, and what then comes out.
 *
 * @param steps one for each question that changes, in the questions' order
 * @param dropped the questions whose given answer no longer counts, since they are then no longer
 *     asked, in the questions' order
 * @param result what is then so; questions that nobody answered are open in it
 */
public record Change(List<Step> steps, List<String> dropped, Recommendation result) {

  /** Keeps its own copies. */
  public Change {
    steps = List.copyOf(steps);
    dropped = List.copyOf(dropped);
  }

  /** How long the steps are together. */
  public int length() {
    return steps.stream().mapToInt(Step::length).sum();
  }

  /** The questions that change, in their order. */
  public List<String> questions() {
    return steps.stream().map(Step::question).collect(Collectors.toUnmodifiableList());
  }
}
