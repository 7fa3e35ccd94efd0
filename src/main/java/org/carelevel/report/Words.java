package org.carelevel.report;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What carelevel itself says to people, in one language. */
public final class Words {

  /** The languages that there are words in. */
  public static final Set<String> LANGUAGES = Set.of("en", "es");

  private final String language;
  private final Map<String, String> words;

  private Words(String language, Map<String, String> words) {
    this.language = language;
    this.words = words;
  }

  /** The words in a language, or in English where there are none in it. */
  public static Words in(String language) {
    String file = language.equals("es") ? "words_es.properties" : "words.properties";
    byte[] bytes = ProgramFile.bytes("report", file).orElseThrow();
    Map<String, String> words = new HashMap<>();
    // A byte a character, which Java takes apart several times as fast. What was asked for is
    // decoded.
    for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)) {
      int equals = line.indexOf('=');
      if (equals > 0 && line.charAt(0) != '#') {
        words.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return new Words(language, words);
  }

  /**
   * The two-letter language that was asked for, which texts of a ruleset may have even where these
   * words do not.
   */
  public String language() {
    return language;
  }

  /** The words for a key, with what they leave room for. */
  public String of(String key, Object... values) {
    String found = words.get(key);
    if (found == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    String text = new String(found.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return values.length == 0 ? text : filled(text, values);
  }

  /**
   * Puts values in the places of {@code %s} and {@code %d}, as they are. Java's own formats take
   * more time than all else that is done with a text, and first load how the world's languages
   * write numbers.
   */
  private static String filled(String text, Object... values) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    int next = 0;
    for (int at = place(text, 0); at >= 0; at = place(text, from)) {
      if (next == values.length) {
        throw new IllegalArgumentException("too few values for " + text);
      }
      filled.append(text, from, at).append(values[next++]);
      from = at + 2;
    }
    return filled.append(text, from, text.length()).toString();
  }

  /** Where a value goes next; -1 where none does. */
  private static int place(String text, int from) {
    int at = text.indexOf('%', from);
    while (at >= 0 && !text.startsWith("s", at + 1) && !text.startsWith("d", at + 1)) {
      at = text.indexOf('%', at + 1);
    }
    return at;
  }
}
