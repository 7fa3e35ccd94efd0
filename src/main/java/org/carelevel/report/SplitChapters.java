package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Rule;
import org.carelevel.training.RaterAgreement;
import org.carelevel.training.RuleBehind;
import org.carelevel.training.Split;

/** The cases on which raters do not agree, and the rules behind them. */
final class SplitChapters {

  /** More cases than these are not shown; the JSON has all. */
  private static final int MOST_CASES = 10;

  private final RaterAgreement agreement;
  private final Prose prose;
  private final List<Block> blocks = new ArrayList<>();

  SplitChapters(RaterAgreement agreement, Prose prose) {
    this.agreement = agreement;
    this.prose = prose;
  }

  List<Block> blocks() {
    blocks.add(new Block.Heading(2, null, true, prose.say("agree.splits")));
    List<Split> splits = agreement.splits();
    if (splits.isEmpty()) {
      boolean isRatedTwice =
          agreement.sheet().cases().stream().anyMatch(each -> each.given().size() > 1);
      blocks.add(prose.paragraph(isRatedTwice ? "agree.splits.none" : "agree.splits.no-pairs"));
      return blocks;
    }
    blocks.add(prose.paragraph("agree.splits.how"));
    blocks.add(
        new Block.Bullets(true, splits.stream().limit(MOST_CASES).map(this::split).toList()));
    if (splits.size() > MOST_CASES) {
      Phrase more = Phrase.plain(Integer.toString(splits.size() - MOST_CASES));
      blocks.add(prose.paragraph("agree.splits.more", more));
    }
    rules();
    return blocks;
  }

  private Block.Item split(Split split) {
    List<Phrase> counts = new ArrayList<>();
    for (int rank = 0; rank < split.counts().size(); rank++) {
      if (split.counts().get(rank) > 0) {
        String id = agreement.ruleset().levels().get(rank).id();
        counts.add(Phrase.code(id).then(" × " + split.counts().get(rank)));
      }
    }
    Phrase spread = Phrase.plain(Estimates.digits(split.spread()));
    Phrase name = Phrase.strong(split.name());
    Phrase line = prose.say("agree.split", name, prose.listed(counts), spread);
    return new Block.Item(
        line, split.result().map(result -> said(split, result)).stream().toList());
  }

  private Block.Item said(Split split, Recommendation result) {
    Phrase lowest = Phrase.code(result.lowest().id());
    if (!result.decided()) {
      return Block.Item.of(
          prose.say("agree.split.range", lowest, Phrase.code(result.highest().id())));
    }
    List<Phrase> rules = split.rules().stream().map(Rule::id).map(Phrase::code).toList();
    return Block.Item.of(
        rules.isEmpty()
            ? prose.say("agree.split.lowest", lowest)
            : prose.say("agree.split.rules", lowest, prose.listed(rules)));
  }

  private void rules() {
    blocks.add(new Block.Heading(2, null, true, prose.say("agree.rules")));
    if (agreement.rules().isEmpty()) {
      blocks.add(prose.paragraph("agree.rules.none"));
      return;
    }
    blocks.add(prose.paragraph("agree.rules.how"));
    blocks.add(new Block.Bullets(false, agreement.rules().stream().map(this::rule).toList()));
  }

  private Block.Item rule(RuleBehind behind) {
    Rule rule = behind.rule();
    Phrase line =
        prose.say(
            "agree.rule",
            Phrase.code(rule.id()),
            Phrase.code(Objects.requireNonNull(rule.atLeast()).id()),
            Phrase.plain(Integer.toString(behind.split().size())),
            Phrase.plain(AgreementDocument.names(behind.split(), prose.words())),
            Phrase.plain(Integer.toString(behind.cases())));
    Phrase because =
        prose.text(rule.because()).then(" (").then(prose.sources(rule.cites())).then(")");
    return new Block.Item(line, List.of(Block.Item.of(because)));
  }
}
