package org.carelevel.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.carelevel.model.Answers;
import org.carelevel.model.Choice;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * The JSON Schema (2020-12) of a ruleset's answers files. It takes every answers file that can be
 * read, and refuses unknown questions, unknown answers and numbers out of range; a number in quotes
 * is held to its count of digits alone. That answers contradict each other it does not see.
 *
 * <p>Answers are read as text, but an editor takes {@code 0} for a number and {@code true} for a
 * boolean, so such ids are there twice.
 */
public final class AnswersSchema {

  private final Ruleset ruleset;
  private final Words words;

  /** The schema for answers to this ruleset, described in the language of the words. */
  public AnswersSchema(Ruleset ruleset, Words words) {
    this.ruleset = ruleset;
    this.words = words;
  }

  /** One object, indented, with a line break at its end. */
  public String text() {
    StringWriter out = new StringWriter();
    ObjectWriteContext context = new Indented();
    try (JsonGenerator json = JsonWriting.factory().createGenerator(context, out)) {
      write(json);
    }
    return out + "\n";
  }

  private void write(JsonGenerator json) {
    Ruleset.Identity identity = ruleset.identity();
    json.writeStartObject();
    json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.writeStringProperty("$comment", identity.stamp());
    json.writeStringProperty("title", words.of("schema.title", in(identity.title())));
    json.writeStringProperty("description", words.of("schema.about"));
    json.writeStringProperty("type", "object");
    json.writeBooleanProperty("additionalProperties", false);
    json.writeObjectPropertyStart("properties");
    ruleset.questions().values().forEach(question -> question(json, question));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void question(JsonGenerator json, Question question) {
    json.writeObjectPropertyStart(question.id());
    json.writeStringProperty("description", description(question));
    if (question.scale() instanceof Scale.Numbers numbers) {
      numbers(json, numbers);
    } else if (question.scale() instanceof Scale.Choices choices) {
      choices(json, choices);
    }
    json.writeEndObject();
  }

  private String description(Question question) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(in(question.text()));
    add(question.help(), paragraphs);
    List<String> answers = new ArrayList<>();
    if (question.scale() instanceof Scale.Numbers numbers) {
      String unit = numbers.unit() == null ? "" : in(numbers.unit()) + ": ";
      answers.add("- " + unit + words.of("schema.number", numbers.from(), numbers.to()));
    } else if (question.scale() instanceof Scale.Choices choices) {
      choices.choices().forEach(choice -> answers.add(label(choice)));
    }
    answers.add("- " + Answers.DECLINED + ": " + words.of("schema.declined"));
    paragraphs.add(String.join("\n", answers));
    return String.join("\n\n", paragraphs);
  }

  private String label(Choice choice) {
    String label = in(choice.text());
    return "- " + choice.id() + (label.equals(choice.id()) ? "" : ": " + label);
  }

  private void add(@Nullable Text text, List<String> into) {
    if (text != null) {
      into.add(in(text));
    }
  }

  private String in(Text text) {
    return text.in(words.language());
  }

  private static void choices(JsonGenerator json, Scale.Choices choices) {
    json.writeArrayPropertyStart("enum");
    choices.ids().forEach(json::writeString);
    json.writeString(Answers.DECLINED);
    json.writeNull();
    choices.ids().forEach(id -> asAnEditorSeesIt(json, id));
    json.writeEndArray();
  }

  private static void asAnEditorSeesIt(JsonGenerator json, String id) {
    if (id.equals("true") || id.equals("false")) {
      json.writeBoolean(id.equals("true"));
    } else if (id.matches("[0-9]{1,18}(\\.[0-9]{1,18})?")) {
      json.writeNumber(new BigDecimal(id));
    }
  }

  private static void numbers(JsonGenerator json, Scale.Numbers numbers) {
    int digits = numbers.show(numbers.to()).length();
    json.writeArrayPropertyStart("type");
    List.of("integer", "string", "null").forEach(json::writeString);
    json.writeEndArray();
    json.writeNumberProperty("minimum", numbers.from());
    json.writeNumberProperty("maximum", numbers.to());
    String pattern = "^(" + Answers.DECLINED + "|0|[1-9][0-9]{0," + (digits - 1) + "})$";
    json.writeStringProperty("pattern", pattern);
  }
}
