package org.carelevel.batch;

import java.util.Map;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Position;

/**
 * The fields of an object that is no FHIR resource: {@code {"a": {"b": 1}}} has the field {@code
 * a.b}.
 */
final class PlainFields {

  private final FieldTexts fields;

  /** Adds to some fields. */
  PlainFields(FieldTexts fields) {
    this.fields = fields;
  }

  /** Adds the members of an object. */
  void add(Json.Members object) {
    object.values().forEach((name, value) -> add(name, value));
  }

  /** Whether it holds something. */
  private boolean add(String name, Json value) {
    if (name.length() <= Limits.NAME && value instanceof Json.Members inner && hasAny(inner)) {
      boolean holds = false;
      for (Map.Entry<String, Json> member : inner.values().entrySet()) {
        holds |= add(name + "." + member.getKey(), member.getValue());
      }
      if (holds) {
        fields.object(name);
      }
      return holds;
    }
    String text = hasNone(value) ? "" : JsonText.of(value);
    if (fields.get(name) != null) {
      clash(name, value.place());
    } else {
      fields.put(name, text, value.place());
    }
    return !text.isBlank();
  }

  private static boolean hasAny(Json.Members object) {
    return !object.values().isEmpty();
  }

  private static boolean hasNone(Json value) {
    return value instanceof Json.Members object && !hasAny(object);
  }

  /** An object within an object, and a name with a dot in it. */
  private void clash(String name, Position place) {
    String message = "two fields of this object are called %s; rename one of them";
    fields.put(name, "", place);
    fields.fault(Code.DUPLICATE_KEY, place, message.formatted(fields.shown(name)));
  }
}
