package org.carelevel.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Evaluator;
import org.carelevel.model.Answers;
import org.carelevel.model.Case;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.RatingSheet;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said of raters and cases is what one finds by looking at every case, on random rulesets.
 */
class RaterAgreementTest {

  private static final int CASES = 12;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void agreesWithTheEvaluator(long seed) {
    Random random = new Random(seed);
    Ruleset ruleset = RandomRuleset.of(seed);
    Evaluator evaluator = new Evaluator(ruleset);
    List<Case> cases = cases(ruleset, evaluator, random);
    RatingSheet sheet = sheet(ruleset, random);
    WorkedCases worked = new WorkedCases(new Screener(ruleset), cases);
    RaterAgreement found = RaterAgreement.of(ruleset, sheet, worked, Optional.empty());
    Reference reference = found.reference().orElseThrow();
    assertThat(reference.leftOut()).isEmpty();
    for (Case each : cases) {
      Level level = evaluator.level(each.answers());
      assertThat(reference.levels()).containsEntry(each.name(), level);
      List<Rule> behind =
          evaluator.holding(each.answers()).stream()
              .filter(rule -> level.equals(rule.atLeast()))
              .toList();
      assertThat(worked.behind(each.name())).isEqualTo(behind);
    }
    found.raters().forEach(rater -> beside(rater, reference, sheet));
    splits(found);
  }

  private static void beside(AgainstReference rater, Reference reference, RatingSheet sheet) {
    int place = sheet.raters().indexOf(rater.rater());
    List<String> below = new ArrayList<>();
    List<String> above = new ArrayList<>();
    int[][] counts = new int[rater.matrix().categories()][rater.matrix().categories()];
    for (RatingSheet.Rated each : sheet.cases()) {
      if (each.levels().get(place).isPresent()) {
        int given = each.levels().get(place).get().rank();
        int wanted = Objects.requireNonNull(reference.levels().get(each.name())).rank();
        counts[wanted][given]++;
        if (given != wanted) {
          (given < wanted ? below : above).add(each.name());
        }
      }
    }
    assertThat(rater.below()).isEqualTo(below);
    assertThat(rater.above()).isEqualTo(above);
    for (int a = 0; a < counts.length; a++) {
      for (int b = 0; b < counts.length; b++) {
        assertThat(rater.matrix().counts().get(a).get(b)).isEqualTo(counts[a][b]);
      }
    }
  }

  private static void splits(RaterAgreement found) {
    List<String> apart =
        found.sheet().cases().stream()
            .filter(each -> each.given().stream().distinct().count() > 1)
            .map(RatingSheet.Rated::name)
            .toList();
    assertThat(found.splits()).extracting(Split::name).containsExactlyInAnyOrderElementsOf(apart);
    assertThat(found.splits())
        .isSortedAccordingTo((a, b) -> Double.compare(b.spread(), a.spread()));
    for (RuleBehind behind : found.rules()) {
      assertThat(behind.split())
          .isEqualTo(
              found.splits().stream()
                  .filter(split -> split.rules().contains(behind.rule()))
                  .map(Split::name)
                  .toList());
      assertThat(behind.cases()).isGreaterThanOrEqualTo(behind.split().size());
    }
  }

  private static List<Case> cases(Ruleset ruleset, Evaluator evaluator, Random random) {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      Answers answers = Answers.NONE;
      for (Question question : ruleset.questions().values()) {
        int value = question.scale().lowest() + random.nextInt(question.scale().size());
        answers = answers.with(question.id(), value);
      }
      Answers valid = evaluator.settled(answers);
      cases.add(new Case("case " + i, valid, false, Case.Expectation.NOTHING));
    }
    return cases;
  }

  private static RatingSheet sheet(Ruleset ruleset, Random random) {
    int raters = 1 + random.nextInt(4);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < raters; i++) {
      names.add("rater " + i);
    }
    List<RatingSheet.Rated> rated = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      List<Optional<Level>> levels = new ArrayList<>();
      for (int r = 0; r < raters; r++) {
        int rank = random.nextInt(ruleset.levels().size() + 1) - 1;
        levels.add(rank < 0 ? Optional.empty() : Optional.of(ruleset.levels().get(rank)));
      }
      rated.add(new RatingSheet.Rated("case " + i, levels));
    }
    return new RatingSheet(names, rated);
  }
}
