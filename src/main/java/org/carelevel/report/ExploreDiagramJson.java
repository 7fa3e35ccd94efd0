package org.carelevel.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carelevel.diagram.DiagramExport;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import tools.jackson.core.JsonGenerator;

/** A ruleset's diagrams in the form that the page's screener reads. */
final class ExploreDiagramJson {

  private final Ruleset ruleset;
  private final DiagramExport diagram;
  private final List<String> questions;

  ExploreDiagramJson(Ruleset ruleset, DiagramExport diagram) {
    this.ruleset = ruleset;
    this.diagram = diagram;
    this.questions = List.copyOf(ruleset.questions().keySet());
  }

  /** The field {@code diagram}, into an object that is open. */
  void write(JsonGenerator json) {
    json.writeObjectPropertyStart("diagram");
    json.writeArrayPropertyStart("variables");
    diagram.variables().forEach(variable -> variable(json, variable));
    json.writeEndArray();
    json.writeArrayPropertyStart("nodes");
    diagram.nodes().forEach(node -> node(json, node));
    json.writeEndArray();
    refs(json, "asked", questions, diagram.asked());
    List<String> rules = List.copyOf(ruleset.rules().keySet());
    refs(json, "rules", rules, diagram.rules());
    refs(json, "literal", rules, diagram.literal());
    json.writeNumberProperty("valid", diagram.valid());
    json.writeNumberProperty("level", diagram.level());
    json.writeEndObject();
  }

  private void variable(JsonGenerator json, DiagramExport.Branches variable) {
    Question question = ruleset.question(variable.question());
    Scale scale = question.scale();
    json.writeStartObject();
    json.writeNumberProperty("question", questions.indexOf(question.id()));
    json.writeNumberProperty("lowest", scale.lowest());
    json.writeNumberProperty("highest", scale.highest());
    json.writeNumberProperty("first", question.firstAnswer());
    json.writeArrayPropertyStart("starts");
    variable.starts().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void node(JsonGenerator json, DiagramExport.Node node) {
    json.writeStartArray();
    json.writeNumber(node.variable());
    node.children().forEach(json::writeNumber);
    json.writeEndArray();
  }

  /** The reference of each; null where it has none. */
  private static void refs(
      JsonGenerator json, String name, List<String> ids, Map<String, Integer> refs) {
    json.writeArrayPropertyStart(name);
    for (String id : ids) {
      if (refs.containsKey(id)) {
        json.writeNumber((int) Objects.requireNonNull(refs.get(id)));
      } else {
        json.writeNull();
      }
    }
    json.writeEndArray();
  }
}
