package org.carelevel.batch;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Position;
import org.jspecify.annotations.Nullable;

/** The fields of one record as they are found, and the first thing that is wrong with it. */
final class FieldTexts {

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Set<String> objects = new HashSet<>();
  private final Shown shown;
  private @Nullable RecordFault fault;
  private long room = Limits.ROW;

  /**
   * Starts without fields.
   *
   * @param fault what is wrong already; null where nothing is
   * @param shown how messages show names and texts
   */
  FieldTexts(@Nullable RecordFault fault, Shown shown) {
    this.fault = fault;
    this.shown = shown;
  }

  /** A name or text, as messages show it. */
  String shown(String text) {
    return shown.of(text);
  }

  /** Texts by name. */
  Map<String, String> fields() {
    return fields;
  }

  /** Takes down that an object stands at a name, and holds something. */
  void object(String name) {
    objects.add(name.strip());
  }

  /** The names at which objects stand. */
  Set<String> objects() {
    return objects;
  }

  /** The first thing that is wrong; null where nothing is. */
  @Nullable RecordFault fault() {
    return fault;
  }

  /** Notes what is wrong. The first is kept. */
  void fault(Code code, Position place, String message) {
    fault = fault == null ? RecordFault.at(place, code, message) : fault;
  }

  /** The text that has this name; null where there is none. */
  @Nullable String get(String name) {
    return fields.get(name.strip());
  }

  /**
   * Puts a text in place of what was there. White space around a name does not count. A text or
   * name that cannot be used is a fault.
   */
  void put(String named, String text, Position place) {
    String name = named.strip();
    room -= name.length() + (long) text.length();
    if (name.length() > Limits.NAME) {
      tooLong(place, "the name " + shown.of(name), name, Limits.NAME);
    } else if (text.length() > Limits.TEXT) {
      tooLong(place, "the text of " + shown.of(name), text, Limits.TEXT);
    } else if (room < 0) {
      String message = "the names and texts of this record have more than %,d characters";
      fault(Code.LIMIT, place, message.formatted(Limits.ROW));
    } else if (isText(name, "the name " + shown.of(name), place)
        && isText(text, "the text of " + shown.of(name), place)) {
      fields.put(name, text);
    }
  }

  private void tooLong(Position place, String what, String text, int most) {
    String message = "%s has %,d characters; at most %,d can be read";
    fault(Code.LIMIT, place, message.formatted(what, text.length(), most));
  }

  private boolean isText(String text, String what, Position place) {
    int point =
        text.codePoints()
            .filter(c -> c == 0 || c == 0xFFFD || (c >= 0xD800 && c <= 0xDFFF))
            .findFirst()
            .orElse(-1);
    if (point == 0) {
      fault(Code.BAD_VALUE, place, what + " has the character U+0000; remove it");
    } else if (point == 0xFFFD) {
      fault(Code.NOT_UTF8, place, what + " is not UTF-8 text; save the file as UTF-8");
    } else if (point > 0) {
      String message = "%s has half a character, \\u%04x; write the other half too, or remove it";
      fault(Code.BAD_VALUE, place, message.formatted(what, point));
    }
    return point < 0;
  }
}
