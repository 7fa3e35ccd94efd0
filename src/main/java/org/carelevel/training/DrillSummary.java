package org.carelevel.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carelevel.agreement.Agreement;
import org.carelevel.agreement.ConfusionMatrix;
import org.carelevel.agreement.Ratings;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/**
 * How a session of practice went.
 *
 * @param planned how many cases there were to rate
 * @param marked the cases that were rated, in order
 * @param rules the rules that decided some case or were named, those missed most first
 * @param matrix rows are levels by the rules, columns those of the learner; only of cases that both
 *     call decided
 * @param measures each of {@link Measure#OF_TWO}, over the same cases
 */
public record DrillSummary(
    Ruleset ruleset,
    int planned,
    List<Marked> marked,
    List<OfRule> rules,
    ConfusionMatrix matrix,
    Map<Measure, Agreement> measures) {

  /**
   * How often a rule was seen.
   *
   * @param decided in so many cases it decides
   * @param missed in so many of these it was not named
   * @param wrong in so many other cases it was named
   */
  public record OfRule(Rule rule, int decided, int missed, int wrong) {}

  /** Keeps its own copies. */
  public DrillSummary {
    marked = List.copyOf(marked);
    rules = List.copyOf(rules);
    measures = Collections.unmodifiableMap(new EnumMap<>(measures));
  }

  /** The summary of what was rated so far. */
  public static DrillSummary of(Ruleset ruleset, int planned, List<Marked> marked) {
    List<List<Optional<Level>>> levels =
        marked.stream()
            .filter(each -> each.rating().decided() && each.exercise().result().decided())
            .map(
                each ->
                    List.of(each.exercise().result().level(), Optional.of(each.rating().level())))
            .toList();
    Ratings two = RatedCases.of(levels, ruleset);
    Map<Measure, Agreement> measures = new EnumMap<>(Measure.class);
    Measure.OF_TWO.forEach(measure -> measures.put(measure, measure.of(two)));
    ConfusionMatrix matrix =
        levels.isEmpty() ? noCase(ruleset.levels().size()) : ConfusionMatrix.of(two);
    return new DrillSummary(ruleset, planned, marked, rules(ruleset, marked), matrix, measures);
  }

  private static ConfusionMatrix noCase(int levels) {
    return new ConfusionMatrix(Collections.nCopies(levels, Collections.nCopies(levels, 0)), 0);
  }

  private static List<OfRule> rules(Ruleset ruleset, List<Marked> marked) {
    List<OfRule> rules = new ArrayList<>();
    for (Rule rule : ruleset.rules().values()) {
      int decided = count(marked, each -> each.exercise().deciding().contains(rule));
      int missed = count(marked, each -> each.missed().contains(rule));
      int wrong = count(marked, each -> each.wronglyNamed().contains(rule));
      if (decided + wrong > 0) {
        rules.add(new OfRule(rule, decided, missed, wrong));
      }
    }
    rules.sort(
        Comparator.comparing((OfRule each) -> -each.missed()).thenComparing(each -> -each.wrong()));
    return rules;
  }

  private static int count(List<Marked> marked, java.util.function.Predicate<Marked> wanted) {
    return (int) marked.stream().filter(wanted).count();
  }

  /** How many cases were rated so. */
  public int count(Marked.Verdict verdict) {
    return count(marked, each -> each.verdict() == verdict);
  }

  /** The names of the cases that were rated so. */
  public List<String> named(Marked.Verdict verdict) {
    return marked.stream()
        .filter(each -> each.verdict() == verdict)
        .map(each -> each.exercise().name())
        .toList();
  }

  /** How many cases had just the right reasons. */
  public int rightReasons() {
    return count(marked, Marked::hasRightReasons);
  }
}
