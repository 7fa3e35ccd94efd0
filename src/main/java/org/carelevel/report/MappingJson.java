package org.carelevel.report;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import org.carelevel.batch.MappingTrial;
import org.carelevel.model.Mapping;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What was found out about a mapping, as JSON. The names of the fields are a promise.
 *
 * @param trial what it makes of a file; null where none was tried
 */
public record MappingJson(Mapping mapping, MappingNotes notes, @Nullable MappingTrial trial) {

  /** One object, indented, with a line break at its end. */
  public String text() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonWriting.factory().createGenerator(new Indented(), out)) {
      write(json);
    }
    return out + "\n";
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("carelevel", 1);
    json.writeObjectPropertyStart("map");
    json.writeStringProperty("id", mapping.id());
    json.writeStringProperty("version", mapping.version());
    json.writeStringProperty("sha256", mapping.sha256());
    json.writeStringProperty("ruleset", mapping.ruleset());
    json.writeEndObject();
    texts(json, "unmapped", notes.unmapped());
    texts(json, "unreachable", notes.unreachable());
    texts(json, "assumed", notes.assumed());
    texts(json, "conflicting-rows", notes.conflicting());
    if (trial != null) {
      tried(json, trial);
    }
    json.writeEndObject();
  }

  private static void tried(JsonGenerator json, MappingTrial trial) {
    json.writeNumberProperty("rows", trial.rows());
    json.writeObjectPropertyStart("answered");
    trial.answered().forEach(json::writeNumberProperty);
    json.writeEndObject();
    texts(json, "unmapped-columns", trial.unmapped());
    json.writeObjectPropertyStart("missing-columns");
    trial.missing().forEach((column, questions) -> texts(json, column, questions));
    json.writeEndObject();
    json.writeObjectPropertyStart("unused-texts");
    trial.unused().forEach((column, texts) -> texts(json, column, texts));
    json.writeEndObject();
    unreadable(json, "without-meaning", trial.unreadable());
    if (trial.placement() != null) {
      unreadable(json, "placements-without-meaning", trial.placement().unreadable());
    }
  }

  private static void unreadable(
      JsonGenerator json, String name, List<MappingTrial.Unreadable> found) {
    json.writeArrayPropertyStart(name);
    for (MappingTrial.Unreadable each : found) {
      json.writeStartObject();
      json.writeStringProperty("column", each.first().column());
      json.writeStringProperty("value", each.first().value());
      json.writeStringProperty("code", each.first().code().slug());
      json.writeStringProperty("message", each.first().message());
      json.writeNumberProperty("first-line", each.first().line());
      json.writeNumberProperty("rows", each.rows());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void texts(JsonGenerator json, String name, Collection<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
