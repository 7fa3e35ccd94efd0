package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.model.Property;

/** What the ruleset promises for every possible set of answers. */
final class PropertyChapter {

  private final Prose prose;
  private final Sentences sentences;
  private final List<Block> blocks = new ArrayList<>();

  PropertyChapter(Prose prose) {
    this.prose = prose;
    this.sentences = new Sentences(prose);
  }

  List<Block> blocks() {
    if (!prose.ruleset().properties().isEmpty()) {
      blocks.add(prose.chapter(2, "properties", prose.say("show.properties")));
      blocks.add(prose.paragraph("show.properties.how", Phrase.code("carelevel rules check")));
    }
    prose.ruleset().properties().forEach(this::property);
    return blocks;
  }

  private void property(Property property) {
    blocks.add(prose.entry(3, "property-" + property.id(), Phrase.code(property.id())));
    claim(property.claim());
    if (property.about() != null) {
      blocks.add(new Block.Paragraph(prose.text(property.about())));
    }
  }

  private void claim(Property.Claim claim) {
    if (claim instanceof Property.LevelIs is) {
      String key =
          switch (is.bound()) {
            case AT_LEAST -> "show.promise.at-least";
            case AT_MOST -> "show.promise.at-most";
            case IS -> "show.promise.is";
          };
      Phrase words = Phrase.strong(prose.words().of(key, prose.in(is.level().name())));
      Phrase level = words.then(" (").then(prose.levelId(is.level())).then(")");
      blocks.addAll(sentences.when("show.whenever", level, is.whenever()));
    } else if (claim instanceof Property.AlertOfKind of) {
      Phrase alert = Phrase.strong(prose.words().of("show.promise." + of.kind().id()));
      blocks.addAll(sentences.when("show.whenever", alert, of.whenever()));
    } else if (claim instanceof Property.AlertOfRule of) {
      Phrase alert = prose.say("show.promise.rule", prose.ruleLink(of.rule()));
      blocks.addAll(sentences.when("show.whenever", alert, of.whenever()));
    } else if (claim instanceof Property.NeverMatters never) {
      questions("show.promise.never-matters", never.questions());
    } else if (claim instanceof Property.Monotone monotone) {
      questions("show.promise.monotone", monotone.questions());
    }
  }

  private void questions(String key, List<String> ids) {
    blocks.add(new Block.Paragraph(Phrase.strong(prose.words().of(key))));
    List<Block.Item> items = new ArrayList<>();
    ids.forEach(id -> items.add(Block.Item.of(prose.question(prose.ruleset().question(id)))));
    blocks.add(new Block.Bullets(false, items));
  }
}
