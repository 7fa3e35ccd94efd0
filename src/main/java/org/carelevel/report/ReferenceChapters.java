package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.model.Contact;
import org.carelevel.model.Feature;
import org.carelevel.model.Level;
import org.carelevel.model.Source;

/** The levels, features, contacts and sources of a ruleset. */
final class ReferenceChapters {

  private final Prose prose;

  ReferenceChapters(Prose prose) {
    this.prose = prose;
  }

  List<Block> levels() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(prose.chapter(2, "levels", prose.say("show.levels")));
    blocks.add(prose.paragraph("show.levels.order"));
    prose.ruleset().levels().forEach(level -> level(level, blocks));
    return blocks;
  }

  private void level(Level level, List<Block> blocks) {
    String name = (level.rank() + 1) + ". " + prose.in(level.name());
    String anchor = "level-" + level.id();
    blocks.add(prose.entry(3, anchor, prose.named(name, Phrase.code(level.id()))));
    blocks.add(new Block.Paragraph(prose.text(level.about())));
    prose.maybe(blocks, "show.level.result", level.result());
    if (!level.expect().isEmpty()) {
      List<Block.Item> points =
          level.expect().stream().map(prose::text).map(Block.Item::of).toList();
      blocks.add(new Block.Paragraph(prose.label("show.level.expect")));
      blocks.add(new Block.Bullets(false, points));
    }
    blocks.add(prose.cites(level.cites()));
  }

  List<Block> features() {
    List<Block> blocks = new ArrayList<>();
    if (!prose.ruleset().features().isEmpty()) {
      blocks.add(prose.chapter(2, "features", prose.say("show.features")));
    }
    for (Feature feature : prose.ruleset().features().values()) {
      Phrase name = prose.named(prose.in(feature.name()), Phrase.code(feature.id()));
      blocks.add(prose.entry(3, "feature-" + feature.id(), name));
      prose.maybe(blocks, "show.feature.about", feature.about());
      prose.maybe(blocks, "show.feature.ask", feature.askTheProgramme());
      blocks.add(prose.cites(feature.cites()));
    }
    return blocks;
  }

  List<Block> contacts() {
    List<Block> blocks = new ArrayList<>();
    List<Block.Item> items = new ArrayList<>();
    for (Contact contact : prose.ruleset().contacts().values()) {
      Phrase name = Phrase.strong(prose.in(contact.name()) + ": " + contact.number()).then(" (");
      Phrase line = name.then(Phrase.code(contact.id())).then(")");
      items.add(
          Block.Item.of(
              contact.about() == null ? line : line.then(" " + prose.in(contact.about()))));
    }
    if (!items.isEmpty()) {
      blocks.add(prose.chapter(2, "contacts", prose.say("show.contacts")));
      blocks.add(new Block.Bullets(false, items));
    }
    return blocks;
  }

  List<Block> sources() {
    List<Block> blocks = new ArrayList<>();
    if (!prose.ruleset().sources().isEmpty()) {
      blocks.add(prose.chapter(2, "sources", prose.say("sources")));
    }
    for (Source source : prose.ruleset().sources().values()) {
      Phrase name = prose.named(prose.in(source.title()), Phrase.code(source.id()));
      blocks.add(prose.entry(3, "source-" + source.id(), name));
      String kind = source.convention() ? "show.source.convention" : "show.source.document";
      blocks.add(prose.field("show.source.kind", prose.say(kind)));
      prose.maybe(blocks, "show.source.publisher", source.publisher());
      prose.maybe(blocks, "show.feature.about", source.about());
      if (!source.sections().isEmpty()) {
        List<Phrase> sections = source.sections().stream().map(Phrase::plain).toList();
        List<Phrase> quoted = sections.stream().map(prose::quoted).toList();
        blocks.add(prose.field("show.source.sections", prose.listed(quoted)));
      }
    }
    return blocks;
  }
}
