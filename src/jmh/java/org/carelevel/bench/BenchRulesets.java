package org.carelevel.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.carelevel.model.Choice;
import org.carelevel.model.Condition;
import org.carelevel.model.Consideration;
import org.carelevel.model.Level;
import org.carelevel.model.Match;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.Text;
import org.carelevel.model.WrittenCases;

/** Rulesets of the sizes that the benchmarks measure. */
final class BenchRulesets {

  private static final Text TEXT = Text.of("en", "x");

  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final List<Level> levels =
      IntStream.range(0, 3)
          .mapToObj(r -> new Level("l" + r, r, TEXT, TEXT, null, List.of(), List.of()))
          .toList();

  private BenchRulesets() {}

  /** 20 questions, 20 rules about two or three neighbouring questions each. */
  static Ruleset twenty() {
    BenchRulesets made = new BenchRulesets();
    made.questions(20, 0);
    made.rules(20, 6, new Random(20));
    return made.ruleset("twenty");
  }

  /** 40 questions, 42 rules, two of which ask whether 4 of 11 things are so. */
  static Ruleset forty() {
    BenchRulesets made = new BenchRulesets();
    made.questions(40, 19);
    made.rules(40, 8, new Random(40));
    made.count("count-0", 2);
    made.count("count-1", 26);
    return made.ruleset("forty");
  }

  /** 60 questions, 62 rules whose questions lie far apart, so that no order suits them all. */
  static Ruleset sixty() {
    BenchRulesets made = new BenchRulesets();
    made.questions(60, 35);
    made.rules(60, 60, new Random(60));
    made.count("count-0", 5);
    made.count("count-1", 30);
    return made.ruleset("sixty");
  }

  private void questions(int count, int withFour) {
    for (int i = 0; i < count; i++) {
      int size = i < withFour ? 4 : 3;
      List<Choice> choices =
          IntStream.range(0, size).mapToObj(a -> new Choice("a" + a, TEXT)).toList();
      Scale scale = new Scale.Choices(choices, true);
      questions.put("q" + i, new Question("q" + i, "c", TEXT, null, null, scale, null, List.of()));
    }
  }

  private void rules(int count, int window, Random random) {
    for (int i = 0; i < count; i++) {
      int start = questions.size() <= window ? 0 : random.nextInt(questions.size() - window);
      List<Condition> parts = new ArrayList<>();
      int size = 2 + random.nextInt(2);
      for (int p = 0; p < size; p++) {
        parts.add(atLeast(start + random.nextInt(window), 1 + random.nextInt(2)));
      }
      Condition when =
          random.nextInt(4) == 0
              ? new Condition.All(List.of(parts.get(0), new Condition.Any(parts)))
              : new Condition.All(parts);
      rule("r" + i, when, 1 + i % 2);
    }
  }

  private void count(String id, int from) {
    List<Condition> parts = IntStream.range(from, from + 11).mapToObj(i -> atLeast(i, 2)).toList();
    rule(id, new Condition.Count(parts, 4), 2);
  }

  private static Condition atLeast(int question, int least) {
    return new Condition.OnQuestion("q" + question, new Match.AtLeast(least));
  }

  private void rule(String id, Condition when, int floor) {
    rules.put(id, new Rule(id, when, levels.get(floor), null, List.of(), null, TEXT, List.of()));
  }

  private Ruleset ruleset(String id) {
    Ruleset.Identity identity =
        new Ruleset.Identity(id, "1", "0".repeat(64), TEXT, "en", List.of("en"), null, null, null);
    return new Ruleset(
        identity,
        levels,
        Map.of(),
        Map.of(),
        Map.of("c", new Consideration("c", TEXT, null)),
        questions,
        Map.of(),
        Map.of(),
        rules,
        List.of(),
        WrittenCases.none());
  }
}
