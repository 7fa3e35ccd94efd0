package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.carelevel.model.Alert;
import org.carelevel.model.Answers;
import org.carelevel.model.Choice;
import org.carelevel.model.Condition;
import org.carelevel.model.Consideration;
import org.carelevel.model.Level;
import org.carelevel.model.Match;
import org.carelevel.model.Property;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.Score;
import org.carelevel.model.Text;
import org.carelevel.model.WrittenCases;

/** Small rulesets drawn at random, with everything that the rule language has. */
public final class RandomRuleset {

  private static final Text TEXT = Text.of("en", "x");

  private final Random random;
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, Score> scores = new LinkedHashMap<>();

  private RandomRuleset(Random random) {
    this.random = random;
  }

  /** The ruleset of a seed: always the same one. */
  public static Ruleset of(long seed) {
    return new RandomRuleset(new Random(seed)).ruleset();
  }

  private Ruleset ruleset() {
    int count = 2 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      Condition askWhen = i > 0 && random.nextInt(3) == 0 ? condition(1) : null;
      String id = "q" + i;
      questions.put(id, new Question(id, "c", TEXT, null, null, scale(), askWhen, List.of()));
      if (random.nextInt(4) == 0) {
        score("s" + i);
      }
    }
    List<Level> levels =
        IntStream.range(0, 2 + random.nextInt(3))
            .mapToObj(r -> new Level("l" + r, r, TEXT, TEXT, null, List.of(), List.of()))
            .toList();
    Map<String, Rule> rules = new LinkedHashMap<>();
    int ruleCount = 1 + random.nextInt(6);
    for (int i = 0; i < ruleCount; i++) {
      Level floor = random.nextInt(5) == 0 ? null : levels.get(random.nextInt(levels.size()));
      Alert alert =
          floor == null
              ? new Alert(i % 2 == 0 ? Alert.Kind.EMERGENCY : Alert.Kind.URGENT, TEXT)
              : null;
      String id = "r" + i;
      rules.put(id, new Rule(id, condition(2), floor, null, List.of(), alert, TEXT, List.of()));
    }
    return new Ruleset(
        new Ruleset.Identity("x", "1", "0".repeat(64), TEXT, "en", List.of("en"), null, null, null),
        levels,
        Map.of(),
        Map.of(),
        Map.of("c", new Consideration("c", TEXT, null)),
        questions,
        scores,
        Map.of(),
        rules,
        properties(levels, List.copyOf(rules.keySet())),
        WrittenCases.none());
  }

  private List<Property> properties(List<Level> levels, List<String> rules) {
    List<Property> properties = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      properties.add(new Property("p" + i, null, claim(i, levels, rules)));
    }
    return properties;
  }

  private Property.Claim claim(int i, List<Level> levels, List<String> rules) {
    return switch (i) {
      case 0 -> new Property.Monotone(some(Scale::ordered));
      case 1, 2 -> new Property.NeverMatters(some(scale -> true));
      case 3 -> new Property.AlertOfKind(condition(1), pick(List.of(Alert.Kind.values())));
      case 4 -> new Property.AlertOfRule(condition(1), pick(rules));
      default ->
          new Property.LevelIs(condition(2), pick(List.of(Property.Bound.values())), pick(levels));
    };
  }

  private List<String> some(Predicate<Scale> ofKind) {
    return questions.values().stream()
        .filter(question -> ofKind.test(question.scale()) && random.nextInt(3) == 0)
        .map(Question::id)
        .toList();
  }

  private Scale scale() {
    if (random.nextInt(4) == 0) {
      int from = random.nextInt(3);
      return new Scale.Numbers(from, from + 1 + random.nextInt(4), null, random.nextBoolean());
    }
    int size = 2 + random.nextInt(3);
    List<Choice> choices =
        IntStream.range(0, size).mapToObj(i -> new Choice("a" + i, TEXT)).toList();
    return new Scale.Choices(choices, random.nextInt(4) > 0);
  }

  private void score(String id) {
    List<Score.Item> items = new ArrayList<>();
    for (Question question : questions.values()) {
      if (random.nextInt(2) == 0) {
        Map<Integer, Integer> points = new LinkedHashMap<>();
        for (int v = question.scale().lowest(); v <= question.scale().highest(); v++) {
          points.put(v, random.nextInt(4));
        }
        items.add(new Score.Item(question.id(), points));
      }
    }
    if (!items.isEmpty()) {
      scores.put(id, new Score(id, null, items, List.of(), List.of()));
    }
  }

  private Condition condition(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(7);
    return switch (kind) {
      case 3 -> new Condition.All(conditions(depth));
      case 4 -> new Condition.Any(conditions(depth));
      case 5 -> new Condition.Not(condition(depth - 1));
      case 6 -> {
        List<Condition> parts = conditions(depth);
        yield new Condition.Count(parts, 1 + random.nextInt(parts.size()));
      }
      default -> leaf();
    };
  }

  private List<Condition> conditions(int depth) {
    return IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> condition(depth - 1)).toList();
  }

  private Condition leaf() {
    if (!scores.isEmpty() && random.nextInt(3) == 0) {
      Score score = pick(List.copyOf(scores.values()));
      return new Condition.OnScore(score.id(), match(score.lowest(), score.highest()));
    }
    Question question = pick(List.copyOf(questions.values()));
    Scale scale = question.scale();
    return new Condition.OnQuestion(question.id(), match(scale.lowest(), scale.highest()));
  }

  private Match match(int from, int to) {
    int a = from + random.nextInt(to - from + 1);
    int b = from + random.nextInt(to - from + 1);
    return switch (random.nextInt(4)) {
      case 0 -> new Match.AtLeast(a);
      case 1 -> new Match.AtMost(a);
      case 2 -> new Match.Between(Math.min(a, b), Math.max(a, b));
      default ->
          new Match.OneOf(new TreeSet<>(List.of(a, b == a ? a : b).stream().distinct().toList()));
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Answers to some of the questions, which may contradict each other. */
  public static Answers answers(Ruleset ruleset, Random random) {
    Answers answers = Answers.NONE;
    int blanks = random.nextInt(5);
    for (Question question : ruleset.questions().values()) {
      int size = question.scale().size();
      if (random.nextInt(5) >= blanks) {
        answers = answers.with(question.id(), question.scale().lowest() + random.nextInt(size));
      } else if (random.nextInt(8) == 0) {
        answers = answers.decline(question.id());
      }
    }
    return answers;
  }
}
