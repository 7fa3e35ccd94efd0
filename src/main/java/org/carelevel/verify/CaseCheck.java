package org.carelevel.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Evaluator;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Case;
import org.carelevel.model.Feature;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.jspecify.annotations.Nullable;

/** Tries cases: not only their level, but the rules that led to it. */
public final class CaseCheck {

  private final Screener screener;
  private final Evaluator evaluator;

  /** Tries cases of the screener's ruleset. */
  public CaseCheck(Screener screener) {
    this.screener = screener;
    this.evaluator = new Evaluator(screener.ruleset());
  }

  /** The answers of a case, with those that it leaves to their first answer. */
  public Answers answers(Case each) {
    return each.others() ? evaluator.othersFirst(each.answers()) : each.answers();
  }

  /** What comes out otherwise than the case expects; empty where it passes. */
  public List<String> mismatches(Case each) {
    Screening screening = screener.screen(answers(each));
    if (screening instanceof Contradiction contradiction) {
      String conflict = String.join(" and ", contradiction.conflicts().get(0));
      return List.of("its answers to " + conflict + " cannot both be true");
    }
    return mismatches(each.expect(), (Recommendation) screening);
  }

  private List<String> mismatches(Case.Expectation expect, Recommendation result) {
    List<String> found = new ArrayList<>();
    if (expect.decided() && !result.decided()) {
      found.add("it is not decided: " + range(result));
    } else {
      level("the level is", expect.lowest(), result.lowest(), expect.decided(), "lowest", found);
      if (!expect.decided()) {
        level("the level is", expect.highest(), result.highest(), false, "highest", found);
      }
    }
    rules("rules", expect.rules(), result, Rule::setsFloor, found);
    rules("alerts", expect.alerts(), result, Rule::alerts, found);
    rules("supports", expect.supports(), result, rule -> rule.supports() != null, found);
    sets("look-for", expect.lookFor(), ids(result.lookFor().stream(), Feature::id), found);
    Set<String> open = new LinkedHashSet<>(result.openQuestions());
    sets("open-questions", expect.openQuestions(), open, found);
    return found;
  }

  private static String range(Recommendation result) {
    return "from " + result.lowest().id() + " to " + result.highest().id();
  }

  private static void level(
      String words,
      @Nullable Level expected,
      Level actual,
      boolean decided,
      String which,
      List<String> into) {
    if (expected != null && !expected.equals(actual)) {
      String what = decided ? words : "the " + which + " level is";
      into.add("%s %s, and %s is expected".formatted(what, actual.id(), expected.id()));
    }
  }

  private static void rules(
      String key,
      @Nullable Set<String> expected,
      Recommendation result,
      Predicate<Rule> ofKind,
      List<String> into) {
    sets(key, expected, ids(result.rules(State.HOLDS).filter(ofKind), Rule::id), into);
  }

  private static <T> Set<String> ids(Stream<T> things, Function<T, String> id) {
    return things.map(id).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void sets(
      String key, @Nullable Set<String> expected, Set<String> actual, List<String> into) {
    if (expected == null || expected.equals(actual)) {
      return;
    }
    Set<String> missing = new TreeSet<>(expected);
    missing.removeAll(actual);
    Set<String> extra = new TreeSet<>(actual);
    extra.removeAll(expected);
    String lacks = missing.isEmpty() ? "" : " lacks " + String.join(", ", missing);
    String and = missing.isEmpty() || extra.isEmpty() ? "" : ", and";
    String has = extra.isEmpty() ? "" : " has " + String.join(", ", extra) + " too";
    into.add("'" + key + "'" + lacks + and + has);
  }
}
