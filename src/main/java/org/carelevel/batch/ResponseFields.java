package org.carelevel.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Position;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a FHIR R4 QuestionnaireResponse: {@code id}, {@code questionnaire}, {@code
 * response-status}, and the answer to each item by its linkId, wherever it is nested.
 *
 * <ul>
 *   <li>A coded answer is its code; where it has none, its display text. A quantity is its value,
 *       with the comparator before it if it has one; the unit is not looked at.
 *   <li>Several answers to one item are joined, equal ones once. An item without an answer is
 *       blank, and so is an answer that only says why there is none.
 *   <li>A file or a reference to another resource is never looked into: {@code (attachment)},
 *       {@code (reference)}. They are not blank, since there is an answer.
 * </ul>
 *
 * <p>Subject, author, source, encounter, identifiers, the time of authoring, the narrative and
 * contained resources are never made into fields: they say who the person is.
 */
final class ResponseFields {

  private static final String ID = "id";
  private static final String QUESTIONNAIRE = "questionnaire";

  /** Not what it is called in the response, since scoring adds a column of that name. */
  private static final String STATUS = "response-status";

  private static final Set<String> OWN = Set.of(ID, QUESTIONNAIRE, STATUS);

  private final FieldTexts fields;
  private final Set<String> clashing = new HashSet<>();

  /** Adds to some fields. */
  ResponseFields(FieldTexts fields) {
    this.fields = fields;
  }

  /** Adds those of a response; one that was withdrawn has no answers. */
  void add(Json.Members response) {
    own(response, ID, ID);
    own(response, QUESTIONNAIRE, QUESTIONNAIRE);
    own(response, "status", STATUS);
    if ("entered-in-error".equals(fields.get(STATUS))) {
      String message =
          "this response was withdrawn by its author (status 'entered-in-error'); leave it out";
      fields.fault(Code.BAD_VALUE, response.place(), message);
    } else {
      items(response);
    }
  }

  private void own(Json.Members response, String key, String name) {
    Json value = response.values().get(key);
    // Before R4, a questionnaire was named by a reference to it.
    Json text = value instanceof Json.Members named ? named.values().get("reference") : value;
    if (text != null && JsonText.isScalar(text)) {
      fields.put(name, JsonText.of(text), text.place());
    }
  }

  private void items(Json.Members owner) {
    for (Json.Members item : objects(owner, "item")) {
      if (item.values().get("linkId") instanceof Json.Text id) {
        answer(id.value(), text(item), id.place());
      } else {
        String message = "this item has no 'linkId', so that nobody knows what it answers; add it";
        fields.fault(Code.MISSING_KEY, item.place(), message);
      }
      objects(item, "answer").forEach(this::items);
      items(item);
    }
  }

  /** The objects in a list; none where there is no such list. */
  private List<Json.Members> objects(Json.Members owner, String name) {
    Json list = owner.values().get(name);
    List<Json.Members> objects = new ArrayList<>();
    if (list instanceof Json.Items items) {
      for (Json item : items.values()) {
        if (item instanceof Json.Members object) {
          objects.add(object);
        } else if (!(item instanceof Json.Null)) {
          String message = "in the list '%s' stands something that is not an object";
          fields.fault(Code.WRONG_TYPE, item.place(), message.formatted(name));
        }
      }
    } else if (list != null && !(list instanceof Json.Null)) {
      String message = "'%s' is not a list; put it in [ ]".formatted(name);
      fields.fault(Code.WRONG_TYPE, list.place(), message);
    }
    return objects;
  }

  private String text(Json.Members item) {
    Set<String> texts = new LinkedHashSet<>();
    for (Json.Members answer : objects(item, "answer")) {
      String text = value(answer);
      if (!text.isBlank()) {
        texts.add(text);
      }
    }
    return JsonText.joined(List.copyOf(texts));
  }

  /** An item may be repeated; then all of them must say the same, or nothing. */
  private void answer(String id, String text, Position place) {
    String before = fields.get(id);
    if (OWN.contains(id)) {
      String message = "the linkId %s is what a field of every response is called; rename it";
      fields.fault(Code.DUPLICATE_KEY, place, message.formatted(fields.shown(id)));
    } else if (before == null || (before.isBlank() && !clashing.contains(id))) {
      fields.put(id, text, place);
    } else if (!text.isBlank() && !text.equals(before)) {
      String message = "the linkId %s has two different answers, %s and %s; keep one of them";
      String said = message.formatted(fields.shown(id), fields.shown(before), fields.shown(text));
      fields.fault(Code.CONTRADICTION, place, said);
      fields.put(id, "", place);
      clashing.add(id);
    }
  }

  private String value(Json.Members answer) {
    List<Map.Entry<String, Json>> values =
        answer.values().entrySet().stream().filter(e -> e.getKey().startsWith("value")).toList();
    if (values.size() > 1) {
      String message = "this answer has two values, %s and %s; keep one of them";
      String said =
          message.formatted(
              fields.shown(values.get(0).getKey()), fields.shown(values.get(1).getKey()));
      fields.fault(Code.BAD_VALUE, answer.place(), said);
    }
    return values.size() == 1 ? text(values.get(0).getKey(), values.get(0).getValue()) : "";
  }

  private static String text(String kind, Json value) {
    return switch (kind) {
      case "valueAttachment" -> "(attachment)";
      case "valueReference" -> "(reference)";
      case "valueCoding" -> first(value, "code", "display");
      case "valueQuantity" -> part(value, "comparator") + part(value, "value");
      default -> JsonText.of(value);
    };
  }

  private static String first(Json value, String name, String otherwise) {
    String text = part(value, name);
    return text.isBlank() ? part(value, otherwise) : text;
  }

  private static String part(Json value, String name) {
    @Nullable Json part = value instanceof Json.Members object ? object.values().get(name) : null;
    return part == null ? "" : JsonText.of(part);
  }
}
