package org.carelevel.report;

import java.io.StringWriter;
import org.carelevel.diagnostic.Span;
import org.carelevel.load.LoadedRuleset;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.verify.Finding;
import org.carelevel.verify.Verdict;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The checklist of a ruleset as JSON. The names of the fields are a promise. */
public final class VerdictJson {

  private final Verdict verdict;
  private final LoadedRuleset loaded;

  /** The JSON of a verdict on this ruleset. */
  public VerdictJson(Verdict verdict, LoadedRuleset loaded) {
    this.verdict = verdict;
    this.loaded = loaded;
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
    Ruleset.Identity identity = verdict.ruleset().identity();
    json.writeStartObject();
    json.writeNumberProperty("carelevel", 1);
    json.writeObjectPropertyStart("ruleset");
    json.writeStringProperty("id", identity.id());
    json.writeStringProperty("version", identity.version());
    json.writeStringProperty("sha256", identity.sha256());
    json.writeEndObject();
    json.writeBooleanProperty("fit", verdict.findings().isEmpty());
    json.writeArrayPropertyStart("checks");
    verdict.lines().forEach(line -> line(json, line));
    json.writeEndArray();
    json.writeName("answer-sets");
    json.writeNumber(verdict.answerSets());
    json.writeObjectPropertyStart("per-level");
    verdict
        .perLevel()
        .forEach(
            (level, count) -> {
              json.writeName(level);
              json.writeNumber(count);
            });
    json.writeEndObject();
    json.writeName("without-floor");
    json.writeNumber(verdict.withoutFloor());
    answers(json, "worst-without-floor", verdict.worst());
    json.writeEndObject();
  }

  private void line(JsonGenerator json, Verdict.Line line) {
    json.writeStartObject();
    json.writeStringProperty("id", line.check().id());
    json.writeBooleanProperty("passes", line.findings().isEmpty());
    json.writeStringProperty("detail", line.detail());
    json.writeArrayPropertyStart("findings");
    line.findings().forEach(finding -> finding(json, finding));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void finding(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("place", finding.place());
    Span span = loaded.place(finding.place()).orElse(null);
    if (span != null) {
      json.writeNumberProperty("line", span.start().line());
      json.writeNumberProperty("column", span.start().column());
    }
    json.writeStringProperty("message", finding.message());
    answers(json, "example", finding.example());
    answers(json, "changed", finding.changed());
    json.writeEndObject();
  }

  private void answers(JsonGenerator json, String name, @Nullable Answers answers) {
    if (answers == null) {
      return;
    }
    json.writeObjectPropertyStart(name);
    for (Question question : verdict.ruleset().questions().values()) {
      if (answers.has(question.id())) {
        String shown = question.show(answers.value(question.id()).getAsInt());
        json.writeStringProperty(question.id(), shown);
      }
    }
    json.writeEndObject();
  }
}
