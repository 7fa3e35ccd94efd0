package org.carelevel.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.carelevel.diagnostic.Diagnostic;
import org.carelevel.diagnostic.Span;
import org.carelevel.load.LoadedRuleset;
import org.carelevel.verify.Finding;
import org.carelevel.verify.Verdict;
import tools.jackson.core.JsonGenerator;

/** Findings in SARIF 2.1.0, which editors and code review show beside the line. */
public final class Sarif {

  /** One result. */
  private record Result(String rule, String message, Span span) {}

  private final String file;
  private final String version;
  private final List<Result> results = new ArrayList<>();

  private Sarif(String file, String version) {
    this.file = file;
    this.version = version;
  }

  /** What was found in a ruleset that can be read. */
  public static String of(Verdict verdict, LoadedRuleset loaded, String version) {
    Sarif sarif = new Sarif(loaded.source().name(), version);
    for (Finding finding : verdict.findings()) {
      Span span = loaded.place(finding.place()).orElse(Span.START);
      sarif.results.add(new Result(finding.check().id(), finding.message(), span));
    }
    return sarif.text();
  }

  /** What is wrong with a ruleset that cannot be used. */
  public static String of(List<Diagnostic> problems, String file, String version) {
    Sarif sarif = new Sarif(file, version);
    for (Diagnostic problem : problems) {
      sarif.results.add(new Result(problem.code().slug(), problem.message(), problem.span()));
    }
    return sarif.text();
  }

  private String text() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonWriting.factory().createGenerator(new Indented(), out)) {
      json.writeStartObject();
      json.writeStringProperty("version", "2.1.0");
      json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      json.writeArrayPropertyStart("runs");
      run(json);
      json.writeEndArray();
      json.writeEndObject();
    }
    return out + "\n";
  }

  private void run(JsonGenerator json) {
    json.writeStartObject();
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "carelevel");
    json.writeStringProperty("version", version);
    json.writeArrayPropertyStart("rules");
    results.stream()
        .map(Result::rule)
        .distinct()
        .forEach(
            id -> {
              json.writeStartObject();
              json.writeStringProperty("id", id);
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringProperty("columnKind", "unicodeCodePoints");
    json.writeArrayPropertyStart("results");
    results.forEach(result -> result(json, result));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void result(JsonGenerator json, Result result) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", result.rule());
    json.writeStringProperty("level", "error");
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", result.message());
    json.writeEndObject();
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", file.replace('\\', '/').replace(" ", "%20"));
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", result.span().start().line());
    json.writeNumberProperty("startColumn", result.span().start().column());
    if (result.span().end().line() == result.span().start().line()) {
      json.writeNumberProperty("endColumn", result.span().end().column());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }
}
