package org.carelevel.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.carelevel.agreement.Agreement;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.DrillProgress;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.training.DrillSummary;
import org.carelevel.training.Kind;
import org.carelevel.training.Marked;
import org.carelevel.training.Measure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A session of practice as JSON: how far it is, or how it went. The names of the fields are a
 * promise; {@link org.carelevel.load.DrillReader} reads the progress again.
 */
public final class DrillJson {

  private static final double DIGITS = 1e6;

  private final JsonGenerator json;

  private DrillJson(JsonGenerator json) {
    this.json = json;
  }

  /** One object, indented, with a line break at its end. */
  public static String of(DrillProgress progress) {
    return text(json -> new DrillJson(json).progress(progress));
  }

  /**
   * One object, indented, with a line break at its end: the fields of the progress, and the
   * summary.
   */
  public static String of(DrillProgress progress, DrillSummary summary) {
    return text(
        json -> {
          DrillJson writer = new DrillJson(json);
          writer.head(progress);
          writer.summary(summary);
        });
  }

  private static String text(Consumer<JsonGenerator> fields) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonWriting.factory().createGenerator(new Indented(), out)) {
      json.writeStartObject();
      fields.accept(json);
      json.writeEndObject();
    }
    return out + "\n";
  }

  private void progress(DrillProgress progress) {
    head(progress);
    json.writeArrayPropertyStart("ratings");
    for (DrillProgress.Rated rated : progress.ratings()) {
      json.writeStartObject();
      json.writeStringProperty("case", rated.name());
      json.writeStringProperty("level", rated.level());
      json.writeBooleanProperty("decided", rated.decided());
      strings("rules", rated.rules());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void head(DrillProgress progress) {
    ScreeningRecord.Rules ruleset = progress.ruleset();
    json.writeNumberProperty("carelevel", 1);
    json.writeStringProperty("training", "drill");
    json.writeObjectPropertyStart("ruleset");
    json.writeStringProperty("id", ruleset.id());
    json.writeStringProperty("version", ruleset.version());
    json.writeStringProperty("sha256", ruleset.sha256());
    json.writeEndObject();
    json.writeStringProperty("language", progress.language());
    // In quotes, since not every reader of JSON keeps so many digits.
    json.writeStringProperty("seed", Long.toString(progress.seed()));
    json.writeNumberProperty("count", progress.count());
    maybe("only-level", progress.level());
    maybe("only-kind", progress.kind());
    maybe("cases-from", progress.cases());
    json.writeStringProperty("cases-sha256", progress.digest());
  }

  private void maybe(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private void summary(DrillSummary summary) {
    json.writeNumberProperty("planned", summary.planned());
    json.writeNumberProperty("rated", summary.marked().size());
    json.writeObjectPropertyStart("verdicts");
    for (Marked.Verdict verdict : Marked.Verdict.values()) {
      json.writeNumberProperty(verdict.id(), summary.count(verdict));
    }
    json.writeEndObject();
    json.writeNumberProperty("reasons-right", summary.rightReasons());
    rules(summary);
    matrix(summary);
    statistics(summary.measures());
    json.writeArrayPropertyStart("ratings");
    summary.marked().forEach(this::marked);
    json.writeEndArray();
  }

  private void rules(DrillSummary summary) {
    json.writeArrayPropertyStart("rules");
    for (DrillSummary.OfRule each : summary.rules()) {
      json.writeStartObject();
      json.writeStringProperty("id", each.rule().id());
      json.writeNumberProperty("decided", each.decided());
      json.writeNumberProperty("missed", each.missed());
      json.writeNumberProperty("wrongly-named", each.wrong());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void matrix(DrillSummary summary) {
    List<Level> levels = summary.ruleset().levels();
    json.writeObjectPropertyStart("matrix");
    for (Level level : levels) {
      List<Integer> row = summary.matrix().counts().get(level.rank());
      json.writeObjectPropertyStart(level.id());
      levels.forEach(of -> json.writeNumberProperty(of.id(), row.get(of.rank())));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void statistics(Map<Measure, Agreement> measures) {
    json.writeObjectPropertyStart("statistics");
    measures.forEach(
        (measure, found) -> {
          json.writeObjectPropertyStart(measure.id());
          if (found instanceof Agreement.Estimate estimate) {
            double value = Math.round(estimate.value() * DIGITS) / DIGITS;
            json.writeNumberProperty("value", value);
            json.writeNumberProperty("cases", estimate.cases());
          } else if (found instanceof Agreement.Undefined undefined) {
            json.writeNullProperty("value");
            String reason = undefined.reason().name().toLowerCase(Locale.ROOT);
            json.writeStringProperty("undefined", reason.replace('_', '-'));
          }
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private void marked(Marked marked) {
    Recommendation result = marked.exercise().result();
    json.writeStartObject();
    json.writeStringProperty("case", marked.exercise().name());
    maybe("kind", marked.exercise().kind().map(Kind::id).orElse(null));
    json.writeStringProperty("level", marked.rating().level().id());
    json.writeBooleanProperty("decided", marked.rating().decided());
    strings("rules", marked.rating().rules());
    json.writeStringProperty("verdict", marked.verdict().id());
    json.writeObjectPropertyStart("range");
    json.writeStringProperty("lowest", result.lowest().id());
    json.writeStringProperty("highest", result.highest().id());
    json.writeEndObject();
    strings("deciding", marked.exercise().deciding().stream().map(Rule::id).toList());
    json.writeEndObject();
  }
}
