package org.carelevel.load;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.jspecify.annotations.Nullable;

/** Reads a map from question to answer, and remembers where each answer stands. */
final class AnswerMap {

  private final Reading reading;
  private final Map<String, Question> questions;
  private final Set<String> names;
  private final Map<String, Span> places = new LinkedHashMap<>();

  AnswerMap(Reading reading, Map<String, Question> questions, Set<String> names) {
    this.reading = reading;
    this.questions = questions;
    this.names = names;
  }

  /** Null where there is no map. What is wrong with an entry is noted, and the entry left out. */
  @Nullable Answers read(Node node) {
    if (!(node instanceof Node.Mapping map)) {
      reading.wrongType(node, "the answers", "a map from question to answer");
      return null;
    }
    Map<String, Integer> values = new LinkedHashMap<>();
    Set<String> declined = new LinkedHashSet<>();
    for (Node.Entry entry : map.entries()) {
      one(entry, values, declined);
    }
    return new Answers(values, declined);
  }

  private void one(Node.Entry entry, Map<String, Integer> values, Set<String> declined) {
    String id = entry.key();
    if (!names.contains(id)) {
      reading.problem(Code.UNKNOWN_QUESTION, entry.keySpan(), noQuestion(id, names));
      return;
    }
    Question question = questions.get(id);
    if (question == null || entry.value() instanceof Node.Empty) {
      return;
    }
    String word = reading.string(entry.value(), "the answer to '" + id + "'");
    if (word == null) {
      return;
    }
    places.put(id, entry.value().span());
    if (word.equals(Answers.DECLINED)) {
      values.remove(id);
      declined.add(id);
      return;
    }
    OptionalInt value = new AnswerNames(reading).value(question, word, entry.value().span());
    if (value.isPresent()) {
      values.put(id, value.getAsInt());
      declined.remove(id);
    }
  }

  /**
   * One sentence for a question that there is not, with the nearest name, or where to find them.
   */
  static String noQuestion(String id, Set<String> names) {
    String hint = NearName.hintOrList(id, names);
    String message = "there is no question %s%s";
    String elsewhere = hint.isEmpty() ? "; 'carelevel rules show' lists them" : hint;
    return message.formatted(Quote.of(id), elsewhere);
  }

  /** Where each answer stands. */
  Map<String, Span> places() {
    return places;
  }
}
