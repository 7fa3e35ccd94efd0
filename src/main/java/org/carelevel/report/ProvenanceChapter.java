package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.model.Source;

/** How a record came about: which rules, which answers, which sources. */
final class ProvenanceChapter {

  private final Prose prose;
  private final ScreeningRecord made;
  private final Recommendation result;

  ProvenanceChapter(Prose prose, ScreeningRecord made, Recommendation result) {
    this.prose = prose;
    this.made = made;
    this.result = result;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(prose.entry(2, "how", prose.say("record.how")));
    ScreeningRecord.Rules rules = made.ruleset();
    Phrase version = Phrase.code(rules.id() + "@" + rules.version());
    Phrase program = Phrase.plain(made.program());
    blocks.add(prose.paragraph("record.rules", version, Phrase.code(rules.sha256()), program));
    if (prose.ruleset().identity().status() != null) {
      blocks.add(new Block.Paragraph(prose.text(prose.ruleset().identity().status())));
    }
    blocks.add(answers());
    for (Source source : prose.ruleset().sources().values()) {
      blocks.add(source(source));
    }
    return blocks;
  }

  private Block answers() {
    List<List<Phrase>> rows = new ArrayList<>();
    for (Question question : prose.ruleset().questions().values()) {
      if (!result.notAsked().contains(question.id()) || made.notes().containsKey(question.id())) {
        rows.add(List.of(prose.text(question.text()), answer(question)));
      }
    }
    return new Block.Table(List.of(prose.say("record.question"), prose.say("record.answer")), rows);
  }

  private Phrase answer(Question question) {
    Answers answers = result.answers();
    Phrase said;
    if (answers.has(question.id())) {
      said = Phrase.plain(shown(question, answers.value(question.id()).getAsInt()));
    } else if (answers.declined().contains(question.id())) {
      said = Phrase.strong(prose.words().of("review.declined"));
    } else {
      boolean asked = made.skipped().contains(question.id());
      said = Phrase.strong(prose.words().of(asked ? "review.skipped" : "part.unanswered"));
    }
    String note = made.notes().get(question.id());
    return note == null
        ? said
        : said.then(". ").then(prose.say("screen.note", Phrase.emphasis(note)));
  }

  private String shown(Question question, int value) {
    return question.scale() instanceof Scale.Choices choices
        ? prose.in(choices.choices().get(value).text())
        : question.show(value);
  }

  private Block source(Source source) {
    Phrase id = Phrase.code(source.id());
    Phrase text = id.then(": ").then(prose.text(source.title()));
    return new Block.Paragraph(
        source.publisher() == null ? text : text.then(", ").then(prose.text(source.publisher())));
  }
}
