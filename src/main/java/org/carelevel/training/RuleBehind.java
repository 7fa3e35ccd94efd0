package org.carelevel.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carelevel.model.RatingSheet;
import org.carelevel.model.Rule;

/**
 * A rule behind cases on which raters do not agree.
 *
 * @param split the split cases that it stands behind, those that split most first
 * @param cases how many rated cases it stands behind in all
 */
public record RuleBehind(Rule rule, List<String> split, int cases) {

  /** Keeps its own copy. */
  public RuleBehind {
    split = List.copyOf(split);
  }

  /** The rules behind the split cases, those behind the most of them first. */
  static List<RuleBehind> of(RatingSheet sheet, List<Split> splits, WorkedCases worked) {
    Set<Rule> rules = new LinkedHashSet<>();
    splits.forEach(split -> rules.addAll(split.rules()));
    List<RuleBehind> found = new ArrayList<>();
    for (Rule rule : rules) {
      List<String> split =
          splits.stream().filter(each -> each.rules().contains(rule)).map(Split::name).toList();
      long cases =
          sheet.cases().stream()
              .filter(each -> !each.given().isEmpty())
              .filter(each -> worked.behind(each.name()).contains(rule))
              .count();
      found.add(new RuleBehind(rule, split, (int) cases));
    }
    return found.stream().sorted(Comparator.comparing(each -> -each.split().size())).toList();
  }
}
