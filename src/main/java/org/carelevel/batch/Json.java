package org.carelevel.batch;

import java.util.List;
import java.util.Map;
import org.carelevel.diagnostic.Position;

/** A JSON value, with the place where it starts. */
sealed interface Json {

  Position place();

  /** An object; {@link JsonTree} fills it, and nobody changes it afterwards. */
  record Members(Map<String, Json> values, Position place) implements Json {}

  /** An array. */
  record Items(List<Json> values, Position place) implements Json {
    /** Keeps its own copy. */
    public Items {
      values = List.copyOf(values);
    }
  }

  /** A string, without its quotes and escapes. */
  record Text(String value, Position place) implements Json {}

  /** A number, as it is written. */
  record Digits(String value, Position place) implements Json {}

  /** {@code true} or {@code false}. */
  record Flag(boolean value, Position place) implements Json {}

  /** {@code null}. */
  record Null(Position place) implements Json {}
}
