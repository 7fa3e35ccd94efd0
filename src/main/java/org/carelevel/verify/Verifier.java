package org.carelevel.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carelevel.diagram.AnswerSet;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.Screener;
import org.carelevel.model.Case;
import org.carelevel.model.Level;
import org.carelevel.model.Property;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;

/** Says whether a ruleset is fit for use. */
public final class Verifier {

  private Verifier() {}

  /**
   * Goes through the whole checklist.
   *
   * @throws org.carelevel.diagram.BudgetExceeded where the rules depend on each other in too many
   *     ways
   */
  public static Verdict verify(Ruleset ruleset) {
    AnswerSpace space = new AnswerSpace(ruleset);
    Screener screener = new Screener(space);
    FloorProof floors = new FloorProof(space);
    Coverage coverage = new Coverage(screener);
    Completeness completeness = new Completeness(ruleset);
    List<Verdict.Line> lines =
        List.of(
            cases(screener),
            properties(space),
            monotone(space),
            floors.reachable(),
            floors.canHold(),
            floors.decisive(),
            coverage.rules(),
            coverage.branches(),
            completeness.citations(),
            completeness.translations(),
            completeness.features(),
            completeness.help());
    AnswerSet without = floors.withoutFloor();
    return new Verdict(
        ruleset,
        space.all().count(),
        perLevel(space),
        without.count(),
        without.isEmpty() ? null : without.worst(),
        lines);
  }

  private static Map<String, BigInteger> perLevel(AnswerSpace space) {
    Map<String, BigInteger> counts = new LinkedHashMap<>();
    for (Level level : space.ruleset().levels()) {
      counts.put(level.id(), space.level(level).count());
    }
    return counts;
  }

  private static Verdict.Line cases(Screener screener) {
    CaseCheck check = new CaseCheck(screener);
    List<Finding> findings = new ArrayList<>();
    List<Case> cases = screener.ruleset().cases();
    int passed = 0;
    for (Case each : cases) {
      List<String> mismatches = check.mismatches(each);
      passed += mismatches.isEmpty() ? 1 : 0;
      for (String mismatch : mismatches) {
        String message = "the case '%s' fails: %s".formatted(each.name(), mismatch);
        String place = "cases/" + each.name();
        findings.add(Finding.with(Check.CASES, place, message, check.answers(each)));
      }
    }
    return new Verdict.Line(Check.CASES, passed + " of " + cases.size(), findings);
  }

  private static Verdict.Line properties(AnswerSpace space) {
    PropertyProof proof = new PropertyProof(space);
    List<Finding> findings = new ArrayList<>();
    List<Property> properties = space.ruleset().properties();
    for (Property property : properties) {
      proof.refute(property).ifPresent(findings::add);
    }
    int held = properties.size() - findings.size();
    return new Verdict.Line(Check.PROPERTIES, held + " of " + properties.size(), findings);
  }

  private static Verdict.Line monotone(AnswerSpace space) {
    PropertyProof proof = new PropertyProof(space);
    List<Finding> findings = new ArrayList<>();
    List<Question> ordered =
        space.ruleset().questions().values().stream().filter(q -> q.scale().ordered()).toList();
    for (Question question : ordered) {
      Optional<Finding> found =
          proof.lowering(Check.MONOTONE, "questions/" + question.id(), question);
      found.ifPresent(findings::add);
    }
    int held = ordered.size() - findings.size();
    return new Verdict.Line(
        Check.MONOTONE, held + " of " + ordered.size() + " ordered questions", findings);
  }
}
