package org.carelevel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every language has the same keys, and leaves room for the same values. */
class WordsTest {

  private static final Pattern GAP = Pattern.compile("%(?:[1-9]\\$)?[sd]");

  @Test
  void spanishSaysAllThatEnglishSays() throws IOException {
    Properties english = read("words.properties");
    Properties spanish = read("words_es.properties");
    assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(gaps(spanish, key)).as(key).isEqualTo(gaps(english, key));
    }
  }

  /** The files are read without {@link Properties}, which takes too long at a start. */
  @Test
  void readsWhatPropertiesWould() throws IOException {
    for (String language : Words.LANGUAGES) {
      Properties words = read(language.equals("en") ? "words.properties" : "words_es.properties");
      for (String key : words.stringPropertyNames()) {
        assertThat(Words.in(language).of(key)).as(key).isEqualTo(words.getProperty(key));
      }
    }
  }

  /** A key that stands twice would be read once, without a word. */
  @Test
  void noKeyStandsTwice() throws IOException {
    for (String file : List.of("words.properties", "words_es.properties")) {
      List<String> keys =
          Files.readAllLines(Path.of("src/main/resources/org/carelevel/report", file)).stream()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("=", 2)[0])
              .toList();
      assertThat(keys).as(file).doesNotHaveDuplicates();
    }
  }

  private static List<String> gaps(Properties words, String key) {
    return GAP.matcher(words.getProperty(key)).results().map(MatchResult::group).sorted().toList();
  }

  private static Properties read(String file) throws IOException {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Words.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }
}
