package org.carelevel.report;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
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
    // Numbers as they are: for "%d", Java would first load how all the world's languages write
    // them.
    return values.length == 0 ? text : String.format(Locale.US, text.replace("%d", "%s"), values);
  }
}
