package org.carelevel.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What was answered. A question that is in neither collection was not asked, or its answer is not
 * known.
 *
 * @param values the value of the answer by question
 * @param declined the questions that the person did not want to answer; they count as unanswered
 */
public record Answers(Map<String, Integer> values, Set<String> declined) {

  /** Nothing answered. */
  public static final Answers NONE = new Answers(Map.of(), Set.of());

  /** The word that stands for a declined answer. */
  public static final String DECLINED = "declined";

  /** Keeps its own copies, in the order given. */
  public Answers {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    declined = Collections.unmodifiableSet(new LinkedHashSet<>(declined));
  }

  /** The value of the answer, where there is one. */
  public OptionalInt value(String question) {
    Integer value = values.get(question);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** Whether there is an answer. */
  public boolean has(String question) {
    return values.containsKey(question);
  }

  /** With this answer, in place of an earlier one. */
  public Answers with(String question, int value) {
    Map<String, Integer> next = new LinkedHashMap<>(values);
    next.put(question, value);
    return new Answers(next, without(question).declined);
  }

  /** With the question left open. */
  public Answers without(String question) {
    Map<String, Integer> next = new LinkedHashMap<>(values);
    next.remove(question);
    Set<String> kept = new LinkedHashSet<>(declined);
    kept.remove(question);
    return new Answers(next, kept);
  }

  /** With the question declined. */
  public Answers decline(String question) {
    Answers open = without(question);
    Set<String> next = new LinkedHashSet<>(open.declined);
    next.add(question);
    return new Answers(open.values, next);
  }

  /** Whether nothing was answered or declined. */
  public boolean isEmpty() {
    return values.isEmpty() && declined.isEmpty();
  }
}
