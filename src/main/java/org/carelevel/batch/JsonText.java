package org.carelevel.batch;

import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;

/** A JSON value as the text of one field. */
final class JsonText {

  private JsonText() {}

  /**
   * A scalar as it is written, and nothing for null; an array of scalars joined as lists are in
   * what is written; anything else as compact JSON.
   */
  static String of(Json value) {
    if (value instanceof Json.Items items && items.values().stream().allMatch(JsonText::isScalar)) {
      return joined(items.values().stream().map(JsonText::of).toList());
    } else if (value instanceof Json.Text text) {
      return text.value();
    } else if (value instanceof Json.Null) {
      return "";
    }
    StringBuilder json = new StringBuilder();
    write(value, json);
    return json.toString();
  }

  /** Joins texts of which each stands for itself. */
  static String joined(List<String> texts) {
    return String.join(String.valueOf(AddedCells.IN_LISTS), texts);
  }

  static boolean isScalar(Json value) {
    return !(value instanceof Json.Items || value instanceof Json.Members);
  }

  private static void write(Json value, StringBuilder to) {
    if (value instanceof Json.Members members) {
      String before = "{";
      for (var member : members.values().entrySet()) {
        string(member.getKey(), to.append(before));
        write(member.getValue(), to.append(':'));
        before = ",";
      }
      to.append(members.values().isEmpty() ? "{}" : "}");
    } else if (value instanceof Json.Items items) {
      String before = "[";
      for (Json item : items.values()) {
        write(item, to.append(before));
        before = ",";
      }
      to.append(items.values().isEmpty() ? "[]" : "]");
    } else if (value instanceof Json.Text text) {
      string(text.value(), to);
    } else if (value instanceof Json.Digits digits) {
      to.append(digits.value());
    } else {
      to.append(value instanceof Json.Flag flag ? String.valueOf(flag.value()) : "null");
    }
  }

  private static void string(String text, StringBuilder to) {
    JsonStringEncoder.getInstance().quoteAsString(text, to.append('"'));
    to.append('"');
  }
}
