package org.carelevel.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Condition;
import org.carelevel.model.Question;
import org.carelevel.model.Score;

/**
 * Reads the questions' {@code ask-when}, once all questions and scores are known, and puts the
 * questions in order.
 */
final class AskWhenReader {

  private final Reading reading;
  private final Parts parts;
  private final ConditionReader conditions;
  private final Map<String, Span> places = new LinkedHashMap<>();

  AskWhenReader(Reading reading, Parts parts, ConditionReader conditions) {
    this.reading = reading;
    this.parts = parts;
    this.conditions = conditions;
  }

  void read(Node questions) {
    if (questions instanceof Node.Mapping map) {
      map.entries().forEach(this::one);
    }
    order();
    refuseLater();
  }

  private void one(Node.Entry entry) {
    Question question = parts.questions.get(entry.key());
    if (!(entry.value() instanceof Node.Mapping map)) {
      return;
    }
    for (Node.Entry field : map.entries()) {
      if (field.key().equals("ask-when")) {
        places.put(entry.key(), field.keySpan());
        Condition when = conditions.condition(field.value(), "'ask-when'");
        if (question != null && when != null) {
          parts.questions.put(question.id(), withAskWhen(question, when));
        }
      }
    }
  }

  private static Question withAskWhen(Question q, Condition when) {
    return new Question(
        q.id(), q.consideration(), q.text(), q.help(), q.why(), q.scale(), when, q.cites());
  }

  /** By consideration, and within it as they stand in the file. */
  private void order() {
    List<String> chapters = List.copyOf(parts.considerationNames);
    List<Question> sorted = new ArrayList<>(parts.questions.values());
    sorted.sort(
        (a, b) -> chapters.indexOf(a.consideration()) - chapters.indexOf(b.consideration()));
    parts.questions.clear();
    sorted.forEach(question -> parts.questions.put(question.id(), question));
  }

  private void refuseLater() {
    Set<String> before = new LinkedHashSet<>();
    for (Question question : parts.questions.values()) {
      for (String needed : needs(question)) {
        Span span = places.getOrDefault(question.id(), Span.START);
        if (cyclic(question.id(), needed, new LinkedHashSet<>())) {
          String message =
              question.id().equals(needed)
                  ? "'%s' needs its own answer first; remove its 'ask-when'"
                  : "'%s' and '%s' each need the other's answer first; remove one 'ask-when'";
          reading.problem(Code.ASK_WHEN_CYCLE, span, message.formatted(question.id(), needed));
        } else if (!before.contains(needed)) {
          String message =
              "this needs the answer to '%s', which is asked later; move that question before this one";
          reading.problem(Code.ASK_WHEN_LATER, span, message.formatted(needed));
        }
      }
      before.add(question.id());
    }
  }

  private Set<String> needs(Question question) {
    Set<String> needs = new LinkedHashSet<>();
    if (question.askWhen() != null) {
      question.askWhen().all().forEach(part -> collect(part, needs));
    }
    needs.retainAll(parts.questions.keySet());
    return needs;
  }

  private void collect(Condition part, Set<String> into) {
    if (part instanceof Condition.OnQuestion on) {
      into.add(on.question());
    } else if (part instanceof Condition.OnScore on) {
      Score score = parts.scores.get(on.score());
      if (score != null) {
        score.items().forEach(item -> into.add(item.question()));
      }
    }
  }

  private boolean cyclic(String target, String from, Set<String> seen) {
    if (from.equals(target)) {
      return true;
    }
    Question question = parts.questions.get(from);
    if (question == null || !seen.add(from)) {
      return false;
    }
    for (String next : needs(question)) {
      if (cyclic(target, next, seen)) {
        return true;
      }
    }
    return false;
  }
}
