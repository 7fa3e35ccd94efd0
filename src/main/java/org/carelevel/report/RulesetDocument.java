package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Text;
import org.jspecify.annotations.Nullable;

/** A ruleset as a document that a clinician can read, check against the file, and sign. */
public final class RulesetDocument {

  private final Ruleset ruleset;
  private final Prose prose;
  private final List<Block> blocks = new ArrayList<>();

  private RulesetDocument(Ruleset ruleset, Words words) {
    this.ruleset = ruleset;
    this.prose = new Prose(ruleset, words);
  }

  /** The document of a ruleset, in the words' language. */
  public static Document of(Ruleset ruleset, Words words) {
    RulesetDocument document = new RulesetDocument(ruleset, words);
    document.identity();
    document.method();
    ReferenceChapters references = new ReferenceChapters(document.prose);
    document.blocks.addAll(references.levels());
    document.blocks.addAll(new QuestionChapters(document.prose).blocks());
    document.blocks.addAll(new ScoreChapter(document.prose).blocks());
    document.blocks.addAll(new RuleChapters(document.prose).blocks());
    document.blocks.addAll(new PropertyChapter(document.prose).blocks());
    document.blocks.addAll(references.features());
    document.blocks.addAll(references.contacts());
    document.blocks.addAll(references.sources());
    document.signOff();
    String title = document.prose.in(ruleset.identity().title());
    return new Document(words.language(), title, Document.Shape.BOOK, document.blocks);
  }

  private void identity() {
    Ruleset.Identity identity = ruleset.identity();
    blocks.add(prose.entry(1, "top", prose.text(identity.title())));
    blocks.add(prose.field("show.ruleset", Phrase.code(version())));
    blocks.add(prose.field("show.digest", Phrase.code(identity.sha256())));
    blocks.add(prose.field("show.status", orMissing(identity.status())));
    blocks.add(prose.field("show.audience", orMissing(identity.audience())));
    String reviewed = identity.reviewed();
    blocks.add(
        prose.field(
            "show.reviewed",
            reviewed == null ? prose.say("show.reviewed.not") : Phrase.plain(reviewed)));
    blocks.add(prose.field("show.languages", languages(identity)));
    blocks.add(prose.entry(2, "contents", prose.say("show.contents")));
    blocks.add(new Block.Contents());
  }

  private Phrase languages(Ruleset.Identity identity) {
    Phrase all = prose.listed(identity.languages().stream().map(Phrase::code).toList());
    return prose.say("show.languages.this", all, Phrase.code(prose.words().language()));
  }

  private Phrase orMissing(@Nullable Text text) {
    return text == null ? prose.say("show.not.said") : prose.text(text);
  }

  private String version() {
    return ruleset.identity().id() + "@" + ruleset.identity().version();
  }

  private void method() {
    blocks.add(prose.chapter(2, "method", prose.say("show.method")));
    Phrase lowest = Phrase.strong(prose.in(ruleset.lowestLevel().name()));
    blocks.add(prose.paragraph("show.method.floor", lowest));
    blocks.add(prose.paragraph("show.method.open"));
    blocks.add(prose.paragraph("show.method.person"));
    blocks.add(prose.paragraph("show.method.ids", Phrase.code(ruleset.lowestLevel().id())));
  }

  private void signOff() {
    blocks.add(prose.chapter(2, "sign-off", prose.say("show.sign")));
    Phrase digest = Phrase.code(ruleset.identity().sha256());
    blocks.add(prose.paragraph("show.sign.what", Phrase.code(version()), digest));
    for (String choice : List.of("yes", "changes", "no")) {
      blocks.add(new Block.Paragraph(Phrase.plain("☐ ").then(prose.say("show.sign." + choice))));
    }
    blank("show.sign.name", 1);
    blank("show.sign.role", 1);
    blank("show.sign.date", 1);
    blank("show.sign.signature", 1);
    blank("show.sign.wanted", 6);
  }

  private void blank(String key, int lines) {
    blocks.add(new Block.Blank(prose.words().of(key), lines));
  }
}
