package org.carelevel.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
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
 *   <li>An answer that says why there is none is {@value #ABSENT}, which is unanswered whatever a
 *       mapping takes a blank for.
 *   <li>Several answers to one item are joined, equal ones once. An item without an answer is
 *       blank.
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

  /** Stands for an answer that says why there is none. */
  static final String ABSENT = "(absent)";

  private static final String WHY_ABSENT = "data-absent-reason";

  /** What an item and an answer may hold beside values and extensions. */
  private static final Set<String> OF_ITEMS =
      Set.of("id", "extension", "linkId", "definition", "text", "subject", "answer", "item");

  private static final Set<String> OF_ANSWERS = Set.of("id", "extension", "item");

  private static final Set<String> OWN = Set.of(ID, QUESTIONNAIRE, STATUS);

  private final FieldTexts fields;
  private final BiConsumer<String, String> units;
  private final Set<String> clashing = new HashSet<>();

  /**
   * Adds to some fields.
   *
   * @param units is told of the unit of a quantity, after the linkId
   */
  ResponseFields(FieldTexts fields, BiConsumer<String, String> units) {
    this.fields = fields;
    this.units = units;
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
      refuseOlder(response);
      refuseModified(response);
      items(response);
    }
  }

  /** Before R3 the items were groups and questions; and a slip in a name would lose them all. */
  private void refuseOlder(Json.Members response) {
    for (Map.Entry<String, Json> member : response.values().entrySet()) {
      String name = member.getKey();
      if (name.equals("group") || (name.equalsIgnoreCase("item") && !name.equals("item"))) {
        String message =
            "%s is nothing that a response of FHIR R4 has; its answers stand in 'item'";
        fields.fault(
            Code.UNKNOWN_KEY, member.getValue().place(), message.formatted(fields.shown(name)));
      }
    }
  }

  /** An extension that can turn a meaning round must not be passed over. */
  private void refuseModified(Json.Members owner) {
    Json modifier = owner.values().get("modifierExtension");
    if (modifier != null && !(modifier instanceof Json.Null)) {
      String message =
          "a modifierExtension changes what this means, and cannot be read; leave it out";
      fields.fault(Code.BAD_VALUE, modifier.place(), message);
    }
  }

  private void refuseUnknown(Json.Members owner, Set<String> known, String what) {
    refuseModified(owner);
    for (Map.Entry<String, Json> member : owner.values().entrySet()) {
      String name = member.getKey();
      boolean usual =
          known.contains(name)
              || name.startsWith("_")
              || name.equals("modifierExtension")
              || (name.startsWith("value") && !known.contains("linkId"));
      if (!usual) {
        String message = "%s is nothing that %s of FHIR R4 has; correct its name, or leave it out";
        fields.fault(
            Code.UNKNOWN_KEY,
            member.getValue().place(),
            message.formatted(fields.shown(name), what));
      }
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
      refuseUnknown(item, OF_ITEMS, "an item");
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
      refuseUnknown(answer, OF_ANSWERS, "an answer");
      unit(item, answer);
      String text = value(answer);
      if (!text.isBlank()) {
        texts.add(text);
      }
    }
    return texts.isEmpty() && saysWhyAbsent(item) ? ABSENT : JsonText.joined(List.copyOf(texts));
  }

  private void unit(Json.Members item, Json.Members answer) {
    Json quantity = answer.values().get("valueQuantity");
    String unit = quantity == null ? "" : first(quantity, "code", "unit");
    if (!unit.isBlank() && item.values().get("linkId") instanceof Json.Text id) {
      units.accept(id.value(), unit);
    }
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
    if (values.isEmpty()) {
      return saysWhyAbsent(answer) ? ABSENT : "";
    }
    return values.size() == 1 ? text(answer, values.get(0).getKey(), values.get(0).getValue()) : "";
  }

  private String text(Json.Members answer, String kind, Json value) {
    return switch (kind) {
      case "valueAttachment" -> "(attachment)";
      case "valueReference" -> "(reference)";
      case "valueCoding" -> needed(answer, kind, value, first(value, "code", "display"));
      case "valueQuantity" -> {
        String number = part(value, "value");
        yield needed(
            answer, kind, value, number.isBlank() ? "" : part(value, "comparator") + number);
      }
      default -> JsonText.of(value);
    };
  }

  /** A value of several parts must have the part that is read, or say why it has not. */
  private String needed(Json.Members answer, String kind, Json value, String text) {
    if (!text.isBlank() || value instanceof Json.Null) {
      return text;
    } else if (saysWhyAbsent(answer)
        || (value instanceof Json.Members object && saysWhyAbsent(object))) {
      return ABSENT;
    }
    String message = "this answer has a '%s' without %s; add it";
    String part = kind.equals("valueCoding") ? "a 'code' or 'display'" : "a 'value'";
    fields.fault(Code.MISSING_KEY, value.place(), message.formatted(kind, part));
    return "";
  }

  /** Whether it has an extension by which FHIR says why there is no value. */
  private static boolean saysWhyAbsent(Json.Members owner) {
    return owner.values().entrySet().stream()
        .filter(member -> member.getKey().equals("extension") || member.getKey().startsWith("_"))
        .anyMatch(member -> JsonText.of(member.getValue()).contains(WHY_ABSENT));
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
