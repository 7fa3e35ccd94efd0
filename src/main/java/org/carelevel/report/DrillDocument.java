package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carelevel.model.Level;
import org.carelevel.training.DrillSummary;
import org.carelevel.training.Marked;
import org.carelevel.training.Measure;

/** How a session of practice went: by level, by rule, and how far it agrees with the rules. */
public final class DrillDocument {

  /** With fewer cases than these, a kappa is hardly more than chance. */
  private static final int FEW = 30;

  private final DrillSummary summary;
  private final Prose prose;
  private final List<Block> blocks = new ArrayList<>();

  private DrillDocument(DrillSummary summary, Words words) {
    this.summary = summary;
    this.prose = new Prose(summary.ruleset(), words);
  }

  /**
   * The summary, in the words' language.
   *
   * @param command makes the same cases again
   */
  public static Document of(DrillSummary summary, String command, Words words) {
    DrillDocument document = new DrillDocument(summary, words);
    document.counts();
    document.rules();
    document.levels();
    document.agreement();
    document.end(command);
    String title = words.of("train.summary");
    return new Document(words.language(), title, Document.Shape.SHEET, document.blocks);
  }

  private void heading(int level, String key) {
    blocks.add(new Block.Heading(level, null, true, prose.say(key)));
  }

  private static Phrase number(int number) {
    return Phrase.plain(Integer.toString(number));
  }

  private void counts() {
    heading(1, "train.summary");
    blocks.add(
        prose.paragraph(
            "train.summary.counts",
            number(summary.marked().size()),
            number(summary.planned()),
            number(summary.count(Marked.Verdict.RIGHT)),
            number(summary.rightReasons())));
    for (Marked.Verdict verdict : Marked.Verdict.values()) {
      List<String> names = summary.named(verdict);
      if (verdict != Marked.Verdict.RIGHT && !names.isEmpty()) {
        Phrase named = Phrase.plain(AgreementDocument.names(names, prose.words()));
        blocks.add(prose.paragraph("train.summary." + verdict.id(), number(names.size()), named));
      }
    }
  }

  private void rules() {
    heading(2, "train.summary.rules");
    List<Block.Item> items = new ArrayList<>();
    for (DrillSummary.OfRule each : summary.rules()) {
      Phrase id = Phrase.code(each.rule().id());
      if (each.missed() > 0) {
        Phrase missed = number(each.missed());
        items.add(item("train.summary.missed", id, missed, number(each.decided())));
      }
      if (each.wrong() > 0) {
        items.add(item("train.summary.wrong", id, number(each.wrong())));
      }
    }
    blocks.add(
        items.isEmpty()
            ? prose.paragraph("train.summary.rules.none")
            : new Block.Bullets(false, items));
  }

  private Block.Item item(String key, Phrase... values) {
    return Block.Item.of(prose.say(key, values));
  }

  private void levels() {
    if (summary.matrix().total() == 0) {
      return;
    }
    heading(2, "train.summary.levels");
    blocks.add(prose.paragraph("train.summary.levels.how"));
    List<Level> levels = summary.ruleset().levels();
    List<Phrase> header = new ArrayList<>(List.of(prose.say("train.summary.matrix")));
    levels.forEach(level -> header.add(Phrase.code(level.id())));
    List<List<Phrase>> rows = new ArrayList<>();
    for (Level level : levels) {
      List<Phrase> row = new ArrayList<>(List.of(Phrase.code(level.id())));
      summary.matrix().counts().get(level.rank()).forEach(count -> row.add(number(count)));
      rows.add(row);
    }
    blocks.add(new Block.Table(header, rows));
  }

  private void agreement() {
    if (summary.matrix().total() == 0) {
      return;
    }
    heading(2, "train.summary.agreement");
    Estimates estimates = new Estimates(prose);
    List<Block.Item> items = new ArrayList<>();
    for (Measure measure : List.of(Measure.PERCENT_AGREEMENT, Measure.COHEN_KAPPA)) {
      var found = Objects.requireNonNull(summary.measures().get(measure));
      items.add(Block.Item.of(estimates.inFull(measure, found)));
    }
    blocks.add(new Block.Bullets(false, items));
    if (summary.matrix().total() < FEW) {
      blocks.add(prose.paragraph("train.summary.few"));
    }
  }

  private void end(String command) {
    blocks.add(prose.paragraph("train.notice"));
    blocks.add(prose.paragraph("train.seed.note", Phrase.code(command)));
    blocks.add(prose.paragraph("stamp", Phrase.code(summary.ruleset().identity().stamp())));
  }
}
