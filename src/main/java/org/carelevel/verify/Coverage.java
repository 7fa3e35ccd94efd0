package org.carelevel.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
  private final List<Part> parts;
  private final Set<Rule> held = new HashSet<>();
  private final Set<Part> holding = new HashSet<>();
  private final Set<Part> failing = new HashSet<>();

  Coverage(Screener screener) {
    this.ruleset = screener.ruleset();
    this.parts = ruleset.rules().values().stream().flatMap(Coverage::leaves).toList();
    CaseCheck cases = new CaseCheck(screener);
    for (Case each : ruleset.cases()) {
      Answers answers = cases.answers(each);
      if (screener.screen(answers) instanceof Recommendation result) {
        result.rules(State.HOLDS).forEach(held::add);
        parts.forEach(part -> mark(part, screener.state(part.leaf(), answers)));
      }
    }
  }

  private void mark(Part part, State state) {
    if (state == State.HOLDS) {
      holding.add(part);
    } else if (state == State.DOES_NOT_HOLD) {
      failing.add(part);
    }
  }

  private static Stream<Part> leaves(Rule rule) {
    return rule.when().all().stream()
        .filter(condition -> condition.parts().isEmpty())
        .map(leaf -> new Part(rule, leaf))
        .distinct();
  }

  Verdict.Line rules() {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : ruleset.rules().values()) {
      if (!held.contains(rule)) {
        String message = "no case makes the rule '%s' hold; add one".formatted(rule.id());
        findings.add(Finding.of(Check.RULE_COVERAGE, "rules/" + rule.id(), message));
      }
    }
    return Verdict.Line.of(Check.RULE_COVERAGE, ruleset.rules().size(), findings);
  }

  Verdict.Line branches() {
    List<Finding> findings = new ArrayList<>();
    for (Part part : parts) {
      missing(part, holding, "holds", findings);
      missing(part, failing, "does not hold", findings);
    }
    return Verdict.Line.of(Check.BRANCH_COVERAGE, parts.size() * 2, findings);
  }

  private void missing(Part part, Set<Part> seen, String way, List<Finding> into) {
    if (!seen.contains(part)) {
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
