package org.carelevel.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 *   <li>An answer without a value, which may say why there is none, is {@value #ABSENT}: that is
 *       unanswered whatever a mapping takes a blank for. A coding without a code or display and a
 *       quantity without a value are {@code (no code)} and {@code (no value)}, which nothing knows.
 *   <li>Several answers to one item, or to one that is repeated, are joined, equal ones once. An
 *       item without an answer is blank.
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

  /** What an item and an answer may hold beside values and extensions. */
  private static final Set<String> OF_ITEMS =
      Set.of("id", "extension", "linkId", "definition", "text", "subject", "answer", "item");

  private static final Set<String> OF_RESPONSES =
      Set.of(
          "meta",
          "text",
          "contained",
          "extension",
          "modifierExtension",
          "identifier",
          "basedOn",
          "partOf",
          "parent",
          "questionnaire",
          "subject",
          "encounter",
          "context",
          "author",
          "source",
          "item",
          "fhir_comments");

  private static final Set<String> OF_ANSWERS = Set.of("id", "extension", "item");

  private static final Set<String> OWN = Set.of(ID, QUESTIONNAIRE, STATUS);

  private final FieldTexts fields;
  private final BiConsumer<String, String> units;

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
      refuseUnknownParts(response);
      refuseModified(response);
      items(response);
    }
  }

  /** Before R3 the items were groups and questions; and a slip in a name would lose them all. */
  private void refuseUnknownParts(Json.Members response) {
    for (Map.Entry<String, Json> member : response.values().entrySet()) {
      String name = member.getKey();
      boolean known = OF_RESPONSES.contains(name) || JsonText.isScalar(member.getValue());
      if (!known && (!name.startsWith("_") || name.equals("_item"))) {
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
    boolean none =
        modifier == null
            || modifier instanceof Json.Null
            || (modifier instanceof Json.Items items && items.values().isEmpty());
    if (!none) {
      String message =
          "a modifierExtension changes what this means, and cannot be read; leave it out";
      fields.fault(Code.BAD_VALUE, Objects.requireNonNull(modifier).place(), message);
    }
  }

  private void refuseUnknown(Json.Members owner, Set<String> known, String what) {
    refuseModified(owner);
    for (Map.Entry<String, Json> member : owner.values().entrySet()) {
      String name = member.getKey();
      boolean usual =
          known.contains(name)
              || (name.startsWith("_") && !name.equals("_item") && !name.equals("_answer"))
              || name.equals("fhir_comments")
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
    if (texts.size() > 1) {
      texts.remove(ABSENT);
    } else if (texts.isEmpty() && item.values().get("extension") instanceof Json.Items why) {
      return JsonText.of(why).contains("data-absent-reason") ? ABSENT : "";
    }
    return JsonText.joined(List.copyOf(texts));
  }

  private void unit(Json.Members item, Json.Members answer) {
    Json quantity = answer.values().get("valueQuantity");
    String unit = quantity == null ? "" : first(quantity, "code", "unit");
    if (!unit.isBlank() && item.values().get("linkId") instanceof Json.Text id) {
      units.accept(id.value(), unit);
    }
  }

  /**
   * An item may be repeated, as in a list of medicines: its answers are joined, equal ones once.
   */
  private void answer(String id, String text, Position place) {
    String before = fields.get(id);
    if (OWN.contains(id)) {
      String message = "the linkId %s is what a field of every response is called; rename it";
      fields.fault(Code.DUPLICATE_KEY, place, message.formatted(fields.shown(id)));
    } else if (before == null || before.isBlank()) {
      fields.put(id, text, place);
    } else if (before.equals(ABSENT)) {
      fields.put(id, text.isBlank() ? ABSENT : text, place);
    } else if (!text.isBlank() && !text.equals(ABSENT) && !text.equals(before)) {
      fields.put(id, JsonText.joined(List.of(before, text)), place);
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
    return values.size() == 1
        ? text(values.get(0).getKey(), values.get(0).getValue())
        : values.isEmpty() ? ABSENT : "";
  }

  private static String text(String kind, Json value) {
    if (value instanceof Json.Null) {
      return ABSENT;
    }
    return switch (kind) {
      case "valueAttachment" -> "(attachment)";
      case "valueReference" -> "(reference)";
      case "valueCoding" -> needed(value, first(value, "code", "display"), "(no code)");
      case "valueQuantity" -> {
        String number = part(value, "value");
        String whole = number.isBlank() ? "" : part(value, "comparator") + number;
        yield needed(value, whole, "(no value)");
      }
      default -> JsonText.of(value);
    };
  }

  /** What of a value of several parts is read; or, where it is not there, that it is not. */
  private static String needed(Json value, String text, String otherwise) {
    if (!text.isBlank()) {
      return text;
    }
    // An extension alone says why there is nothing: data-absent-reason, or a null flavor.
    boolean extended =
        value instanceof Json.Members object
            && object.values().keySet().stream()
                .allMatch(
                    name -> name.equals("extension") || name.equals("id") || isExtended(name));
    return extended ? ABSENT : otherwise;
  }

  private static boolean isExtended(String name) {
    return name.startsWith("_");
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
