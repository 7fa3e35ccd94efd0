package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Alert;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.training.Exercise;
import org.carelevel.training.NearestChange;
import org.carelevel.whatif.Change;
import org.carelevel.whatif.Step;

/** What the rules say of a practice case, why, and what would make it come out otherwise. */
public final class SolutionChapter {

  private final Ruleset ruleset;
  private final Prose prose;
  private final ExerciseChapter exercises;

  /** Cases of these rules, in the words' language. */
  public SolutionChapter(Ruleset ruleset, Words words) {
    this.ruleset = ruleset;
    this.prose = new Prose(ruleset, words);
    this.exercises = new ExerciseChapter(ruleset, words);
  }

  /**
   * The level, the rules that decide with their sources, what else holds, and the nearest change.
   *
   * @param nearest the nearest case that comes out otherwise; empty where none was found
   */
  public List<Block> of(Exercise exercise, Optional<Change> nearest) {
    List<Block> blocks = new ArrayList<>();
    Recommendation result = exercise.result();
    level(result, blocks);
    blocks.add(new Block.Bullets(false, reasons(exercise)));
    open(result, blocks);
    alsoHolds(exercise, blocks);
    alerts(result, blocks);
    blocks.add(new Block.Paragraph(nearest.map(this::nearest).orElseGet(this::noneNear)));
    exercise
        .kind()
        .map(kind -> prose.say("train.kind." + kind.id()))
        .ifPresent(kind -> blocks.add(prose.paragraph("train.kind", kind)));
    exercise
        .title()
        .ifPresent(title -> blocks.add(prose.paragraph("train.author", Phrase.plain(title))));
    return blocks;
  }

  private void level(Recommendation result, List<Block> into) {
    Phrase lowest = Phrase.strong(prose.in(result.lowest().name()));
    if (result.decided()) {
      into.add(prose.paragraph("train.level", lowest));
      return;
    }
    Phrase highest = Phrase.strong(prose.in(result.highest().name()));
    into.add(prose.paragraph("train.level.open", lowest, highest));
  }

  private void open(Recommendation result, List<Block> into) {
    if (result.decided()) {
      return;
    }
    List<Phrase> open =
        result.openQuestions().stream()
            .map(id -> prose.text(ruleset.question(id).text()).then(" [" + id + "]"))
            .toList();
    into.add(
        open.isEmpty()
            ? prose.paragraph("train.opens.together")
            : prose.paragraph("train.opens", Phrase.joined(open, " ", " ")));
  }

  private List<Block.Item> reasons(Exercise exercise) {
    List<Rule> deciding = exercise.deciding();
    if (!deciding.isEmpty()) {
      return deciding.stream().map(rule -> Block.Item.of(reason(rule))).toList();
    }
    Recommendation result = exercise.result();
    String key = result.lowest().rank() == 0 ? "train.why.none" : "train.why.together";
    return List.of(Block.Item.of(prose.say(key, prose.text(result.lowest().name()))));
  }

  private Phrase reason(Rule rule) {
    Phrase level = prose.text(Objects.requireNonNull(rule.atLeast()).name());
    Phrase from =
        prose.say("record.rule", Phrase.code(rule.id()), level, prose.sources(rule.cites()));
    return prose.text(rule.because()).then(" (").then(from).then(")");
  }

  private void alsoHolds(Exercise exercise, List<Block> into) {
    Recommendation result = exercise.result();
    List<Rule> deciding = exercise.deciding();
    List<Rule> less =
        result
            .rules(State.HOLDS)
            .filter(rule -> rule.setsFloor() && !deciding.contains(rule))
            .toList();
    ids("train.why.less", less.stream(), into);
    Stream<Rule> other =
        result
            .rules(State.HOLDS)
            .filter(rule -> !rule.setsFloor() && rule.supports() != null)
            .filter(rule -> !Objects.equals(rule.supports(), result.level().orElse(null)));
    ids("train.why.other", other, into);
  }

  private void ids(String key, Stream<Rule> rules, List<Block> into) {
    List<Phrase> ids = rules.map(rule -> Phrase.code(rule.id())).toList();
    if (!ids.isEmpty()) {
      into.add(prose.paragraph(key, prose.listed(ids)));
    }
  }

  private void alerts(Recommendation result, List<Block> into) {
    for (Rule rule : result.alerts()) {
      Alert alert = Objects.requireNonNull(rule.alert());
      Phrase kind = prose.say("alert." + alert.kind().id());
      Phrase action = prose.text(alert.action());
      into.add(prose.paragraph("train.alert", kind, action, Phrase.code(rule.id())));
    }
  }

  private Phrase nearest(Change change) {
    Phrase and = Phrase.plain(" " + prose.words().of("cond.and") + " ");
    List<Phrase> steps = change.steps().stream().map(this::step).toList();
    Recommendation result = change.result();
    Phrase lowest = Phrase.strong(prose.in(result.lowest().name()));
    Phrase then =
        result.decided()
            ? lowest
            : prose.say(
                "whatif.then.range", lowest, Phrase.strong(prose.in(result.highest().name())));
    return prose.say("train.nearest", Phrase.joined(steps, and.words(), and.words()), then);
  }

  private Phrase step(Step step) {
    Question question = ruleset.question(step.question());
    Phrase text = prose.text(question.text());
    Phrase to = Phrase.strong(exercises.shown(question, step.to()));
    return step.from().isPresent()
        ? prose.say(
            "train.step", text, to, Phrase.plain(exercises.shown(question, step.from().getAsInt())))
        : prose.say("train.step.open", text, to);
  }

  private Phrase noneNear() {
    return Phrase.plain(prose.words().of("train.nearest.none", NearestChange.MOST_ANSWERS));
  }
}
