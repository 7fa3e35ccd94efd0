package org.carelevel.report;

import java.io.StringWriter;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.verify.Difference;
import tools.jackson.core.JsonGenerator;

/** What changed between two rulesets as JSON. The names of the fields are a promise. */
public final class DifferenceJson {

  private final Difference difference;

  /** The JSON of a difference. */
  public DifferenceJson(Difference difference) {
    this.difference = difference;
  }

  /** One object, indented, with a line break at its end. */
  public String text(Ruleset before, Ruleset after) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonWriting.factory().createGenerator(new Indented(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("carelevel", 1);
      ruleset(json, "old", before);
      ruleset(json, "new", after);
      json.writeName("compared");
      json.writeNumber(difference.compared());
      json.writeArrayPropertyStart("not-compared");
      difference.notCompared().forEach(json::writeString);
      json.writeEndArray();
      json.writeBooleanProperty("same-meaning", difference.sameMeaning());
      json.writeBooleanProperty("anybody-gets-less", difference.anybodyGetsLess());
      json.writeArrayPropertyStart("moves");
      difference.moves().forEach(move -> move(json, move));
      json.writeEndArray();
      json.writeArrayPropertyStart("alerts");
      difference.alerts().forEach(change -> alert(json, change));
      json.writeEndArray();
      json.writeArrayPropertyStart("notes");
      difference.notes().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }

  private static void ruleset(JsonGenerator json, String name, Ruleset ruleset) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("id", ruleset.identity().id());
    json.writeStringProperty("version", ruleset.identity().version());
    json.writeStringProperty("sha256", ruleset.identity().sha256());
    json.writeEndObject();
  }

  private void move(JsonGenerator json, Difference.Move move) {
    json.writeStartObject();
    json.writeStringProperty("from", move.from());
    json.writeStringProperty("to", move.to());
    json.writeBooleanProperty("down", move.down());
    json.writeName("count");
    json.writeNumber(move.count());
    example(json, move.example());
    json.writeObjectPropertyStart("rules");
    move.rules()
        .forEach(
            (rule, count) -> {
              json.writeName(rule);
              json.writeNumber(count);
            });
    json.writeEndObject();
    json.writeEndObject();
  }

  private void alert(JsonGenerator json, Difference.AlertChange change) {
    json.writeStartObject();
    json.writeStringProperty("rule", change.rule());
    json.writeStringProperty("kind", change.kind());
    json.writeBooleanProperty("lost", change.lost());
    json.writeName("count");
    json.writeNumber(change.count());
    example(json, change.example());
    json.writeEndObject();
  }

  private void example(JsonGenerator json, Answers example) {
    json.writeObjectPropertyStart("example");
    for (Question question : difference.shown().questions().values()) {
      if (example.has(question.id())) {
        String shown = question.show(example.value(question.id()).getAsInt());
        json.writeStringProperty(question.id(), shown);
      }
    }
    json.writeEndObject();
  }
}
