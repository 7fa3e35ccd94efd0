package org.carelevel.report;

import java.io.StringWriter;
import java.util.Map;
import org.carelevel.model.Disposition;
import org.carelevel.model.ScreeningRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A record of a screening as JSON: a result, and how it came about. The names of the fields are a
 * promise; {@link org.carelevel.load.RecordReader} reads them again.
 */
public final class RecordJson {

  private final ScreeningRecord made;
  private final ResultJson result;

  /** The JSON of a record and the result that it holds. */
  public RecordJson(ScreeningRecord made, ResultJson result) {
    this.made = made;
    this.result = result;
  }

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
    json.writeStringProperty("program", made.program());
    json.writeStringProperty("day", made.day());
    json.writeStringProperty("language", made.language());
    if (made.label() != null) {
      json.writeStringProperty("label", made.label());
    }
    json.writeBooleanProperty("finished", made.finished());
    result.fields(json);
    json.writeArrayPropertyStart("skipped");
    made.skipped().forEach(json::writeString);
    json.writeEndArray();
    json.writeObjectPropertyStart("notes");
    for (Map.Entry<String, String> note : made.notes().entrySet()) {
      json.writeStringProperty(note.getKey(), note.getValue());
    }
    json.writeEndObject();
    disposition(json, made.disposition());
    json.writeEndObject();
  }

  private static void disposition(JsonGenerator json, @Nullable Disposition chosen) {
    if (chosen == null) {
      json.writeNullProperty("disposition");
      return;
    }
    json.writeObjectPropertyStart("disposition");
    json.writeStringProperty("level", chosen.level());
    json.writeStringProperty("by", chosen.by().id());
    if (chosen.reason() != null) {
      json.writeStringProperty("reason", chosen.reason().id());
    }
    if (chosen.note() != null) {
      json.writeStringProperty("note", chosen.note());
    }
    json.writeEndObject();
  }
}
