package org.carelevel.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one YAML file says. Maps are by id, in the ruleset's order; questions are in the
 * order in which they are asked.
 *
 * @param levels least to most intensive, at least one
 * @param written its {@link #cases}, perhaps not read yet
 */
public record Ruleset(
    Identity identity,
    List<Level> levels,
    Map<String, Source> sources,
    Map<String, Contact> contacts,
    Map<String, Consideration> considerations,
    Map<String, Question> questions,
    Map<String, Score> scores,
    Map<String, Feature> features,
    Map<String, Rule> rules,
    List<Property> properties,
    WrittenCases written) {

  /** Keeps its own copies. */
  public Ruleset {
    levels = List.copyOf(levels);
    sources = ordered(sources);
    contacts = ordered(contacts);
    considerations = ordered(considerations);
    questions = ordered(questions);
    scores = ordered(scores);
    features = ordered(features);
    rules = ordered(rules);
    properties = List.copyOf(properties);
  }

  /**
   * What the ruleset is.
   *
   * @param sha256 the digest of the file's bytes, in hexadecimal
   * @param languages every language that it is written in
   * @param reviewed the day of the last clinical review
   * @param status who stands behind it, and for what use
   * @param audience whom it is for
   */
  public record Identity(
      String id,
      String version,
      String sha256,
      Text title,
      String language,
      List<String> languages,
      @Nullable String reviewed,
      @Nullable Text status,
      @Nullable Text audience) {

    /** Keeps its own copy. */
    public Identity {
      languages = List.copyOf(languages);
    }

    /** {@code id@version+} and the first 12 digits of the digest. */
    public String stamp() {
      return id + "@" + version + "+" + sha256.substring(0, Math.min(12, sha256.length()));
    }
  }

  private static <T> Map<String, T> ordered(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** The worked cases that it brings along, in its order. */
  public List<Case> cases() {
    return written.list();
  }

  /** The question with this id, which must exist. */
  public Question question(String id) {
    return Objects.requireNonNull(questions.get(id), id);
  }

  /** The score with this id, which must exist. */
  public Score score(String id) {
    return Objects.requireNonNull(scores.get(id), id);
  }

  /** The least intensive level, the result where no rule sets a floor. */
  public Level lowestLevel() {
    return levels.get(0);
  }

  /** The questions that a condition looks at, through scores too, in the order of its parts. */
  public List<String> questionsOf(Condition condition) {
    Set<String> questions = new LinkedHashSet<>();
    for (Condition part : condition.all()) {
      if (part instanceof Condition.OnQuestion on) {
        questions.add(on.question());
      } else if (part instanceof Condition.OnScore on) {
        score(on.score()).items().forEach(item -> questions.add(item.question()));
      }
    }
    return List.copyOf(questions);
  }
}
