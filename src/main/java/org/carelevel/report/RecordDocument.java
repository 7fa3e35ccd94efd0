package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Alert;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.model.Text;

/**
 * A record as a page for the chart and for the next professional. It reads in the order in which it
 * matters: alerts, recommendation, reasons, what is not known, what to look for, what happens next,
 * how it came about, what was decided.
 */
public final class RecordDocument {

  private final ScreeningRecord made;
  private final Recommendation result;
  private final List<String> openQuestions;
  private final Words words;
  private final Prose prose;
  private final List<Block> blocks = new ArrayList<>();

  private RecordDocument(
      ScreeningRecord made, Recommendation result, List<String> openQuestions, Words words) {
    this.made = made;
    this.result = result;
    this.openQuestions = openQuestions;
    this.words = words;
    this.prose = new Prose(result.ruleset(), words);
  }

  /**
   * The document of a record.
   *
   * @param result what the record's answers mean
   * @param openQuestions the open questions, the most decisive first
   */
  public static Document of(
      ScreeningRecord made, Recommendation result, List<String> openQuestions, Words words) {
    RecordDocument document = new RecordDocument(made, result, openQuestions, words);
    document.top();
    document.alerts();
    document.recommendation();
    document.reasons();
    document.blocks.addAll(new UnknownChapter(document.prose, result, openQuestions).blocks());
    document.lookFor();
    document.next();
    document.blocks.addAll(new ProvenanceChapter(document.prose, made, result).blocks());
    document.disposition();
    String title = words.of("record.title");
    return new Document(words.language(), title, Document.Shape.SHEET, document.blocks);
  }

  private void top() {
    blocks.add(prose.entry(1, "top", prose.say("record.title")));
    Phrase about = prose.say("record.made", Phrase.plain(made.day()));
    if (made.label() != null) {
      about = about.then(" ").then(prose.say("record.label", Phrase.strong(made.label())));
    }
    if (!made.finished()) {
      about = about.then(" ").then(Phrase.strong(words.of("record.unfinished")));
    }
    blocks.add(new Block.Paragraph(about));
  }

  private void alerts() {
    for (Rule rule : result.alerts()) {
      Alert alert = Objects.requireNonNull(rule.alert());
      Phrase why = prose.say("alert.why", prose.text(rule.because()));
      blocks.add(
          new Block.Notice(
              alert.kind() == Alert.Kind.EMERGENCY,
              words.of("alert." + alert.kind().id()),
              List.of(prose.text(alert.action()), why)));
    }
  }

  private void recommendation() {
    Level lowest = result.lowest();
    heading("level", "record.level");
    if (result.decided()) {
      level("level.decided", Phrase.strong(prose.in(lowest.name())));
      blocks.add(new Block.Paragraph(prose.text(lowest.about())));
      if (lowest.result() != null) {
        blocks.add(new Block.Paragraph(prose.text(lowest.result())));
      }
      return;
    }
    Phrase from = Phrase.strong(prose.in(lowest.name()));
    level("level.range", from, Phrase.strong(prose.in(result.highest().name())));
    String key = openQuestions.isEmpty() ? ".none" : openQuestions.size() == 1 ? ".one" : "";
    Phrase count = Phrase.plain(Integer.toString(openQuestions.size()));
    blocks.add(prose.paragraph("level.undecided" + key, count));
    if (lowest.rank() > 0) {
      blocks.add(prose.paragraph("level.at.least.safe", from));
    }
  }

  private void level(String key, Phrase... names) {
    blocks.add(prose.paragraph(key, names));
  }

  private void reasons() {
    heading("why", "why");
    List<Block.Item> items = new ArrayList<>();
    ReasonOrder.floors(result).forEach(rule -> items.add(reason(rule)));
    if (items.isEmpty()) {
      Ruleset ruleset = result.ruleset();
      items.add(Block.Item.of(prose.say("why.none", prose.text(ruleset.lowestLevel().name()))));
    }
    ReasonOrder.supporting(result).forEach(rule -> items.add(reason(rule)));
    blocks.add(new Block.Bullets(false, items));
  }

  private Block.Item reason(Rule rule) {
    Phrase source = prose.sources(rule.cites());
    Phrase id = Phrase.code(rule.id());
    Phrase from =
        rule.atLeast() == null
            ? prose.say("record.rule.plain", id, source)
            : prose.say("record.rule", id, prose.text(rule.atLeast().name()), source);
    return Block.Item.of(prose.text(rule.because()).then(" (").then(from).then(")"));
  }

  private void lookFor() {
    if (result.lookFor().isEmpty()) {
      return;
    }
    heading("look", "look");
    Stream<Phrase> features =
        result.lookFor().stream()
            .map(
                f ->
                    Phrase.strong(prose.in(f.name()))
                        .then(": ")
                        .then(prose.in(f.askTheProgramme())));
    blocks.add(new Block.Bullets(false, features.map(Block.Item::of).toList()));
  }

  private void next() {
    heading("next", "next");
    blocks.add(prose.paragraph("consult"));
    if (!result.alerts().isEmpty()) {
      blocks.add(prose.paragraph("consult.now"));
    }
    List<Block.Item> items = new ArrayList<>();
    result
        .ruleset()
        .contacts()
        .values()
        .forEach(
            c -> items.add(Block.Item.of(Phrase.plain(prose.in(c.name()) + ": " + c.number()))));
    if (!items.isEmpty()) {
      blocks.add(new Block.Bullets(false, items));
    }
    result.level().map(Level::expect).filter(texts -> !texts.isEmpty()).ifPresent(this::expect);
    Text audience = result.ruleset().identity().audience();
    if (audience != null) {
      blocks.add(new Block.Paragraph(prose.text(audience)));
    }
  }

  private void expect(List<Text> texts) {
    blocks.add(new Block.Paragraph(prose.label("expect")));
    Stream<Block.Item> items = texts.stream().map(prose::text).map(Block.Item::of);
    blocks.add(new Block.Bullets(false, items.toList()));
  }

  private void disposition() {
    heading("disposition", "disposition");
    new DispositionText(result.ruleset(), words)
        .lines(made.disposition(), result)
        .forEach(line -> blocks.add(new Block.Paragraph(Phrase.plain(line))));
    if (made.disposition() == null) {
      for (String key : List.of("level", "by", "reason")) {
        blocks.add(new Block.Blank(words.of("disposition.blank." + key), 1));
      }
    }
  }

  private void heading(String anchor, String key) {
    blocks.add(prose.entry(2, anchor, prose.say(key)));
  }
}
