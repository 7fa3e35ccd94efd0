package org.carelevel.batch;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words in the name of a column: {@code name_first}, {@code NameFirst} and {@code FIRST NAME 2}
 * are made of the words name and first. In lower case, without accents.
 */
record NameWords(List<String> words) {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
              + "|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

  /** A name with more characters is looked at only so far. */
  private static final int LONGEST = 200;

  /** Keeps its own copy. */
  NameWords {
    words = List.copyOf(words);
  }

  static NameWords of(String name) {
    String start = name.substring(0, Math.min(LONGEST, name.length()));
    String plain = ACCENTS.matcher(Normalizer.normalize(start, Normalizer.Form.NFD)).replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(plain, -1)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return new NameWords(words);
  }

  boolean has(String word) {
    return words.contains(word);
  }
}
