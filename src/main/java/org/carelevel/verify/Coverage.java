package org.carelevel.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Case;
import org.carelevel.model.Condition;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/** Finds the rules, and the parts of their conditions, that no case exercises. */
final class Coverage {

  /** A part of a rule's condition that asks about one question or score. */
  private record Part(Rule rule, Condition leaf) {}

  private final Ruleset ruleset;
  private final Map<String, Boolean> ruleHolds = new LinkedHashMap<>();
  private final Map<Part, Boolean> holds = new LinkedHashMap<>();
  private final Map<Part, Boolean> fails = new LinkedHashMap<>();

  Coverage(Screener screener) {
    this.ruleset = screener.ruleset();
    for (Rule rule : ruleset.rules().values()) {
      ruleHolds.put(rule.id(), false);
      leaves(rule).forEach(part -> holds.put(part, false));
      leaves(rule).forEach(part -> fails.put(part, false));
    }
    CaseCheck cases = new CaseCheck(screener);
    for (Case each : ruleset.cases()) {
      Answers answers = cases.answers(each);
      if (screener.screen(answers) instanceof Recommendation result) {
        result.rules(State.HOLDS).forEach(rule -> ruleHolds.put(rule.id(), true));
        holds.keySet().forEach(part -> mark(part, screener.state(part.leaf(), answers)));
      }
    }
  }

  private void mark(Part part, State state) {
    if (state == State.HOLDS) {
      holds.put(part, true);
    } else if (state == State.DOES_NOT_HOLD) {
      fails.put(part, true);
    }
  }

  private static List<Part> leaves(Rule rule) {
    return rule.when()
        .all()
        .filter(condition -> condition.parts().isEmpty())
        .map(leaf -> new Part(rule, leaf))
        .distinct()
        .toList();
  }

  Verdict.Line rules() {
    List<Finding> findings = new ArrayList<>();
    ruleHolds.forEach(
        (id, held) -> {
          if (!held) {
            String message = "no case makes the rule '%s' hold; add one".formatted(id);
            findings.add(Finding.of(Check.RULE_COVERAGE, "rules/" + id, message));
          }
        });
    return Verdict.Line.of(Check.RULE_COVERAGE, ruleHolds.size(), findings);
  }

  Verdict.Line branches() {
    List<Finding> findings = new ArrayList<>();
    for (Part part : holds.keySet()) {
      missing(part, holds, "holds", findings);
      missing(part, fails, "does not hold", findings);
    }
    return Verdict.Line.of(Check.BRANCH_COVERAGE, holds.size() * 2, findings);
  }

  private void missing(Part part, Map<Part, Boolean> seen, String way, List<Finding> into) {
    if (!seen.getOrDefault(part, false)) {
      String on = String.join(", ", ruleset.questionsOf(part.leaf()));
      String message = "there is no case in which the part of the rule '%s' about %s %s; add one";
      into.add(
          Finding.of(
              Check.BRANCH_COVERAGE,
              "rules/" + part.rule().id(),
              message.formatted(part.rule().id(), on, way)));
    }
  }
}
