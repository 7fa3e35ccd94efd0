package org.carelevel.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Span;
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

  /** Where each text of a list stands that may be left out, without white space around it. */
  static Map<String, Span> texts(Reading reading, @Nullable Node node) {
    Map<String, Span> texts = new LinkedHashMap<>();
    for (Node item : node == null ? List.<Node>of() : reading.items(node, "a list of texts")) {
      String text = reading.string(item, "an item of a list of texts");
      if (text != null) {
        texts.putIfAbsent(text.strip(), item.span());
      }
    }
    return texts;
  }

  /** The name of a column; null where there is none, which is noted. */
  static @Nullable String column(Reading reading, Node.Entry entry) {
    if (entry.key().isBlank()) {
      String message = "the name of a column stands here, and it is blank; write it";
      reading.problem(Code.BAD_VALUE, entry.keySpan(), message);
      return null;
    }
    return entry.key().strip();
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
}
