package org.carelevel.load;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Answers;
import org.carelevel.model.Meaning;
import org.carelevel.model.Question;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a mapping that stand for answers.
 *
 * @param question whose answers they are
 */
record MeaningReader(Reading reading, Question question) {

  /** The word for an answer that nobody knows. */
  static final String UNANSWERED = "unanswered";

  /** What a word means; null where it is no answer, which is noted. */
  @Nullable Meaning meaning(Node node, String what) {
    String word = reading.string(node, what);
    if (word == null) {
      return null;
    } else if (word.equals(UNANSWERED)) {
      return Meaning.Open.UNANSWERED;
    } else if (word.equals(Answers.DECLINED)) {
      return Meaning.Open.DECLINED;
    }
    OptionalInt value = new AnswerNames(reading).value(question, word, node.span());
    return value.isPresent() ? new Meaning.Answer(value.getAsInt()) : null;
  }

  /** What an optional key means; unanswered where it is not there. */
  Meaning orUnanswered(@Nullable Node node, String what) {
    Meaning meaning = node == null ? null : meaning(node, what);
    return meaning == null ? Meaning.Open.UNANSWERED : meaning;
  }

  /** The texts of a list that may be left out, without white space around them. */
  static Set<String> texts(Reading reading, @Nullable Node node) {
    Set<String> texts = new LinkedHashSet<>();
    if (node != null) {
      reading.strings(node, "a list of texts").forEach(text -> texts.add(text.strip()));
    }
    return texts;
  }

  /** The entries of a map whose keys are texts of somebody's file. */
  static List<Node.Entry> entries(Reading reading, @Nullable Node node, String what) {
    if (node instanceof Node.Mapping map) {
      return map.entries();
    } else if (node != null) {
      reading.wrongType(node, what, "a map from text to answer");
    }
    return List.of();
  }

  /** Notes a text that has two meanings. */
  static void twice(Reading reading, Node.Entry entry) {
    String message = "%s is among the unanswered texts too; keep it in one place";
    reading.problem(Code.DUPLICATE_KEY, entry.keySpan(), message.formatted(Quote.of(entry.key())));
  }
}
