package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.model.Choice;
import org.carelevel.model.Condition;
import org.carelevel.model.Match;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;
import org.carelevel.model.Score;

/**
 * Conditions as sentences by the questions' own wording. A condition that is made of others becomes
 * a point with points below it, so that nesting can be seen rather than parsed.
 */
final class Sentences {

  private final Prose prose;
  private final Amounts amounts;

  Sentences(Prose prose) {
    this.prose = prose;
    this.amounts = new Amounts(prose);
  }

  /** A condition: one line, and below it what it is made of. */
  Block.Item of(Condition condition) {
    if (condition instanceof Condition.OnQuestion on) {
      return Block.Item.of(onQuestion(prose.ruleset().question(on.question()), on.match()));
    } else if (condition instanceof Condition.OnScore on) {
      return Block.Item.of(onScore(prose.ruleset().score(on.score()), on.match()));
    } else if (condition instanceof Condition.All all) {
      return parts(prose.words().of("show.cond.all"), all);
    } else if (condition instanceof Condition.Any any) {
      return parts(prose.words().of("show.cond.any"), any);
    } else if (condition instanceof Condition.Not not && isOneAnswer(not.part())) {
      return Block.Item.of(notAnswer((Condition.OnQuestion) not.part()));
    } else if (condition instanceof Condition.Not not) {
      return parts(prose.words().of("show.cond.not"), not);
    } else if (condition instanceof Condition.Count count) {
      return parts(prose.words().of("show.cond.count", count.atLeast()), count);
    }
    throw new IllegalStateException("a new kind of condition");
  }

  /** What follows from a condition, as blocks: a sentence, and the points that it may need. */
  List<Block> when(String key, Phrase effect, Condition condition) {
    Block.Item item = of(condition);
    Phrase sentence = prose.say(key, effect, item.text());
    List<Block> blocks = new ArrayList<>();
    boolean leaf = item.children().isEmpty();
    blocks.add(new Block.Paragraph(leaf ? sentence.then(".") : sentence));
    if (!leaf) {
      blocks.add(new Block.Bullets(false, item.children()));
    }
    return blocks;
  }

  private Block.Item parts(String words, Condition condition) {
    return new Block.Item(Phrase.strong(words), condition.parts().stream().map(this::of).toList());
  }

  /** Whether a condition names just one answer, so that "is not" can be said of it. */
  private boolean isOneAnswer(Condition condition) {
    return condition instanceof Condition.OnQuestion on
        && on.match() instanceof Match.OneOf oneOf
        && oneOf.values().size() == 1
        && prose.ruleset().question(on.question()).scale() instanceof Scale.Choices;
  }

  private Phrase notAnswer(Condition.OnQuestion on) {
    Question question = prose.ruleset().question(on.question());
    Phrase not = Phrase.strong(prose.words().of("show.cond.is-not"));
    Phrase answer = answers((Scale.Choices) question.scale(), on.match());
    return prose.say("show.cond.no-answer", prose.question(question), not, answer);
  }

  private Phrase onQuestion(Question question, Match match) {
    Phrase asked = prose.question(question);
    if (question.scale() instanceof Scale.Choices choices) {
      Phrase answers = answers(choices, match);
      Phrase comparison = comparison(choices, match);
      return prose.say("show.cond.answer", asked, answers).then(comparison);
    }
    Phrase possible = possible((Scale.Numbers) question.scale());
    return prose.say("show.cond.number", asked, amounts.of(match), possible);
  }

  private Phrase answers(Scale.Choices choices, Match match) {
    List<Phrase> accepted = new ArrayList<>();
    for (int value = choices.lowest(); value <= choices.highest(); value++) {
      if (match.accepts(value)) {
        accepted.add(answer(choices.choices().get(value)));
      }
    }
    return prose.or(accepted);
  }

  /** An answer as it is offered, and its id. */
  Phrase answer(Choice choice) {
    Phrase words = prose.quoted(prose.text(choice.text()));
    return words.then(" (").then(Phrase.code(choice.id())).then(")");
  }

  /** How the YAML file puts it, where it does not list the answers. */
  private Phrase comparison(Scale.Choices choices, Match match) {
    if (match instanceof Match.AtLeast at) {
      return prose.say("show.cond.at-least", id(choices, at.least()));
    } else if (match instanceof Match.AtMost at) {
      return prose.say("show.cond.at-most", id(choices, at.most()));
    } else if (match instanceof Match.Between between) {
      Phrase least = id(choices, between.least());
      return prose.say("show.cond.between", least, id(choices, between.most()));
    }
    return Phrase.EMPTY;
  }

  private static Phrase id(Scale.Choices choices, int value) {
    return Phrase.code(choices.show(value));
  }

  /** The numbers that there can be, with their unit. */
  Phrase possible(Scale.Numbers numbers) {
    Phrase range = amounts.range(numbers.from(), numbers.to());
    return numbers.unit() == null ? range : range.then(" " + prose.in(numbers.unit()));
  }

  private Phrase onScore(Score score, Match match) {
    Phrase possible = amounts.range(score.lowest(), score.highest());
    List<Phrase> bands = amounts.bands(score, match);
    Phrase more =
        bands.isEmpty() ? possible : prose.say("show.cond.bands", possible, prose.or(bands));
    return prose.say("show.cond.score", score(score), amounts.of(match), more);
  }

  private Phrase score(Score score) {
    Phrase id = Phrase.link(score.id(), "score-" + score.id());
    return score.name() == null
        ? id
        : Phrase.emphasis(prose.in(score.name())).then(" (").then(id).then(")");
  }
}
