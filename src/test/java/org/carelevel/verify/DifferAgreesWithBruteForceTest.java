package org.carelevel.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.carelevel.diagram.RandomRuleset;
import org.carelevel.engine.Evaluator;
import org.carelevel.model.Answers;
import org.carelevel.model.Choice;
import org.carelevel.model.Condition;
import org.carelevel.model.Level;
import org.carelevel.model.Match;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.Text;
import org.carelevel.model.WrittenCases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link Differ} says of two rulesets equals what trying every answer set says. */
class DifferAgreesWithBruteForceTest {

  private static final Text TEXT = Text.of("en", "x");

  /** Fewer where the test is run over and over, as in mutation testing. */
  private static final int RULESETS = Integer.getInteger("carelevel.rulesets", 250);

  private int moved;
  private int same;

  @Test
  void onRandomPairs() {
    for (long seed = 1; seed <= RULESETS; seed++) {
      Ruleset before = RandomRuleset.of(seed);
      Ruleset after = changed(before, new Random(seed));
      compare(seed, before, after);
      compare(-seed, after, before);
    }
    assertThat(moved).isGreaterThan(RULESETS / 3);
    assertThat(same).isGreaterThan(RULESETS / 9);
  }

  private void compare(long seed, Ruleset before, Ruleset after) {
    Difference difference = Differ.compare(before, after);
    Map<String, Long> moves = new TreeMap<>();
    Map<String, Long> alerts = new TreeMap<>();
    long compared = 0;
    for (Answers answers : every(before, after)) {
      boolean known = known(before, answers) && known(after, answers);
      if (known && (new Evaluator(before).valid(answers) || new Evaluator(after).valid(answers))) {
        compared++;
        count(before, after, answers, moves, alerts);
      }
    }
    assertThat(difference.compared()).as("seed " + seed).isEqualTo(BigInteger.valueOf(compared));
    Map<String, Long> found = new TreeMap<>();
    difference.moves().forEach(m -> found.put(m.from() + ">" + m.to(), m.count().longValue()));
    assertThat(found).as("seed " + seed).isEqualTo(moves);
    Map<String, Long> foundAlerts = new TreeMap<>();
    difference
        .alerts()
        .forEach(a -> foundAlerts.put((a.lost() ? "-" : "+") + a.rule(), a.count().longValue()));
    assertThat(foundAlerts).as("seed " + seed).isEqualTo(alerts);
    moved += moves.isEmpty() ? 0 : 1;
    same += difference.sameMeaning() ? 1 : 0;
  }

  private static void count(
      Ruleset before,
      Ruleset after,
      Answers answers,
      Map<String, Long> moves,
      Map<String, Long> alerts) {
    Evaluator old = new Evaluator(before);
    Evaluator now = new Evaluator(after);
    String from = old.level(old.settled(answers)).id();
    String to = now.level(now.settled(answers)).id();
    if (!from.equals(to)) {
      moves.merge(from + ">" + to, 1L, Long::sum);
    }
    List<String> raisedBefore = alerts(old, answers);
    List<String> raisedNow = alerts(now, answers);
    raisedBefore.stream()
        .filter(id -> !raisedNow.contains(id))
        .forEach(id -> alerts.merge("-" + id, 1L, Long::sum));
    raisedNow.stream()
        .filter(id -> !raisedBefore.contains(id))
        .forEach(id -> alerts.merge("+" + id, 1L, Long::sum));
  }

  private static List<String> alerts(Evaluator evaluator, Answers answers) {
    return evaluator.holding(evaluator.settled(answers)).stream()
        .filter(Rule::alerts)
        .map(Rule::id)
        .toList();
  }

  /** Whether a ruleset has these answers. */
  private static boolean known(Ruleset ruleset, Answers answers) {
    return ruleset.questions().values().stream()
        .allMatch(
            q ->
                answers.value(q.id()).getAsInt() >= q.scale().lowest()
                    && answers.value(q.id()).getAsInt() <= q.scale().highest());
  }

  private static List<Answers> every(Ruleset before, Ruleset after) {
    Map<String, Question> questions = new LinkedHashMap<>(before.questions());
    after.questions().forEach((id, q) -> questions.merge(id, q, (a, b) -> larger(a, b)));
    List<Answers> all = List.of(Answers.NONE);
    for (Question question : questions.values()) {
      List<Answers> next = new ArrayList<>();
      for (Answers answers : all) {
        for (int v = question.scale().lowest(); v <= question.scale().highest(); v++) {
          next.add(answers.with(question.id(), v));
        }
      }
      all = next;
    }
    return all;
  }

  private static Question larger(Question a, Question b) {
    return a.scale().size() >= b.scale().size() ? a : b;
  }

  /** The same ruleset with one or two things changed. */
  private static Ruleset changed(Ruleset base, Random random) {
    Map<String, Question> questions = new LinkedHashMap<>(base.questions());
    Map<String, Rule> rules = new LinkedHashMap<>(base.rules());
    String id = "r" + random.nextInt(rules.size());
    Rule rule = Objects.requireNonNull(rules.get(id));
    switch (random.nextInt(6)) {
      case 0 -> rules.remove(id);
      case 1 -> rules.put(id, with(rule, new Condition.Not(rule.when()), rule.atLeast()));
      case 2 -> {
        Level level = base.levels().get(random.nextInt(base.levels().size()));
        rules.put(id, with(rule, rule.when(), rule.atLeast() == null ? null : level));
      }
      case 3 -> oneMoreAnswer(questions);
      case 4 -> {
        Scale scale =
            new Scale.Choices(List.of(new Choice("n", TEXT), new Choice("y", TEXT)), true);
        questions.put("new", new Question("new", "c", TEXT, null, null, scale, null, List.of()));
        Condition yes = new Condition.OnQuestion("new", new Match.AtLeast(1));
        rules.put(id, with(rule, new Condition.All(List.of(yes, rule.when())), rule.atLeast()));
      }
      default -> questions.replaceAll((key, q) -> random.nextBoolean() ? alwaysAsked(q) : q);
    }
    return new Ruleset(
        base.identity(),
        base.levels(),
        base.sources(),
        base.contacts(),
        base.considerations(),
        questions,
        base.scores(),
        base.features(),
        rules,
        List.of(),
        WrittenCases.none());
  }

  private static Rule with(Rule r, Condition when, @Nullable Level atLeast) {
    return new Rule(
        r.id(), when, atLeast, r.supports(), r.lookFor(), r.alert(), r.because(), r.cites());
  }

  private static Question alwaysAsked(Question q) {
    return new Question(
        q.id(), q.consideration(), q.text(), q.help(), q.why(), q.scale(), null, q.cites());
  }

  /** An answer at the end of the first list of answers that no score counts. */
  private static void oneMoreAnswer(Map<String, Question> questions) {
    @Nullable Question last = null;
    for (Question q : questions.values()) {
      last = q.scale() instanceof Scale.Choices ? q : last;
    }
    if (last != null && last.scale() instanceof Scale.Choices choices) {
      List<Choice> more = new ArrayList<>(choices.choices());
      more.add(new Choice("more", TEXT));
      Scale scale = new Scale.Choices(more, choices.ordered());
      questions.put(
          last.id(),
          new Question(
              last.id(),
              last.consideration(),
              last.text(),
              null,
              null,
              scale,
              last.askWhen(),
              List.of()));
    }
  }
}
