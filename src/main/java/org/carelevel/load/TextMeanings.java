package org.carelevel.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.Span;

/**
 * What each text of one column means. A second meaning of a text is noted, with both places.
 *
 * @param <M> what it can mean
 */
final class TextMeanings<M> {

  private final Reading reading;
  private final Map<String, M> meanings = new LinkedHashMap<>();
  private final Map<String, Span> places = new LinkedHashMap<>();

  TextMeanings(Reading reading) {
    this.reading = reading;
  }

  /** Says what a text means; white space around it does not count. */
  void put(String text, M meaning, Span place) {
    String bare = text.strip();
    if (bare.isEmpty()) {
      String message = "this text is blank; write it, or say with 'blank' what a blank cell means";
      reading.problem(Code.BAD_VALUE, place, message);
      return;
    }
    M before = meanings.putIfAbsent(bare, meaning);
    Span there = places.putIfAbsent(bare, place);
    if (before != null && there != null && !before.equals(meaning)) {
      twice(bare, there, place);
    }
  }

  /** Texts that all mean the same. */
  void putAll(Map<String, Span> texts, M meaning) {
    texts.forEach((text, place) -> put(text, meaning, place));
  }

  private void twice(String text, Span one, Span other) {
    boolean inOrder = one.start().compareTo(other.start()) <= 0;
    refuse(text, inOrder ? other : one, inOrder ? one : other);
  }

  /** Notes that a text that stands at a place means something else at another one. */
  void refuse(String text, Span place, Span elsewhere) {
    String message = "%s means something else on line %d, column %d; keep one of them";
    int line = elsewhere.start().line();
    int column = elsewhere.start().column();
    reading.problem(Code.DUPLICATE_KEY, place, message.formatted(Quote.of(text), line, column));
  }

  /** What each text means, in the order given, without white space around it. */
  Map<String, M> meanings() {
    return Collections.unmodifiableMap(meanings);
  }

  /** Where each text stands. */
  Map<String, Span> places() {
    return Collections.unmodifiableMap(places);
  }
}
