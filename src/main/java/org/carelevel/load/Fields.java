package org.carelevel.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/** The keys of one map: take those that the format has, then {@link #done} refuses the rest. */
final class Fields {

  private final Reading reading;
  private final Node.Mapping map;
  private final String what;

  /** What was asked for; some of it several times. */
  private final List<String> known = new ArrayList<>();

  private final Set<String> missing = new LinkedHashSet<>();

  /** {@code what} is how messages call the map, such as {@code a rule}. */
  Fields(Reading reading, Node.Mapping map, String what) {
    this.reading = reading;
    this.map = map;
    this.what = what;
  }

  /** Where the map's own name or first key stands. */
  Span head() {
    return map.entries().isEmpty() ? map.span() : map.entries().get(0).keySpan();
  }

  /** The value of a key that may be left out. */
  @Nullable Node maybe(String key) {
    known.add(key);
    for (Node.Entry entry : map.entries()) {
      if (entry.key().equals(key)) {
        return entry.value();
      }
    }
    return null;
  }

  /** The value of a key that must be there; {@link #done} notes one that is not. */
  @Nullable Node need(String key) {
    Node value = maybe(key);
    if (value == null) {
      missing.add(key);
    }
    return value;
  }

  /** Where the value of a key stands; the map's head where the key is not there. */
  Span place(String key) {
    Node value = maybe(key);
    return value == null ? head() : value.span();
  }

  /** Whether the key is there; unlike {@link #has}, this does not take it. */
  boolean shows(String key) {
    for (Node.Entry entry : map.entries()) {
      if (entry.key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the key is there. */
  boolean has(String key) {
    return maybe(key) != null;
  }

  /**
   * Refuses every key that was not taken, and notes those that are missing; a misspelt key is not
   * missing as well.
   *
   * @return whether every key was taken
   */
  boolean done() {
    boolean all = true;
    for (Node.Entry entry : map.entries()) {
      if (!known.contains(entry.key())) {
        all = false;
        Set<String> keys = new LinkedHashSet<>(known);
        NearName.of(entry.key(), keys).ifPresent(missing::remove);
        String message = "%s has no key %s%s";
        String hint = NearName.hintOrList(entry.key(), keys);
        reading.problem(
            Code.UNKNOWN_KEY,
            entry.keySpan(),
            message.formatted(what, Quote.of(entry.key()), hint));
      }
    }
    restIgnored();
    return all;
  }

  /** Notes the keys that are missing; keys that were not taken may be there, for other readers. */
  void restIgnored() {
    for (String key : missing) {
      String message = "%s lacks '%s'; add it";
      reading.problem(Code.MISSING_KEY, head(), message.formatted(what, key));
    }
  }
}
