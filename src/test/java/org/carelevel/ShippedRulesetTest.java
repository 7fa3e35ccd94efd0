package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Evaluator;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Answers;
import org.carelevel.model.Case;
import org.carelevel.model.Feature;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The shipped ruleset does what its own cases say, and its cases leave nothing out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedRulesetTest {

  private static final Path FILE = Path.of("rules", "iop-suitability.yaml");

  private Ruleset ruleset;
  private Evaluator evaluator;
  private Screener screener;

  @BeforeAll
  void read() throws IOException, RejectedText {
    ruleset = RulesetReader.read(FILE.toString(), Files.readAllBytes(FILE)).ruleset();
    evaluator = new Evaluator(ruleset);
    screener = new Screener(ruleset);
  }

  @TestFactory
  Stream<DynamicTest> everyCasePasses() {
    return ruleset.cases().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  private void check(Case each) {
    Case.Expectation expect = each.expect();
    assertThat(screener.screen(answers(each))).isInstanceOf(Recommendation.class);
    Recommendation result = (Recommendation) screener.screen(answers(each));
    if (expect.lowest() != null) {
      assertThat(result.lowest()).as("lowest").isEqualTo(expect.lowest());
    }
    if (expect.highest() != null) {
      assertThat(result.highest()).as("highest").isEqualTo(expect.highest());
    }
    List<Rule> held = result.rules(State.HOLDS).toList();
    same("rules", expect.rules(), ids(held.stream().filter(Rule::setsFloor)));
    same("alerts", expect.alerts(), ids(held.stream().filter(Rule::alerts)));
    same("supports", expect.supports(), ids(held.stream().filter(r -> r.supports() != null)));
    Set<String> features = result.lookFor().stream().map(Feature::id).collect(Collectors.toSet());
    same("look-for", expect.lookFor(), features);
    same("open-questions", expect.openQuestions(), Set.copyOf(result.openQuestions()));
  }

  private Answers answers(Case each) {
    return each.others() ? evaluator.othersFirst(each.answers()) : each.answers();
  }

  private static void same(String what, @Nullable Set<String> expected, Set<String> found) {
    if (expected != null) {
      assertThat(found).as(what).isEqualTo(expected);
    }
  }

  private static Set<String> ids(Stream<Rule> rules) {
    return rules.map(Rule::id).collect(Collectors.toSet());
  }

  @Test
  void thereAreCasesEnough() {
    assertThat(ruleset.cases()).hasSizeGreaterThanOrEqualTo(40);
  }

  /** A rule that no case needs could be lost, and no case would tell. */
  @Test
  void everyFloorRuleIsDecisiveInSomeCase() {
    List<Answers> full = ruleset.cases().stream().filter(Case::others).map(this::answers).toList();
    assertThat(ruleset.rules().values().stream().filter(Rule::setsFloor))
        .allSatisfy(rule -> assertThat(full).as(rule.id()).anyMatch(a -> decides(rule, a)));
  }

  private boolean decides(Rule rule, Answers answers) {
    Level without =
        evaluator.holding(answers).stream()
            .filter(other -> !other.equals(rule))
            .map(Rule::atLeast)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(ruleset.lowestLevel());
    return without.compareTo(evaluator.level(answers)) < 0;
  }

  @Test
  void everyLevelIsExpectedBySomeCase() {
    assertThat(ruleset.levels())
        .allSatisfy(
            level ->
                assertThat(ruleset.cases())
                    .as(level.id())
                    .anyMatch(c -> c.expect().decided() && level.equals(c.expect().lowest())));
  }

  @Test
  void everyAlertFeatureAndSupportIsExpectedBySomeCase() {
    Collection<Rule> rules = ruleset.rules().values();
    assertThat(expected(Case.Expectation::alerts))
        .containsAll(ids(rules.stream().filter(Rule::alerts)));
    assertThat(expected(Case.Expectation::supports))
        .containsAll(ids(rules.stream().filter(rule -> rule.supports() != null)));
    assertThat(expected(Case.Expectation::lookFor)).containsAll(ruleset.features().keySet());
  }

  private Set<String> expected(Function<Case.Expectation, @Nullable Set<String>> part) {
    return ruleset.cases().stream()
        .map(each -> part.apply(each.expect()))
        .filter(Objects::nonNull)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  @Test
  void everyTextIsInEnglishAndInSpanish() throws ReflectiveOperationException {
    List<Text> texts = new ArrayList<>();
    collect(ruleset, texts);
    assertThat(texts).hasSizeGreaterThan(200);
    assertThat(texts).allSatisfy(text -> assertThat(text.languages()).contains("en", "es"));
    assertThat(texts)
        .allSatisfy(text -> assertThat(text.byLanguage().values()).noneMatch(String::isBlank));
  }

  /** The model is records all the way down, so that no text is forgotten here. */
  private static void collect(@Nullable Object part, List<Text> into)
      throws ReflectiveOperationException {
    if (part instanceof Text text) {
      into.add(text);
    } else if (part instanceof Map<?, ?> map) {
      collect(map.values(), into);
    } else if (part instanceof Collection<?> all) {
      for (Object each : all) {
        collect(each, into);
      }
    } else if (part instanceof Record found) {
      for (RecordComponent component : found.getClass().getRecordComponents()) {
        collect(component.getAccessor().invoke(found), into);
      }
    }
  }
}
