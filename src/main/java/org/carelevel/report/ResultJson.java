package org.carelevel.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.carelevel.diagram.Deciding;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Citation;
import org.carelevel.model.Feature;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** A result as JSON. The names of the fields are a promise. */
public final class ResultJson {

  private final Recommendation result;
  private final List<String> openQuestions;
  private final @Nullable Deciding deciding;
  private final Words words;
  private final Phrases phrases;

  /**
   * The JSON of a result.
   *
   * @param openQuestions the open questions, the most decisive first
   * @param deciding finds the parts of rules that decide; null leaves them out
   */
  public ResultJson(
      Recommendation result, List<String> openQuestions, @Nullable Deciding deciding, Words words) {
    this.result = result;
    this.openQuestions = openQuestions;
    this.deciding = deciding;
    this.words = words;
    this.phrases = new Phrases(result.ruleset(), words);
  }

  /** One object, indented, with a line break at its end. */
  public String text() {
    return text(json -> {});
  }

  /** The same, with what would change the result. */
  public String text(WhatIfJson whatIf) {
    return text(whatIf::write);
  }

  private String text(Consumer<JsonGenerator> more) {
    StringWriter out = new StringWriter();
    ObjectWriteContext context = new Indented();
    try (JsonGenerator json = JsonWriting.factory().createGenerator(context, out)) {
      write(json, more);
    }
    return out + "\n";
  }

  private void write(JsonGenerator json, Consumer<JsonGenerator> more) {
    json.writeStartObject();
    json.writeNumberProperty("carelevel", 1);
    fields(json);
    more.accept(json);
    json.writeEndObject();
  }

  /** The fields of a result, into an object that is open. */
  void fields(JsonGenerator json) {
    ruleset(json);
    answers(json);
    json.writeName("level");
    if (result.decided()) {
      json.writeString(result.lowest().id());
    } else {
      json.writeNull();
    }
    json.writeObjectPropertyStart("range");
    json.writeStringProperty("lowest", result.lowest().id());
    json.writeStringProperty("highest", result.highest().id());
    json.writeEndObject();
    json.writeBooleanProperty("decided", result.decided());
    json.writeArrayPropertyStart("rules");
    result.ruleset().rules().values().forEach(rule -> rule(json, rule));
    json.writeEndArray();
    alerts(json, "alerts", result.alerts());
    alerts(json, "possible-alerts", result.possibleAlerts());
    json.writeArrayPropertyStart("look-for");
    result.lookFor().forEach(feature -> feature(json, feature));
    json.writeEndArray();
    strings(json, "open-questions", openQuestions);
    strings(json, "unanswered", result.unanswered());
    json.writeStringProperty("consult", words.of("consult"));
  }

  private void ruleset(JsonGenerator json) {
    Ruleset.Identity identity = result.ruleset().identity();
    json.writeObjectPropertyStart("ruleset");
    json.writeStringProperty("id", identity.id());
    json.writeStringProperty("version", identity.version());
    json.writeStringProperty("sha256", identity.sha256());
    json.writeEndObject();
  }

  private void answers(JsonGenerator json) {
    Answers answers = result.answers();
    json.writeObjectPropertyStart("answers");
    for (Question question : result.ruleset().questions().values()) {
      if (answers.has(question.id())) {
        String shown = question.show(answers.value(question.id()).getAsInt());
        json.writeStringProperty(question.id(), shown);
      } else if (answers.declined().contains(question.id())) {
        json.writeStringProperty(question.id(), Answers.DECLINED);
      }
    }
    json.writeEndObject();
  }

  private void rule(JsonGenerator json, Rule rule) {
    State state = result.state(rule);
    json.writeStartObject();
    json.writeStringProperty("id", rule.id());
    json.writeStringProperty("state", state.id());
    if (rule.atLeast() != null) {
      json.writeStringProperty("at-least", rule.atLeast().id());
    }
    if (rule.supports() != null) {
      json.writeStringProperty("supports", rule.supports().id());
    }
    json.writeStringProperty("because", rule.because().in(words.language()));
    strings(json, "cites", rule.cites().stream().map(Citation::toString).toList());
    if (deciding != null) {
      json.writeArrayPropertyStart("deciding");
      deciding.of(rule.when()).forEach(part -> part(json, part));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void part(JsonGenerator json, Deciding.Part part) {
    json.writeStartObject();
    json.writeStringProperty("condition", phrases.of(part.part()));
    json.writeStringProperty("state", part.state().id());
    strings(json, "questions", result.ruleset().questionsOf(part.part()));
    json.writeEndObject();
  }

  private void alerts(JsonGenerator json, String name, List<Rule> rules) {
    json.writeArrayPropertyStart(name);
    for (Rule rule : rules) {
      var alert = Objects.requireNonNull(rule.alert());
      json.writeStartObject();
      json.writeStringProperty("id", rule.id());
      json.writeStringProperty("kind", alert.kind().id());
      json.writeStringProperty("do", alert.action().in(words.language()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void feature(JsonGenerator json, Feature feature) {
    json.writeStartObject();
    json.writeStringProperty("id", feature.id());
    json.writeStringProperty("name", feature.name().in(words.language()));
    String ask = feature.askTheProgramme().in(words.language());
    json.writeStringProperty("ask-the-programme", ask);
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
