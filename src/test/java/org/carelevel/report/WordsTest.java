package org.carelevel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is said in one language is said in the other. */
class WordsTest {

  private static final Pattern PLACEHOLDER = Pattern.compile("%.");

  @Test
  void everyLanguageHasTheSameKeys() throws IOException {
    assertThat(words("words_es.properties").stringPropertyNames())
        .isEqualTo(words("words.properties").stringPropertyNames())
        .hasSizeGreaterThan(50);
  }

  /** In the same order too, since the values are given by their place. */
  @Test
  void everyLanguageHasTheSamePlaceholders() throws IOException {
    Properties english = words("words.properties");
    Properties spanish = words("words_es.properties");
    assertThat(english.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(placeholders(spanish.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key))));
  }

  private static List<String> placeholders(String words) {
    return PLACEHOLDER.matcher(words).results().map(MatchResult::group).toList();
  }

  private static Properties words(String file) throws IOException {
    Properties words = new Properties();
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(file))) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }
}
