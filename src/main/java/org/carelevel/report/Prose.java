package org.carelevel.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carelevel.model.Citation;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Source;
import org.carelevel.model.Text;
import org.jspecify.annotations.Nullable;

/** The phrases that the chapters of a {@link RulesetDocument} share. */
final class Prose {

  private final Ruleset ruleset;
  private final Words words;

  Prose(Ruleset ruleset, Words words) {
    this.ruleset = ruleset;
    this.words = words;
  }

  Ruleset ruleset() {
    return ruleset;
  }

  Words words() {
    return words;
  }

  String in(Text text) {
    return text.in(words.language());
  }

  Phrase text(Text text) {
    return Phrase.plain(in(text));
  }

  /** The words for a key, with phrases in their gaps. */
  Phrase say(String key, Phrase... values) {
    return Phrase.filled(words.of(key), values);
  }

  Phrase quoted(Phrase phrase) {
    return say("show.quote", phrase);
  }

  /** A name, and the id to find it by. */
  Phrase named(String name, Phrase id) {
    return Phrase.plain(name + " (").then(id).then(")");
  }

  /** A question as it is asked, and its id. */
  Phrase question(Question question) {
    return Phrase.emphasis(in(question.text()))
        .then(" (")
        .then(Phrase.link(question.id(), "question-" + question.id()))
        .then(")");
  }

  /** A level's id, which leads to what the level is. */
  Phrase levelId(Level level) {
    return Phrase.link(level.id(), "level-" + level.id());
  }

  Phrase ruleLink(String id) {
    return Phrase.link(id, "rule-" + id);
  }

  Phrase featureId(String id) {
    return Phrase.link(id, "feature-" + id);
  }

  Phrase or(List<Phrase> phrases) {
    return Phrase.joined(phrases, ", ", " " + words.of("cond.or") + " ");
  }

  Phrase listed(List<Phrase> phrases) {
    return Phrase.joined(phrases, ", ", ", ");
  }

  /** A heading that the contents name. */
  Block.Heading chapter(int level, String anchor, Phrase text) {
    return new Block.Heading(level, anchor, true, text);
  }

  /** A heading that they do not name. */
  Block.Heading entry(int level, String anchor, Phrase text) {
    return new Block.Heading(level, anchor, false, text);
  }

  Block.Paragraph paragraph(String key, Phrase... values) {
    return new Block.Paragraph(say(key, values));
  }

  /** A paragraph that says what it is about: "<b>Why:</b> …". */
  Block.Paragraph field(String key, Phrase value) {
    return new Block.Paragraph(label(key).then(value));
  }

  Phrase label(String key) {
    return Phrase.strong(words.of(key) + ":").then(" ");
  }

  /** A field where there is a text for it. */
  void maybe(List<Block> into, String key, @Nullable Text text) {
    if (text != null) {
      into.add(field(key, text(text)));
    }
  }

  /**
   * Where something is written, in short and without links: for a page that does not list it all.
   */
  Phrase sources(List<Citation> cites) {
    return Phrase.plain(new Citations(ruleset, words).shortly(cites));
  }

  /** Where something is written: the sections of each source, and the sources' ids. */
  Block.Paragraph cites(List<Citation> cites) {
    Map<String, List<Phrase>> sections = new LinkedHashMap<>();
    for (Citation cite : cites) {
      List<Phrase> of = sections.computeIfAbsent(cite.source(), id -> new ArrayList<>());
      String section = cite.section();
      of.add(section == null ? sourceTitle(cite.source()) : quoted(Phrase.plain(section)));
    }
    List<Phrase> found = new ArrayList<>();
    sections.forEach((id, names) -> found.add(cited(id, names)));
    Phrase none = say("show.cites.none");
    return field("show.cites", found.isEmpty() ? none : Phrase.joined(found, "; ", "; "));
  }

  private Phrase cited(String source, List<Phrase> names) {
    Phrase id = Phrase.link(source, "source-" + source);
    return listed(names).then(" (").then(id).then(")");
  }

  private Phrase sourceTitle(String id) {
    Source source = ruleset.sources().get(id);
    return source == null ? Phrase.EMPTY : text(source.title());
  }
}
