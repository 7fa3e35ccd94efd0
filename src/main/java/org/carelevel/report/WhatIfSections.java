package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.whatif.AlertChange;
import org.carelevel.whatif.Bearing;
import org.carelevel.whatif.Change;
import org.carelevel.whatif.Changes;
import org.carelevel.whatif.Outlook;
import org.carelevel.whatif.Step;
import org.carelevel.whatif.WhyNot;

/** What would change a result, in blocks that stand in more than one document. */
public final class WhatIfSections {

  private final Outlook outlook;
  private final Recommendation before;
  private final Ruleset ruleset;
  private final Words words;
  private final Prose prose;

  /** The sections of an outlook, in the words' language. */
  public WhatIfSections(Outlook outlook, Words words) {
    this.outlook = outlook;
    this.before = outlook.before();
    this.ruleset = before.ruleset();
    this.words = words;
    this.prose = new Prose(ruleset, words);
  }

  /** The changes and the bearings, under one heading of their own. */
  public List<Block> changes() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(heading(prose.say("whatif")));
    blocks.add(prose.paragraph("whatif.facts"));
    if (!before.unanswered().isEmpty()) {
      blocks.add(prose.paragraph("whatif.open"));
    }
    raising(blocks);
    lowering(blocks);
    blocks.add(limit(outlook.raising()));
    alerts(blocks);
    bearings(blocks);
    return blocks;
  }

  private static Block.Heading heading(Phrase text) {
    return new Block.Heading(2, null, false, text);
  }

  private void raising(List<Block> into) {
    Level lowest = before.lowest();
    boolean isTop = lowest.rank() == ruleset.levels().size() - 1;
    direction(into, "whatif.raise", isTop ? "top" : "range", isTop, lowest, outlook.raising());
  }

  private void lowering(List<Block> into) {
    Level highest = before.highest();
    boolean isBottom = highest.rank() == 0;
    String edge = isBottom ? "bottom" : "range";
    direction(into, "whatif.lower", edge, isBottom, highest, outlook.lowering());
  }

  private void direction(
      List<Block> into, String key, String kind, boolean isEdge, Level level, Changes changes) {
    Phrase name = Phrase.plain(prose.in(level.name()));
    if (isEdge) {
      into.add(prose.paragraph(key + "." + kind, name));
      return;
    }
    boolean certain = before.decided() && before.unanswered().isEmpty();
    into.add(certain ? prose.paragraph(key) : prose.paragraph(key + "." + kind, name));
    into.add(new Block.Bullets(false, items(changes)));
    cutOff(changes).forEach(text -> into.add(new Block.Paragraph(Phrase.plain(text))));
  }

  private List<Block.Item> items(Changes changes) {
    if (changes.smallest().isEmpty()) {
      return List.of(Block.Item.of(Phrase.plain(words.of("whatif.none", changes.searched()))));
    }
    return changes.smallest().stream().map(this::item).toList();
  }

  /** What was left out, and what was not looked for though it was wanted: never silently. */
  private Stream<String> cutOff(Changes changes) {
    Stream.Builder<String> said = Stream.builder();
    if (changes.leftOut() > 0) {
      said.add(words.of("whatif.left.out", changes.leftOut(), changes.searched()));
    }
    if (changes.stoppedEarly()) {
      said.add(words.of("whatif.stopped", changes.searched()));
    }
    return said.build();
  }

  private Block.Paragraph limit(Changes changes) {
    return new Block.Paragraph(Phrase.plain(words.of("whatif.limit", changes.wanted())));
  }

  private Block.Item item(Change change) {
    Phrase and = Phrase.plain(" " + words.of("cond.and") + " ");
    List<Phrase> steps = change.steps().stream().map(this::step).toList();
    Phrase all = Phrase.joined(steps, and.words(), and.words());
    List<Block.Item> more = new ArrayList<>();
    more.add(Block.Item.of(rules(change.result())));
    if (!change.dropped().isEmpty()) {
      more.add(Block.Item.of(prose.say("whatif.dropped", ids(change.dropped()))));
    }
    return new Block.Item(prose.say("whatif.then", all, result(change.result())), more);
  }

  private Phrase step(Step step) {
    var question = ruleset.question(step.question());
    Phrase id = Phrase.code(step.question());
    Phrase to = Phrase.code(question.show(step.to()));
    return step.from().isPresent()
        ? prose.say("whatif.step", id, to, Phrase.code(question.show(step.from().getAsInt())))
        : prose.say("whatif.step.open", id, to);
  }

  private Phrase result(Recommendation result) {
    Phrase lowest = Phrase.strong(prose.in(result.lowest().name()));
    return result.decided()
        ? lowest
        : prose.say("whatif.then.range", lowest, Phrase.strong(prose.in(result.highest().name())));
  }

  private Phrase rules(Recommendation result) {
    List<String> ids =
        result
            .rules(State.HOLDS)
            .filter(rule -> rule.setsFloor() || rule.alerts())
            .map(Rule::id)
            .toList();
    return ids.isEmpty() ? prose.say("whatif.rules.none") : prose.say("whatif.rules", ids(ids));
  }

  private Phrase ids(List<String> ids) {
    return prose.listed(ids.stream().map(Phrase::code).toList());
  }

  private void alerts(List<Block> into) {
    if (outlook.bearings().isEmpty()) {
      return;
    }
    if (outlook.alerts().isEmpty()) {
      into.add(prose.paragraph("whatif.alerts.none"));
      return;
    }
    into.add(prose.paragraph("whatif.alerts"));
    into.add(new Block.Bullets(false, outlook.alerts().stream().map(this::alert).toList()));
  }

  private Block.Item alert(AlertChange change) {
    String kind = Objects.requireNonNull(change.rule().alert()).kind().id();
    Phrase shown = Phrase.strong(words.of("alert." + kind));
    String key = "whatif.alert." + change.after().id();
    return Block.Item.of(
        prose.say(key, step(change.step()), shown, Phrase.code(change.rule().id())));
  }

  private void bearings(List<Block> into) {
    List<String> hinges = outlook.questions(Bearing.HINGES);
    into.add(prose.paragraph(hinges.isEmpty() ? "whatif.hinges.none" : "whatif.hinges"));
    answers(into, hinges);
    List<String> withOpen = outlook.questions(Bearing.WITH_OPEN);
    if (!withOpen.isEmpty()) {
      into.add(prose.paragraph("whatif.with.open"));
      answers(into, withOpen);
    }
    List<String> none = outlook.questions(Bearing.NONE_ALONE);
    if (!none.isEmpty()) {
      into.add(prose.paragraph("whatif.none.alone"));
      answers(into, none);
    }
  }

  private void answers(List<Block> into, List<String> questions) {
    if (!questions.isEmpty()) {
      List<Block.Item> items = questions.stream().map(id -> Block.Item.of(answer(id))).toList();
      into.add(new Block.Bullets(false, items));
    }
  }

  private Phrase answer(String id) {
    String shown = ruleset.question(id).show(before.answers().value(id).getAsInt());
    return Phrase.code(id).then(": ").then(Phrase.code(shown));
  }

  /** Why the level that was asked about is not the result; nothing where none was. */
  public List<Block> whyNot() {
    List<Block> blocks = new ArrayList<>();
    outlook.whyNot().ifPresent(whyNot -> whyNot(whyNot, blocks));
    return blocks;
  }

  private void whyNot(WhyNot whyNot, List<Block> into) {
    Phrase name = Phrase.plain(prose.in(whyNot.level().name()));
    into.add(heading(prose.say("whatif.why.not", name)));
    if (whyNot.isTheResult()) {
      into.add(prose.paragraph("whatif.why.not.is"));
    }
    if (!whyNot.above().isEmpty()) {
      into.add(prose.paragraph("whatif.why.not.above"));
      rules(into, whyNot.above(), "whatif.rule.fails");
    }
    if (!whyNot.lacking().isEmpty()) {
      into.add(prose.paragraph("whatif.why.not.lacking"));
      rules(into, whyNot.lacking(), "whatif.rule.holds");
    }
    if (!whyNot.demanded()) {
      into.add(prose.paragraph("whatif.why.not.nobody"));
    }
    Stream.concat(whyNot.above().stream(), whyNot.lacking().stream())
        .findFirst()
        .ifPresent(rule -> into.add(limit(rule.changes())));
  }

  private void rules(List<Block> into, List<WhyNot.OfRule> rules, String key) {
    into.add(new Block.Bullets(false, rules.stream().map(rule -> rule(rule, key)).toList()));
  }

  private Block.Item rule(WhyNot.OfRule of, String key) {
    String floor = of.rule().atLeast() == null ? "" : of.rule().atLeast().id();
    Phrase state = prose.say("rule.state." + of.state().id());
    Phrase head = prose.say("whatif.rule", state, Phrase.code(of.rule().id()), Phrase.code(floor));
    Block.Item because = Block.Item.of(prose.text(of.rule().because()));
    Block.Item what = new Block.Item(prose.say(key), items(of.changes()));
    List<Block.Item> children = new ArrayList<>(List.of(because, what));
    cutOff(of.changes()).forEach(text -> children.add(Block.Item.of(Phrase.plain(text))));
    return new Block.Item(head, children);
  }
}
