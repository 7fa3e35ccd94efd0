package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.engine.State;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.training.Marked;

/** Whether a rating was right, and which reasons were missed or do not decide. */
public final class FeedbackChapter {

  private final Prose prose;

  /** Ratings by these rules, in the words' language. */
  public FeedbackChapter(Ruleset ruleset, Words words) {
    this.prose = new Prose(ruleset, words);
  }

  /** One line for the level, and one or two for the reasons. */
  public List<Block> of(Marked marked) {
    List<Block> blocks = new ArrayList<>();
    String key = marked.isRight() ? "train.right" : "train.verdict." + marked.verdict().id();
    blocks.add(new Block.Paragraph(Phrase.strong(prose.words().of(key))));
    if (marked.hasRightReasons()) {
      blocks.add(prose.paragraph("train.reasons.right"));
    }
    if (!marked.missed().isEmpty()) {
      List<Phrase> ids = marked.missed().stream().map(rule -> Phrase.code(rule.id())).toList();
      blocks.add(prose.paragraph("train.reasons.missed", prose.listed(ids)));
    }
    if (!marked.wronglyNamed().isEmpty()) {
      List<Phrase> why = marked.wronglyNamed().stream().map(rule -> why(marked, rule)).toList();
      blocks.add(prose.paragraph("train.reasons.wrong", prose.listed(why)));
    }
    return blocks;
  }

  private Phrase why(Marked marked, Rule rule) {
    State state = marked.exercise().result().state(rule);
    String key =
        switch (state) {
          case HOLDS -> rule.setsFloor() ? "less" : "moves.nothing";
          case MAY_HOLD -> "may";
          case DOES_NOT_HOLD -> "not";
        };
    return prose.say("train.reason." + key, Phrase.code(rule.id()));
  }
}
