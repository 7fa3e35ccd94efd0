package org.carelevel.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.carelevel.model.Condition;
import org.carelevel.model.Match;
import org.carelevel.model.Property;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.Score;
import org.carelevel.model.WrittenCases;

/** A ruleset over other questions: what it says is the same, in their ids and values. */
final class Renaming {

  private final Ruleset own;
  private final Map<String, Question> merged;
  private final Map<String, String> names;
  private final String scorePrefix;

  /**
   * A renaming.
   *
   * @param names the id in the merged questions of each of the ruleset's own
   * @param scorePrefix what to put before the ids of scores, so that those of two rulesets differ
   */
  Renaming(
      Ruleset own, Map<String, Question> merged, Map<String, String> names, String scorePrefix) {
    this.own = own;
    this.merged = merged;
    this.names = names;
    this.scorePrefix = scorePrefix;
  }

  Ruleset ruleset() {
    Map<String, Question> questions = new LinkedHashMap<>(merged);
    for (Question question : own.questions().values()) {
      String name = name(question.id());
      Condition askWhen = question.askWhen();
      questions.put(name, asked(target(question.id()), askWhen == null ? null : of(askWhen)));
    }
    Map<String, Score> scores = new LinkedHashMap<>();
    own.scores().values().forEach(score -> scores.put(scorePrefix + score.id(), of(score)));
    Map<String, Rule> rules = new LinkedHashMap<>();
    own.rules().values().forEach(rule -> rules.put(rule.id(), of(rule)));
    return with(own, dependentsLast(questions), scores, rules, List.of());
  }

  static Ruleset with(
      Ruleset base,
      Map<String, Question> questions,
      Map<String, Score> scores,
      Map<String, Rule> rules,
      List<Property> properties) {
    return new Ruleset(
        base.identity(),
        base.levels(),
        base.sources(),
        base.contacts(),
        base.considerations(),
        questions,
        scores,
        base.features(),
        rules,
        properties,
        WrittenCases.none());
  }

  /**
   * In the ruleset's own order first, so that each question stands after those that it depends on.
   */
  private Map<String, Question> dependentsLast(Map<String, Question> questions) {
    Map<String, Question> ordered = new LinkedHashMap<>();
    own.questions()
        .keySet()
        .forEach(id -> ordered.put(name(id), Objects.requireNonNull(questions.get(name(id)))));
    questions.forEach(ordered::putIfAbsent);
    return ordered;
  }

  private static Question asked(Question q, @org.jspecify.annotations.Nullable Condition askWhen) {
    return new Question(
        q.id(), q.consideration(), q.text(), q.help(), q.why(), q.scale(), askWhen, q.cites());
  }

  private String name(String id) {
    return Objects.requireNonNull(names.get(id), id);
  }

  private Question target(String id) {
    return Objects.requireNonNull(merged.get(name(id)), id);
  }

  private Rule of(Rule r) {
    return new Rule(
        r.id(),
        of(r.when()),
        r.atLeast(),
        r.supports(),
        r.lookFor(),
        r.alert(),
        r.because(),
        r.cites());
  }

  private Score of(Score score) {
    List<Score.Item> items =
        score.items().stream()
            .map(
                item -> {
                  Map<Integer, Integer> points = new LinkedHashMap<>();
                  // Values that the score does not know are never compared; they count nothing.
                  Scale scale = target(item.question()).scale();
                  for (int value = scale.lowest(); value <= scale.highest(); value++) {
                    points.put(value, 0);
                  }
                  item.points()
                      .forEach((value, p) -> points.put(translated(item.question(), value), p));
                  return new Score.Item(name(item.question()), points);
                })
            .toList();
    return new Score(scorePrefix + score.id(), score.name(), items, score.bands(), score.cites());
  }

  private int translated(String question, int value) {
    return Merge.translated(own.question(question), target(question), value);
  }

  private Condition of(Condition condition) {
    if (condition instanceof Condition.OnQuestion on) {
      return new Condition.OnQuestion(name(on.question()), of(on.question(), on.match()));
    } else if (condition instanceof Condition.OnScore on) {
      return new Condition.OnScore(scorePrefix + on.score(), on.match());
    } else if (condition instanceof Condition.All all) {
      return new Condition.All(all.parts().stream().map(this::of).toList());
    } else if (condition instanceof Condition.Any any) {
      return new Condition.Any(any.parts().stream().map(this::of).toList());
    } else if (condition instanceof Condition.Not not) {
      return new Condition.Not(of(not.part()));
    } else if (condition instanceof Condition.Count count) {
      return new Condition.Count(count.parts().stream().map(this::of).toList(), count.atLeast());
    }
    throw new IllegalStateException("a new kind of condition");
  }

  /**
   * Numbers stay what they are; places in a list of answers become a set of places in the merged
   * list.
   */
  private Match of(String question, Match match) {
    Scale scale = own.question(question).scale();
    if (scale instanceof Scale.Numbers) {
      return match;
    }
    TreeSet<Integer> values = new TreeSet<>();
    for (int value = scale.lowest(); value <= scale.highest(); value++) {
      if (match.accepts(value)) {
        values.add(translated(question, value));
      }
    }
    return new Match.OneOf(values);
  }
}
