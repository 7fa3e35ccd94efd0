package org.carelevel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.engine.Evaluator;
import org.carelevel.model.Alert;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;
import org.carelevel.model.Level;
import org.carelevel.model.Property;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.WrittenCases;
import org.junit.jupiter.api.Test;

/** Every verdict equals what trying all valid answer sets says, and every example shows it. */
class VerifierAgreesWithBruteForceTest {

  /** Fewer where the test is run over and over, as in mutation testing. */
  private static final int RULESETS = Integer.getInteger("carelevel.rulesets", 150);

  private final Map<String, Integer> seen = new HashMap<>();

  @Test
  void onRandomRulesets() {
    for (long seed = 1; seed <= RULESETS; seed++) {
      Ruleset ruleset = RandomRuleset.of(seed);
      SoftAssertions softly = new SoftAssertions();
      new Truth(ruleset).compare(seed, Verifier.verify(ruleset), softly);
      softly.assertAll();
    }
    // The comparison says little unless all kinds of finding come up, and are absent, often.
    assertThat(seen)
        .hasSizeGreaterThan(RULESETS < 150 ? 15 : 18)
        .allSatisfy((kind, count) -> assertThat(count).as(kind).isGreaterThan(RULESETS / 15));
  }

  private void saw(String kind, boolean holds) {
    seen.merge(kind + (holds ? " holds" : " fails"), 1, Integer::sum);
  }

  /** The definitions, tried on every valid answer set. */
  private final class Truth {

    private final Ruleset ruleset;
    private final Evaluator evaluator;
    private final Map<Map<String, Integer>, Level> levels = new LinkedHashMap<>();
    private final List<Answers> valid = new ArrayList<>();

    Truth(Ruleset ruleset) {
      this.ruleset = ruleset;
      this.evaluator = new Evaluator(ruleset);
      for (Answers answers : all()) {
        if (evaluator.valid(answers)) {
          valid.add(answers);
          levels.put(Map.copyOf(answers.values()), evaluator.level(answers));
        }
      }
    }

    private List<Answers> all() {
      List<Answers> found = List.of(Answers.NONE);
      for (Question question : ruleset.questions().values()) {
        found = found.stream().flatMap(answers -> each(answers, question)).toList();
      }
      return found;
    }

    private Stream<Answers> each(Answers answers, Question question) {
      Scale scale = question.scale();
      return Stream.iterate(scale.lowest(), v -> v <= scale.highest(), v -> v + 1)
          .map(value -> answers.with(question.id(), value));
    }

    private Level level(Answers answers) {
      return Objects.requireNonNull(levels.get(Map.copyOf(answers.values())));
    }

    private boolean isValid(Answers answers) {
      return levels.containsKey(Map.copyOf(answers.values()));
    }

    void compare(long seed, Verdict verdict, SoftAssertions softly) {
      String about = "ruleset " + seed + " ";
      softly.assertThat(verdict.answerSets()).as(about).isEqualTo(count(answers -> true));
      for (Level level : ruleset.levels()) {
        BigInteger expected = count(answers -> level(answers).equals(level));
        softly.assertThat(verdict.perLevel().get(level.id())).as(about + level).isEqualTo(expected);
      }
      BigInteger without = count(this::noFloor);
      softly.assertThat(verdict.withoutFloor()).as(about).isEqualTo(without);
      Answers worst = verdict.worst();
      softly.assertThat(worst == null).as(about + "worst").isEqualTo(without.signum() == 0);
      if (worst != null) {
        softly.assertThat(isValid(worst) && noFloor(worst)).as(about + "worst").isTrue();
      }
      compare(about, verdict, Check.REACHABLE, reachable(), softly);
      compare(about, verdict, Check.CAN_HOLD, canHold(), softly);
      compare(about, verdict, Check.DECISIVE, decisive(), softly);
      compare(about, verdict, Check.MONOTONE, monotone(), softly);
      compare(about, verdict, Check.PROPERTIES, properties(), softly);
      for (Finding finding : verdict.findings()) {
        examples(about, finding, softly);
      }
    }

    private void compare(
        String about, Verdict verdict, Check check, Set<String> expected, SoftAssertions softly) {
      Set<String> found =
          verdict.findings().stream()
              .filter(finding -> finding.check() == check)
              .map(Finding::place)
              .collect(Collectors.toCollection(TreeSet::new));
      softly.assertThat(found).as(about + check.id()).isEqualTo(expected);
      saw(check.id(), expected.isEmpty());
    }

    private BigInteger count(Predicate<Answers> which) {
      return BigInteger.valueOf(valid.stream().filter(which).count());
    }

    private boolean noFloor(Answers answers) {
      return evaluator.holding(answers).stream().noneMatch(Rule::setsFloor);
    }

    private Set<String> reachable() {
      return places(
          ruleset.levels().stream()
              .filter(level -> !levels.containsValue(level))
              .map(level -> "levels/" + level.id()));
    }

    private Set<String> canHold() {
      return places(
          ruleset.rules().values().stream()
              .filter(rule -> valid.stream().noneMatch(a -> evaluator.holds(rule.when(), a)))
              .map(rule -> "rules/" + rule.id()));
    }

    /** A floor that can hold, and without which no level is lower. */
    private Set<String> decisive() {
      Set<String> never = canHold();
      return places(
          ruleset.rules().values().stream()
              .filter(Rule::setsFloor)
              .filter(rule -> !never.contains("rules/" + rule.id()))
              .filter(rule -> !lowersSomething(rule))
              .map(rule -> "rules/" + rule.id()));
    }

    private boolean lowersSomething(Rule rule) {
      Map<String, Rule> rest = new LinkedHashMap<>(ruleset.rules());
      rest.remove(rule.id());
      Evaluator without = new Evaluator(with(rest));
      return valid.stream().anyMatch(a -> without.level(a).compareTo(level(a)) < 0);
    }

    private Ruleset with(Map<String, Rule> rules) {
      return new Ruleset(
          ruleset.identity(),
          ruleset.levels(),
          ruleset.sources(),
          ruleset.contacts(),
          ruleset.considerations(),
          ruleset.questions(),
          ruleset.scores(),
          ruleset.features(),
          rules,
          List.of(),
          WrittenCases.none());
    }

    private Set<String> monotone() {
      return places(
          ruleset.questions().values().stream()
              .filter(question -> question.scale().ordered() && lowers(question))
              .map(question -> "questions/" + question.id()));
    }

    private boolean lowers(Question question) {
      return valid.stream()
          .anyMatch(a -> each(a, question).anyMatch(worse -> isLowered(question, a, worse)));
    }

    private boolean isLowered(Question question, Answers milder, Answers worse) {
      return isValid(milder)
          && isValid(worse)
          && isWorse(question, milder, worse)
          && level(worse).compareTo(level(milder)) < 0;
    }

    private boolean isWorse(Question question, Answers milder, Answers worse) {
      int from = milder.value(question.id()).getAsInt();
      int to = worse.value(question.id()).getAsInt();
      boolean fewer = question.scale() instanceof Scale.Numbers n && !n.higherIsWorse();
      return fewer ? to < from : to > from;
    }

    private Set<String> properties() {
      return places(
          ruleset.properties().stream()
              .filter(property -> !holds(property.claim()))
              .map(property -> "properties/" + property.id()));
    }

    private boolean holds(Property.Claim claim) {
      boolean holds;
      if (claim instanceof Property.Monotone monotone) {
        holds = monotone.questions().stream().map(ruleset::question).noneMatch(this::lowers);
      } else if (claim instanceof Property.NeverMatters never) {
        holds = valid.stream().noneMatch(answers -> matters(never.questions(), answers));
      } else {
        holds = valid.stream().noneMatch(answers -> violates(claim, answers));
      }
      saw(claim.getClass().getSimpleName(), holds);
      return holds;
    }

    private boolean matters(List<String> questions, Answers answers) {
      List<Answers> changed = List.of(answers);
      for (String id : questions) {
        changed = changed.stream().flatMap(a -> each(a, ruleset.question(id))).toList();
      }
      return changed.stream().anyMatch(a -> !level(evaluator.settled(a)).equals(level(answers)));
    }

    private boolean violates(Property.Claim claim, Answers answers) {
      if (claim instanceof Property.LevelIs is) {
        return evaluator.holds(is.whenever(), answers) && !within(is, level(answers));
      } else if (claim instanceof Property.AlertOfKind of) {
        return silent(of.whenever(), alert -> kind(alert) == of.kind(), answers);
      } else if (claim instanceof Property.AlertOfRule of) {
        return silent(of.whenever(), alert -> alert.id().equals(of.rule()), answers);
      }
      throw new IllegalStateException("a new kind of property");
    }

    private boolean within(Property.LevelIs claim, Level level) {
      int compared = Integer.compare(level.rank(), claim.level().rank());
      return switch (claim.bound()) {
        case AT_LEAST -> compared >= 0;
        case AT_MOST -> compared <= 0;
        case IS -> compared == 0;
      };
    }

    private boolean silent(Condition whenever, Predicate<Rule> raises, Answers answers) {
      return evaluator.holds(whenever, answers)
          && evaluator.holding(answers).stream().filter(Rule::alerts).noneMatch(raises);
    }

    private Alert.Kind kind(Rule rule) {
      return Objects.requireNonNull(rule.alert()).kind();
    }

    /** Everyone with the answers of an example shows what it is an example of. */
    private void examples(String about, Finding finding, SoftAssertions softly) {
      Answers example = finding.example();
      if (example == null) {
        return;
      }
      List<Answers> people =
          valid.stream()
              .filter(a -> a.values().entrySet().containsAll(example.values().entrySet()))
              .toList();
      softly.assertThat(people).as(about + finding).isNotEmpty();
      softly.assertThat(people).as(about + finding).allMatch(person -> shows(finding, person));
    }

    private boolean shows(Finding finding, Answers person) {
      Answers to = finding.changed();
      if (to == null) {
        return violates(property(finding).claim(), person);
      }
      Answers after = person;
      for (var answer : to.values().entrySet()) {
        after = after.with(answer.getKey(), answer.getValue());
      }
      boolean nothing =
          finding.check() == Check.PROPERTIES
              && property(finding).claim() instanceof Property.NeverMatters;
      if (nothing) {
        return !level(evaluator.settled(after)).equals(level(person));
      }
      String moved = to.values().keySet().iterator().next();
      return to.values().size() == 1 && isLowered(ruleset.question(moved), person, after);
    }

    private Property property(Finding finding) {
      return ruleset.properties().stream()
          .filter(property -> finding.place().equals("properties/" + property.id()))
          .findFirst()
          .orElseThrow();
    }

    private Set<String> places(Stream<String> places) {
      return places.collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
