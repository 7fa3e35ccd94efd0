package org.carelevel.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagram.DiagramExport;
import org.carelevel.model.Alert;
import org.carelevel.model.Choice;
import org.carelevel.model.Citation;
import org.carelevel.model.Consideration;
import org.carelevel.model.Contact;
import org.carelevel.model.Feature;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.Source;
import org.carelevel.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * What the page to explore a ruleset knows: its texts, each as a list with one entry for each
 * language, and its diagrams. Things refer to each other by their places.
 */
final class ExploreJson {

  private final Ruleset ruleset;
  private final List<Words> words;
  private final List<Citations> citations;
  private final List<String> levels;
  private final List<String> questions;
  private final List<String> features;
  private final List<String> sources;
  private final StringWriter out = new StringWriter();
  private final JsonGenerator json =
      JsonWriting.factory().createGenerator(ObjectWriteContext.empty(), out);

  private ExploreJson(Ruleset ruleset, List<Words> words) {
    this.ruleset = ruleset;
    this.words = words;
    this.citations = words.stream().map(each -> new Citations(ruleset, each)).toList();
    this.levels = ruleset.levels().stream().map(Level::id).toList();
    this.questions = List.copyOf(ruleset.questions().keySet());
    this.features = List.copyOf(ruleset.features().keySet());
    this.sources = List.copyOf(ruleset.sources().keySet());
  }

  /**
   * One object, on one line, fit to stand in a {@code script} element.
   *
   * @param words in every language of the page
   * @param start the place of the language in which the page opens
   */
  static String of(Ruleset ruleset, DiagramExport diagram, List<Words> words, int start) {
    ExploreJson whole = new ExploreJson(ruleset, words);
    try (JsonGenerator json = whole.json) {
      json.writeStartObject();
      whole.identity(start);
      whole.parts();
      new ExploreDiagramJson(ruleset, diagram).write(json);
      json.writeEndObject();
    }
    // The end of the element, or a comment, could begin with it.
    return whole.out.toString().replace("<", "\\u003c");
  }

  private void identity(int start) {
    Ruleset.Identity identity = ruleset.identity();
    json.writeStringProperty("stamp", identity.stamp());
    json.writeNumberProperty("start", start);
    strings("languages", words.stream().map(Words::language).toList());
    text("title", identity.title());
    text("status", identity.status());
    text("audience", identity.audience());
    list("words", words, this::words);
  }

  private void words(Words each) {
    for (String key : ExploreWords.KEYS) {
      json.writeStringProperty(key, each.of(key));
    }
  }

  private void parts() {
    list("levels", ruleset.levels(), this::level);
    list("considerations", ruleset.considerations().values(), this::consideration);
    list("questions", ruleset.questions().values(), this::question);
    list("rules", ruleset.rules().values(), this::rule);
    list("features", ruleset.features().values(), this::feature);
    list("contacts", ruleset.contacts().values(), this::contact);
    list("sources", ruleset.sources().values(), this::source);
  }

  private void level(Level level) {
    json.writeStringProperty("id", level.id());
    text("name", level.name());
    text("about", level.about());
    text("result", level.result());
    json.writeArrayPropertyStart("expect");
    level.expect().forEach(this::texts);
    json.writeEndArray();
    cites(level.cites());
  }

  private void consideration(Consideration consideration) {
    json.writeStringProperty("id", consideration.id());
    text("name", consideration.name());
    text("about", consideration.about());
  }

  private void question(Question question) {
    json.writeStringProperty("id", question.id());
    json.writeStringProperty("consideration", question.consideration());
    text("text", question.text());
    text("help", question.help());
    text("why", question.why());
    if (question.scale() instanceof Scale.Numbers numbers) {
      text("unit", numbers.unit());
    } else if (question.scale() instanceof Scale.Choices choices) {
      list("choices", choices.choices(), this::choice);
    }
  }

  private void choice(Choice choice) {
    json.writeStringProperty("id", choice.id());
    text("text", choice.text());
  }

  private void rule(Rule rule) {
    json.writeStringProperty("id", rule.id());
    json.writeName("when");
    texts(each -> new Phrases(ruleset, each).of(rule.when()));
    places("questions", ruleset.questionsOf(rule.when()), questions);
    json.writeNumberProperty("floor", rank(rule.atLeast()));
    json.writeNumberProperty("supports", rank(rule.supports()));
    places("lookFor", rule.lookFor(), features);
    if (rule.alert() != null) {
      Alert alert = Objects.requireNonNull(rule.alert());
      json.writeStringProperty("alert", alert.kind().id());
      text("action", alert.action());
    }
    text("because", rule.because());
    cites(rule.cites());
  }

  /** A level's place, or -1 where there is none. */
  private int rank(@Nullable Level level) {
    return level == null ? -1 : levels.indexOf(level.id());
  }

  private void feature(Feature feature) {
    json.writeStringProperty("id", feature.id());
    text("name", feature.name());
    text("ask", feature.askTheProgramme());
  }

  private void contact(Contact contact) {
    text("name", contact.name());
    json.writeStringProperty("number", Quote.printable(contact.number()));
  }

  private void source(Source source) {
    json.writeName("full");
    texts(each -> new Citations(ruleset, each).inFull(source));
  }

  private void cites(List<Citation> cites) {
    json.writeArrayPropertyStart("cites");
    citations.forEach(each -> json.writeString(Quote.printable(each.shortly(cites))));
    json.writeEndArray();
    places("sources", cites.stream().map(Citation::source).distinct().toList(), sources);
  }

  private <T> void list(String name, Iterable<T> items, Consumer<T> item) {
    json.writeArrayPropertyStart(name);
    for (T each : items) {
      json.writeStartObject();
      item.accept(each);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void text(String name, @Nullable Text text) {
    if (text != null) {
      json.writeName(name);
      texts(text);
    }
  }

  private void texts(Text text) {
    texts(each -> text.in(each.language()));
  }

  private void texts(Function<Words, String> inLanguage) {
    json.writeStartArray();
    words.forEach(each -> json.writeString(Quote.printable(inLanguage.apply(each))));
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private void places(String name, List<String> ids, List<String> all) {
    json.writeArrayPropertyStart(name);
    ids.forEach(id -> json.writeNumber(all.indexOf(id)));
    json.writeEndArray();
  }
}
