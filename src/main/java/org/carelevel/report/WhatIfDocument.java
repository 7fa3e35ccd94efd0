package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Alert;
import org.carelevel.model.Rule;
import org.carelevel.whatif.Outlook;

/** What would change a result, as a document: alerts first, then the level, then the changes. */
public final class WhatIfDocument {

  private final Recommendation before;
  private final Words words;
  private final Prose prose;
  private final List<Block> blocks = new ArrayList<>();

  private WhatIfDocument(Recommendation before, Words words) {
    this.before = before;
    this.words = words;
    this.prose = new Prose(before.ruleset(), words);
  }

  /** The document of an outlook, in the words' language. */
  public static Document of(Outlook outlook, Words words) {
    WhatIfDocument document = new WhatIfDocument(outlook.before(), words);
    WhatIfSections sections = new WhatIfSections(outlook, words);
    document.heading(1, "whatif.title");
    document.before.alerts().forEach(document::alert);
    document.level();
    document.blocks.addAll(sections.whyNot());
    document.blocks.addAll(sections.changes());
    document.next();
    return new Document(
        words.language(), words.of("whatif.title"), Document.Shape.SHEET, document.blocks);
  }

  private void heading(int level, String key) {
    blocks.add(new Block.Heading(level, null, false, prose.say(key)));
  }

  private void alert(Rule rule) {
    Alert alert = Objects.requireNonNull(rule.alert());
    String kind = words.of("alert." + alert.kind().id());
    Phrase why = prose.say("alert.why", prose.text(rule.because()));
    Phrase action = Phrase.strong("!! " + kind + ": " + prose.in(alert.action()));
    blocks.add(new Block.Paragraph(action));
    blocks.add(new Block.Paragraph(why.then(" [").then(Phrase.code(rule.id())).then("]")));
  }

  private void level() {
    Phrase lowest = Phrase.strong(prose.in(before.lowest().name()));
    Phrase highest = Phrase.strong(prose.in(before.highest().name()));
    blocks.add(
        before.decided()
            ? prose.paragraph("level.decided", lowest)
            : prose.paragraph("level.range", lowest, highest));
    String given = Pasteable.yaml(before.ruleset(), before.answers());
    blocks.add(new Block.Paragraph(prose.label("answers").then(Phrase.code(given))));
  }

  private void next() {
    heading(2, "next");
    blocks.add(prose.paragraph("consult"));
    if (!before.alerts().isEmpty()) {
      blocks.add(prose.paragraph("consult.now"));
    }
    String stamp = before.ruleset().identity().stamp();
    blocks.add(prose.paragraph("stamp", Phrase.code(stamp)));
  }
}
