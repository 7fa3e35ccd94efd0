package org.carelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Evaluator;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.load.RulesetReader;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;
import org.carelevel.model.Match;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Score;
import org.carelevel.verify.Finding;
import org.carelevel.verify.Verifier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole rulesets of very different kinds can be written down, and mean what they should. */
class LanguageTest {

  private static final String SHIPPED = "/org/carelevel/rules";
  private static final String INVENTED = "/rulesets";

  @TestFactory
  Stream<DynamicTest> everyRulesetIsFitForUse() throws Exception {
    return Stream.concat(files(INVENTED), files(SHIPPED))
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> fit(file)));
  }

  private static void fit(Path file) throws Exception {
    assertThat(Verifier.verify(read(file)).findings()).extracting(Finding::message).isEmpty();
  }

  @Test
  void idsThatLookLikeNumbersStayAsTheyAreWritten() throws Exception {
    Ruleset ruleset = invented("six-dimensions");
    assertThat(ruleset.levels())
        .extracting("id")
        .containsExactly("0.5", "1", "2.1", "2.5", "3.1", "3.5", "4");
    assertThat(ruleset.rules().get("health-2").atLeast().id()).isEqualTo("2.5");
  }

  @Test
  void theLevelIsTheHighestThatAnyRatingCallsFor() throws Exception {
    Screener screener = new Screener(invented("six-dimensions"));
    Answers partial = Answers.NONE.with("mind", 2).with("place", 1);
    Recommendation result = (Recommendation) screener.screen(partial);
    assertThat(result.lowest().id()).isEqualTo("2.1");
    assertThat(result.highest().id()).isEqualTo("4");
  }

  @Test
  void missingItemsMakeATotalARange() throws Exception {
    Ruleset ruleset = shipped("scored-screening");
    Answers answers = Answers.NONE;
    for (int i = 1; i <= 7; i++) {
      answers = answers.with("phq9-" + i, 2);
    }
    assertTotal(ruleset, "phq9", answers, 14, 20);
    assertTotal(ruleset, "phq9", answers.with("phq9-9", 0), 14, 17);
    assertTotal(ruleset, "phq9", answers.with("phq9-9", 0).with("phq9-8", 3), 17, 17);
    assertTotal(ruleset, "phq9", Answers.NONE, 0, 27);
    assertTotal(ruleset, "gad7", answers, 0, 21);
  }

  @Test
  void anItemThatIsNotAskedCountsAsItsFirstAnswer() throws Exception {
    Ruleset ruleset = shipped("scored-screening");
    assertTotal(ruleset, "ciwa-ar", Answers.NONE, 0, 67);
    assertTotal(ruleset, "ciwa-ar", Answers.NONE.with("ciwa-tremor", 7), 7, 67);
    assertTotal(ruleset, "ciwa-ar", Answers.NONE.with("drinks-daily", 0), 0, 0);
  }

  @Test
  void whatOneItemSaysOfAnotherNarrowsTheTotal() throws Exception {
    Ruleset ruleset = shipped("scored-screening");
    Answers allBut9 = Answers.NONE.with("suicidal-plan", 1);
    for (int i = 1; i <= 8; i++) {
      allBut9 = allBut9.with("phq9-" + i, 0);
    }
    // The plan is asked about only where item 9 is not 0.
    assertTotal(ruleset, "phq9", allBut9, 1, 3);
  }

  @Test
  void weightsReversalPointsAndNumbersAddUp() throws Exception {
    Ruleset ruleset = invented("weighted");
    Score burden = ruleset.score("burden");
    Score safety = ruleset.score("safety");
    assertThat(List.of(burden.lowest(), burden.highest())).containsExactly(2, 43);
    assertThat(List.of(safety.lowest(), safety.highest())).containsExactly(0, 12);
    // pain 2 × 2, confidence 1 of 3 reversed, falls twice, 5 nights, 1 flight reversed × 2, bruise
    // × 5
    Answers answers = answers(ruleset, "moderate", "1", "twice", "5", "1", "bruise");
    assertThat(new Evaluator(ruleset).total(burden, answers)).isEqualTo(4 + 2 + 4 + 5 + 6 + 5);
    assertThat(new Evaluator(ruleset).total(safety, answers)).isEqualTo(5 + 1);
    assertTotal(ruleset, "burden", answers, 26, 26);
    assertTotal(ruleset, "burden", answers.without("nights"), 23, 28);
    assertTotal(ruleset, "burden", answers.without("confidence"), 24, 27);
    // A bruise says that there was a fall, so no fall at all is ruled out.
    assertTotal(ruleset, "burden", answers.without("falls"), 23, 31);
    assertTotal(ruleset, "burden", answers.without("falls").without("injury"), 17, 36);
    assertTotal(ruleset, "burden", Answers.NONE, 2, 43);
  }

  @Test
  void bandsStartWhereTheyAreWrittenAndEndBeforeTheNext() throws Exception {
    Score sum = invented("six-ratings").score("sum");
    assertThat(List.of(sum.lowest(), sum.highest())).containsExactly(6, 30);
    assertThat(List.of(6, 9, 10, 22, 23, 30).stream().map(sum::bandOf).map(Score.Band::id))
        .containsExactly("low", "low", "some", "higher", "top", "top");
  }

  /** The lowest and the highest total over all valid ways to complete the answers. */
  private static void assertTotal(
      Ruleset ruleset, String score, Answers answers, int lowest, int highest) {
    Screener screener = new Screener(ruleset);
    assertThat(state(screener, score, new Match.Between(lowest, highest), answers))
        .as("%s from %d to %d", score, lowest, highest)
        .isEqualTo(State.HOLDS);
    for (int end : List.of(lowest, highest)) {
      assertThat(state(screener, score, new Match.Between(end, end), answers))
          .as("%s at %d", score, end)
          .isEqualTo(lowest == highest ? State.HOLDS : State.MAY_HOLD);
    }
  }

  private static State state(Screener screener, String score, Match match, Answers answers) {
    return screener.state(new Condition.OnScore(score, match), answers);
  }

  private static Answers answers(Ruleset ruleset, String... words) {
    Answers answers = Answers.NONE;
    int next = 0;
    for (var question : ruleset.questions().values()) {
      answers = answers.with(question.id(), question.parse(words[next++]).getAsInt());
    }
    return answers;
  }

  private static Ruleset invented(String id) throws Exception {
    return read(folder(INVENTED).resolve(id + ".yaml"));
  }

  private static Ruleset shipped(String id) throws Exception {
    return read(folder(SHIPPED).resolve(id + ".yaml"));
  }

  private static Ruleset read(Path file) throws IOException, RejectedText {
    return RulesetReader.read(file.getFileName().toString(), Files.readAllBytes(file)).ruleset();
  }

  private static Stream<Path> files(String folder) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder(folder))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  private static Path folder(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(LanguageTest.class.getResource(name)).toURI());
  }
}
