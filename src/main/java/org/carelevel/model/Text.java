package org.carelevel.model;

import java.util.Map;
import java.util.Set;

/**
 * Words for people, in one or more languages.
 *
 * @param ownLanguage the language that is always there
 * @param byLanguage the words by two-letter language
 */
public record Text(String ownLanguage, Map<String, String> byLanguage) {

  /** Keeps its own copy. */
  public Text {
    byLanguage = Map.copyOf(byLanguage);
    if (!byLanguage.containsKey(ownLanguage)) {
      throw new IllegalArgumentException("no words in " + ownLanguage);
    }
  }

  /** Words in one language only. */
  public static Text of(String language, String words) {
    return new Text(language, Map.of(language, words));
  }

  /** The words in a language, or in the text's own where it is not translated. */
  public String in(String language) {
    String own = byLanguage.getOrDefault(ownLanguage, "");
    return byLanguage.getOrDefault(language, own);
  }

  /** The languages that it is written in. */
  public Set<String> languages() {
    return byLanguage.keySet();
  }
}
