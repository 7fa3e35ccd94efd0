package org.carelevel.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Evaluator;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Case;
import org.carelevel.model.Rule;

/** Cases whose answers are known, and what the rules say of them. One without answers is none. */
public final class WorkedCases {

  private final Map<String, Screening> screened = new LinkedHashMap<>();

  /**
   * Screens cases.
   *
   * @param screener of the ruleset that the cases are about
   */
  public WorkedCases(Screener screener, List<Case> cases) {
    Evaluator evaluator = new Evaluator(screener.ruleset());
    for (Case each : cases) {
      if (each.others() || !each.answers().isEmpty()) {
        Answers answers = each.others() ? evaluator.othersFirst(each.answers()) : each.answers();
        screened.put(each.name(), screener.screen(answers));
      }
    }
  }

  /** What the rules say of a case; empty where there is none of that name. */
  Optional<Screening> screening(String name) {
    return Optional.ofNullable(screened.get(name));
  }

  /** The same, where the answers do not contradict each other. */
  Optional<Recommendation> result(String name) {
    return screening(name).filter(Recommendation.class::isInstance).map(Recommendation.class::cast);
  }

  /** The rules behind the level of a case: the floors that hold and ask for that level. */
  List<Rule> behind(String name) {
    return result(name).filter(Recommendation::decided).stream()
        .flatMap(
            result ->
                result.rules(State.HOLDS).filter(rule -> result.lowest().equals(rule.atLeast())))
        .toList();
  }
}
