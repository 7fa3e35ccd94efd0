package org.carelevel.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.carelevel.agreement.Agreement;
import org.carelevel.batch.Comparison;
import org.carelevel.batch.Summary;
import org.carelevel.model.Level;
import org.carelevel.model.Ruleset;
import tools.jackson.core.JsonGenerator;

/**
 * What became of a scored file, as JSON. The names of the fields are a promise.
 *
 * @param ruleset that it was scored by
 */
public record SummaryJson(Summary summary, Ruleset ruleset) {

  /** One object, indented, with a line break at its end. */
  public String text() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonWriting.factory().createGenerator(new Indented(), out)) {
      write(json);
    }
    return out + "\n";
  }

  private void write(JsonGenerator json) {
    Ruleset.Identity identity = ruleset.identity();
    json.writeStartObject();
    json.writeNumberProperty("carelevel", 1);
    json.writeObjectPropertyStart("ruleset");
    json.writeStringProperty("id", identity.id());
    json.writeStringProperty("version", identity.version());
    json.writeStringProperty("sha256", identity.sha256());
    json.writeEndObject();
    json.writeNumberProperty("rows", summary.read());
    counts(
        json,
        "status",
        Map.of(
            "decided", summary.decided(),
            "partial", summary.partial(),
            "rejected", summary.rejected()));
    counts(json, "levels", summary.levels());
    counts(json, "rules", summary.rules());
    counts(json, "alerts", summary.alerts());
    counts(json, "codes", summary.codes());
    names(json, "passed-through", summary.header().passedThrough());
    names(json, "without-column", summary.header().withoutColumn());
    json.writeObjectPropertyStart("missing-columns");
    summary.missing().forEach((column, questions) -> names(json, column, questions));
    json.writeEndObject();
    Comparison comparison = summary.comparison();
    if (comparison != null) {
      comparison(json, comparison);
    }
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, String name, Map<String, Long> counts) {
    json.writeObjectPropertyStart(name);
    // Sorted only where the order says nothing.
    Map<String, Long> ordered = name.equals("status") ? new java.util.TreeMap<>(counts) : counts;
    ordered.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  private static void names(JsonGenerator json, String name, List<String> names) {
    json.writeArrayPropertyStart(name);
    names.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void comparison(JsonGenerator json, Comparison comparison) {
    json.writeObjectPropertyStart("comparison");
    json.writeStringProperty("column", comparison.column());
    json.writeNumberProperty("placed-below", comparison.rows(Comparison.Side.BELOW));
    json.writeNumberProperty("placed-within", comparison.rows(Comparison.Side.WITHIN));
    json.writeNumberProperty("placed-above", comparison.rows(Comparison.Side.ABOVE));
    json.writeArrayPropertyStart("recommended");
    comparison.lines().forEach(line -> line(json, comparison, line));
    json.writeEndArray();
    json.writeName("weighted-kappa");
    if (comparison.kappa() instanceof Agreement.Estimate estimate) {
      json.writeStartObject();
      json.writeNumberProperty("value", estimate.value());
      estimate
          .interval()
          .ifPresent(
              interval -> {
                json.writeNumberProperty("low", interval.low());
                json.writeNumberProperty("high", interval.high());
              });
      json.writeEndObject();
    } else {
      json.writeNull();
    }
    counts(json, "unmapped-placements", comparison.unmapped());
    json.writeEndObject();
  }

  private static void line(JsonGenerator json, Comparison comparison, Comparison.Line line) {
    List<Level> levels = comparison.levels();
    json.writeStartObject();
    json.writeStringProperty("status", line.rejected() ? "rejected" : status(line));
    json.writeStringProperty("lowest", line.rejected() ? null : levels.get(line.lowest()).id());
    json.writeStringProperty("highest", line.rejected() ? null : levels.get(line.highest()).id());
    json.writeObjectPropertyStart("placed");
    for (Level level : levels) {
      json.writeNumberProperty(level.id(), line.placed().get(level.rank()));
    }
    json.writeEndObject();
    json.writeNumberProperty("placement-unknown", line.unknown());
    json.writeEndObject();
  }

  private static String status(Comparison.Line line) {
    return line.decided() ? "decided" : "partial";
  }
}
