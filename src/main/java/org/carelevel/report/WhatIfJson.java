package org.carelevel.report;

import java.util.List;
import java.util.Objects;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.whatif.AlertChange;
import org.carelevel.whatif.Bearing;
import org.carelevel.whatif.Change;
import org.carelevel.whatif.Changes;
import org.carelevel.whatif.Outlook;
import org.carelevel.whatif.Step;
import org.carelevel.whatif.WhyNot;
import tools.jackson.core.JsonGenerator;

/** What would change a result, as fields of its JSON. The names of the fields are a promise. */
public final class WhatIfJson {

  private final Outlook outlook;

  /** The fields of an outlook. */
  public WhatIfJson(Outlook outlook) {
    this.outlook = outlook;
  }

  /** Writes {@code what-if} and, where a level was asked about, {@code why-not}. */
  void write(JsonGenerator json) {
    json.writeObjectPropertyStart("what-if");
    changes(json, "raise", outlook.raising());
    changes(json, "lower", outlook.lowering());
    json.writeArrayPropertyStart("alerts");
    outlook.alerts().forEach(change -> alert(json, change));
    json.writeEndArray();
    json.writeObjectPropertyStart("answers");
    for (Bearing bearing : Bearing.values()) {
      strings(json, bearing.id(), outlook.questions(bearing));
    }
    json.writeEndObject();
    json.writeEndObject();
    outlook.whyNot().ifPresent(whyNot -> whyNot(json, whyNot));
  }

  private void changes(JsonGenerator json, String name, Changes changes) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("found", changes.found());
    json.writeNumberProperty("left-out", changes.leftOut());
    json.writeNumberProperty("up-to-questions", changes.searched());
    json.writeBooleanProperty("stopped-early", changes.stoppedEarly());
    json.writeArrayPropertyStart("changes");
    changes.smallest().forEach(change -> change(json, change));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void change(JsonGenerator json, Change change) {
    Recommendation result = change.result();
    json.writeStartObject();
    json.writeArrayPropertyStart("steps");
    change.steps().forEach(step -> step(json, step));
    json.writeEndArray();
    strings(json, "no-longer-asked", change.dropped());
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
    strings(json, "rules", result.rules(State.HOLDS).map(Rule::id).toList());
    strings(json, "open-questions", result.openQuestions());
    json.writeEndObject();
  }

  private void alert(JsonGenerator json, AlertChange change) {
    json.writeStartObject();
    json.writeStringProperty("id", change.rule().id());
    json.writeStringProperty("kind", Objects.requireNonNull(change.rule().alert()).kind().id());
    json.writeStringProperty("before", change.before().id());
    json.writeStringProperty("after", change.after().id());
    json.writeName("step");
    step(json, change.step());
    json.writeEndObject();
  }

  private void step(JsonGenerator json, Step step) {
    Question question = outlook.before().ruleset().question(step.question());
    json.writeStartObject();
    json.writeStringProperty("question", step.question());
    json.writeName("from");
    if (step.from().isPresent()) {
      json.writeString(question.show(step.from().getAsInt()));
    } else {
      json.writeNull();
    }
    json.writeStringProperty("to", question.show(step.to()));
    json.writeNumberProperty("length", step.length());
    json.writeEndObject();
  }

  private void whyNot(JsonGenerator json, WhyNot whyNot) {
    json.writeObjectPropertyStart("why-not");
    json.writeStringProperty("level", whyNot.level().id());
    json.writeBooleanProperty("is-the-result", whyNot.isTheResult());
    json.writeBooleanProperty("demanded-by-a-rule", whyNot.demanded());
    json.writeArrayPropertyStart("above");
    whyNot.above().forEach(rule -> rule(json, rule, "fails-with"));
    json.writeEndArray();
    json.writeArrayPropertyStart("lacking");
    whyNot.lacking().forEach(rule -> rule(json, rule, "holds-with"));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void rule(JsonGenerator json, WhyNot.OfRule of, String name) {
    json.writeStartObject();
    json.writeStringProperty("id", of.rule().id());
    json.writeStringProperty("state", of.state().id());
    json.writeStringProperty("at-least", Objects.requireNonNull(of.rule().atLeast()).id());
    changes(json, name, of.changes());
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
