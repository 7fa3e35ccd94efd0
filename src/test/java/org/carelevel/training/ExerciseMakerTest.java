package org.carelevel.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Evaluator;
import org.carelevel.engine.Recommendation;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Answers;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Practice cases are what their kind says, by the evaluator over every way to complete them. */
class ExerciseMakerTest {

  /** Fewer where the test is run over and over, as in mutation testing. */
  private static final int RULESETS = Integer.getInteger("carelevel.rulesets", 150);

  private static final Path RULES = Path.of("rules");

  private static Ruleset shipped(String id) {
    try {
      Path file = RULES.resolve(id + ".yaml");
      return RulesetReader.read(id, Files.readAllBytes(file)).ruleset();
    } catch (IOException | RejectedText e) {
      throw new AssertionError(e);
    }
  }

  private static List<Exercise> make(Ruleset ruleset, Selection wanted) {
    AnswerSpace space = new AnswerSpace(ruleset);
    return new ExerciseMaker(space, new Screener(space)).make(wanted);
  }

  private static Selection wanted(long seed, int count, Kind kind) {
    return new Selection(seed, count, Optional.empty(), Optional.of(kind));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void shippedCasesAreWhatTheirKindSays(Kind kind) {
    Ruleset ruleset = shipped("iop-suitability");
    List<Exercise> made = make(ruleset, wanted(7, 40, kind));
    assertThat(made).hasSize(40);
    made.forEach(each -> assertIs(ruleset, each, kind));
    assertThat(made.stream().map(each -> each.result().answers())).doesNotHaveDuplicates();
    Set<Level> levels =
        made.stream().map(each -> each.result().lowest()).collect(Collectors.toSet());
    assertThat(levels).hasSizeGreaterThan(1);
  }

  /**
   * Scores, and numbers of which only those at the edge of a band are one step from another level.
   */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void casesWithScoresAndNumbersAreToo(Kind kind) {
    Ruleset ruleset = shipped("scored-screening");
    make(ruleset, wanted(3, 10, kind)).forEach(each -> assertIs(ruleset, each, kind));
    assertThat(make(ruleset, wanted(3, 10, Kind.BORDERLINE))).hasSize(10);
  }

  /** Also: where none is made, there is none, by trying every answer set. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void randomCasesAreToo(Kind kind) {
    int some = 0;
    for (long seed = 0; seed < RULESETS; seed++) {
      Ruleset ruleset = withReasons(RandomRuleset.of(seed));
      List<Exercise> made = make(ruleset, wanted(seed, 5, kind));
      made.forEach(each -> assertIs(ruleset, each, kind));
      if (made.isEmpty()) {
        assertThat(all(ruleset)).as("seed " + seed).noneMatch(full -> isOf(ruleset, full, kind));
      } else {
        some++;
      }
    }
    assertThat(some).isGreaterThan(RULESETS / 4);
  }

  /** Every level and every kind turns up without being asked for. */
  @Test
  void aSessionIsMixed() {
    List<Exercise> made =
        make(shipped("iop-suitability"), new Selection(1, 10, Optional.empty(), Optional.empty()));
    assertThat(made.stream().map(each -> each.kind().orElseThrow()))
        .containsAll(EnumSet.allOf(Kind.class));
    assertThat(made.stream().flatMap(each -> each.result().level().stream()).map(Level::id))
        .contains("outpatient", "iop", "inpatient");
    assertThat(made.stream().map(Exercise::name)).startsWith("case-1").endsWith("case-10");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MAX_VALUE})
  void theSameSeedGivesTheSameCases(long seed) {
    Selection wanted = new Selection(seed, 20, Optional.empty(), Optional.empty());
    List<Answers> once = answers(make(shipped("iop-suitability"), wanted));
    List<Answers> again = answers(make(shipped("iop-suitability"), wanted));
    assertThat(again).isEqualTo(once);
    Selection other = new Selection(seed + 1, 20, Optional.empty(), Optional.empty());
    assertThat(answers(make(shipped("iop-suitability"), other))).isNotEqualTo(once);
  }

  @Test
  void onlyTheLevelThatIsWanted() {
    Ruleset ruleset = shipped("iop-suitability");
    for (Level level : ruleset.levels()) {
      List<Exercise> made =
          make(ruleset, new Selection(5, 15, Optional.of(level), Optional.empty()));
      assertThat(made).hasSize(15);
      assertThat(made).allMatch(each -> each.result().level().equals(Optional.of(level)));
    }
  }

  @Test
  void theReasonsOfferedHoldThoseThatDecideAndOthers() {
    Ruleset ruleset = shipped("iop-suitability");
    Selection wanted = new Selection(9, 60, Optional.empty(), Optional.empty());
    for (Exercise each : make(ruleset, wanted)) {
      assertThat(each.offered()).containsAll(each.deciding()).doesNotHaveDuplicates();
      assertThat(each.offered().size()).isGreaterThan(each.deciding().size());
    }
  }

  private static List<Answers> answers(List<Exercise> made) {
    return made.stream().map(each -> each.result().answers()).toList();
  }

  /**
   * Random rulesets have no reasons for a level: those of their rules that set none become some.
   */
  private static Ruleset withReasons(Ruleset ruleset) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    ruleset
        .rules()
        .forEach((id, rule) -> rules.put(id, rule.setsFloor() ? rule : reason(ruleset, rule)));
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
        ruleset.properties(),
        ruleset.written());
  }

  private static Rule reason(Ruleset ruleset, Rule rule) {
    Level level = ruleset.levels().get(ruleset.levels().size() - 1);
    return new Rule(
        rule.id(),
        rule.when(),
        null,
        level,
        rule.lookFor(),
        rule.alert(),
        rule.because(),
        rule.cites());
  }

  private static void assertIs(Ruleset ruleset, Exercise exercise, Kind kind) {
    Recommendation result = exercise.result();
    if (kind == Kind.MISSING_ANSWERS) {
      assertThat(result.unanswered()).isNotEmpty();
      return;
    }
    Evaluator evaluator = new Evaluator(ruleset);
    assertThat(result.unanswered()).isEmpty();
    Answers full = evaluator.othersFirst(result.answers());
    assertThat(evaluator.valid(full)).isTrue();
    assertThat(result.level()).contains(evaluator.level(full));
    assertThat(isOf(ruleset, full, kind)).as("%s of %s", kind, full).isTrue();
  }

  /** What each kind means, said a second time. */
  private static boolean isOf(Ruleset ruleset, Answers full, Kind kind) {
    Evaluator evaluator = new Evaluator(ruleset);
    int rank = evaluator.level(full).rank();
    List<Rule> holding = evaluator.holding(full);
    List<Integer> floors =
        holding.stream().map(Rule::atLeast).filter(Objects::nonNull).map(Level::rank).toList();
    return switch (kind) {
      case ONE_RULE -> rank > 0 && Collections.frequency(floors, rank) == 1;
      case TWO_RULES -> floors.stream().filter(floor -> floor > 0).count() == 2;
      case DISTRACTORS ->
          holding.stream()
              .anyMatch(rule -> rule.supports() != null && rule.supports().rank() != rank);
      case BORDERLINE ->
          ruleset.questions().values().stream()
              .filter(question -> question.scale().ordered())
              .flatMap(question -> steps(question, full))
              .anyMatch(step -> evaluator.valid(step) && evaluator.level(step).rank() != rank);
      case MISSING_ANSWERS -> true;
    };
  }

  private static Stream<Answers> steps(Question question, Answers full) {
    int value = full.value(question.id()).getAsInt();
    if (value == question.firstAnswer()) {
      return Stream.of();
    }
    return Stream.of(value - 1, value + 1)
        .filter(next -> next >= question.scale().lowest() && next <= question.scale().highest())
        .map(next -> full.with(question.id(), next));
  }

  private static List<Answers> all(Ruleset ruleset) {
    List<Answers> found = List.of(Answers.NONE);
    for (Question question : ruleset.questions().values()) {
      found =
          found.stream()
              .flatMap(
                  answers ->
                      IntStream.rangeClosed(question.scale().lowest(), question.scale().highest())
                          .mapToObj(value -> answers.with(question.id(), value)))
              .toList();
    }
    return found.stream().filter(new Evaluator(ruleset)::valid).toList();
  }
}
