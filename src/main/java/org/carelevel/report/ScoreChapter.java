package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;
import org.carelevel.model.Score;

/** The scores: what each answer counts, and what the totals are called. */
final class ScoreChapter {

  private final Prose prose;
  private final Sentences sentences;
  private final Amounts amounts;
  private final List<Block> blocks = new ArrayList<>();

  ScoreChapter(Prose prose) {
    this.prose = prose;
    this.sentences = new Sentences(prose);
    this.amounts = new Amounts(prose);
  }

  List<Block> blocks() {
    if (!prose.ruleset().scores().isEmpty()) {
      blocks.add(prose.chapter(2, "scores", prose.say("show.scores")));
      blocks.add(prose.paragraph("show.scores.how"));
    }
    prose.ruleset().scores().values().forEach(this::score);
    return blocks;
  }

  private void score(Score score) {
    Phrase id = Phrase.code(score.id());
    Phrase name = score.name() == null ? id : prose.named(prose.in(score.name()), id);
    blocks.add(prose.chapter(3, "score-" + score.id(), name));
    blocks.add(prose.paragraph("show.score.range", amounts.range(score.lowest(), score.highest())));
    List<Phrase> header = List.of(prose.say("show.score.question"), prose.say("show.score.points"));
    blocks.add(new Block.Table(header, score.items().stream().map(this::item).toList()));
    if (!score.bands().isEmpty()) {
      bands(score);
    }
    blocks.add(prose.cites(score.cites()));
  }

  private List<Phrase> item(Score.Item item) {
    Question question = prose.ruleset().question(item.question());
    Scale scale = question.scale();
    Phrase points =
        scale instanceof Scale.Numbers && isSteady(item, scale)
            ? steady(item, scale)
            : each(item, question);
    return List.of(prose.question(question), points);
  }

  /** Whether each number counts as much more as the one before. */
  private static boolean isSteady(Score.Item item, Scale scale) {
    int step = item.pointsOf(scale.lowest() + 1) - item.pointsOf(scale.lowest());
    for (int value = scale.lowest(); value < scale.highest(); value++) {
      if (item.pointsOf(value + 1) - item.pointsOf(value) != step) {
        return false;
      }
    }
    return true;
  }

  private Phrase steady(Score.Item item, Scale scale) {
    return Phrase.plain(
        prose
            .words()
            .of(
                "show.score.steady",
                scale.lowest(),
                item.pointsOf(scale.lowest()),
                scale.highest(),
                item.pointsOf(scale.highest())));
  }

  private Phrase each(Score.Item item, Question question) {
    List<Phrase> points = new ArrayList<>();
    item.points()
        .forEach(
            (value, counts) -> {
              Phrase answer =
                  question.scale() instanceof Scale.Choices choices
                      ? sentences.answer(choices.choices().get(value))
                      : Phrase.plain(question.show(value));
              points.add(answer.then(": ").then(Phrase.strong(Integer.toString(counts))));
            });
    return Phrase.joined(points, "; ", "; ");
  }

  private void bands(Score score) {
    List<Phrase> header = List.of(prose.say("show.score.band"), prose.say("show.score.totals"));
    List<List<Phrase>> rows = new ArrayList<>();
    for (int i = 0; i < score.bands().size(); i++) {
      Score.Band band = score.bands().get(i);
      rows.add(List.of(Phrase.code(band.id()), amounts.range(band.least(), score.topOf(i))));
    }
    blocks.add(new Block.Table(header, rows));
  }
}
