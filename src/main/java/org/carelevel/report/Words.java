package org.carelevel.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** What carelevel itself says to people, in one language. */
public final class Words {

  /** The languages that there are words in. */
  public static final Set<String> LANGUAGES = Set.of("en", "es");

  private final String language;
  private final Properties words;

  private Words(String language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** The words in a language, or in English where there are none in it. */
  public static Words in(String language) {
    String file = language.equals("es") ? "words_es.properties" : "words.properties";
    Properties words = new Properties();
    byte[] bytes = ProgramFile.bytes("report", file).orElseThrow();
    try {
      words.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
    String found = words.getProperty(key);
    if (found == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return values.length == 0 ? found : String.format(Locale.US, found, values);
  }
}
