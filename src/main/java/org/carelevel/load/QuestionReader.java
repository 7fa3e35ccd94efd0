package org.carelevel.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Answers;
import org.carelevel.model.Choice;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;
import org.carelevel.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code questions:}, without their {@code ask-when}, which needs all of them to be known.
 */
final class QuestionReader {

  private final Reading reading;
  private final Parts parts;
  private final TextReader texts;

  QuestionReader(Reading reading, Parts parts, TextReader texts) {
    this.reading = reading;
    this.parts = parts;
    this.texts = texts;
  }

  void questions(Node node) {
    List<Node.Entry> entries = reading.entries(node, "'questions'");
    reading.limit(entries.size(), Limits.QUESTIONS, node.span(), "questions");
    if (node instanceof Node.Mapping map && map.entries().isEmpty()) {
      reading.problem(Code.BAD_VALUE, node.span(), "'questions' is empty; ask at least one");
    }
    for (Node.Entry entry : entries) {
      reading.id(entry.key(), entry.keySpan(), true);
      parts.questionNames.add(entry.key());
      parts.places.put("questions/" + entry.key(), entry.keySpan());
      Fields fields = reading.fields(entry.value(), "a question");
      Question question = fields == null ? null : question(entry.key(), fields);
      if (question != null) {
        parts.questions.put(entry.key(), question);
      }
    }
  }

  private @Nullable Question question(String id, Fields fields) {
    String consideration = consideration(fields);
    Text text = texts.need(fields, "text");
    Text help = texts.maybe(fields, "help");
    Text why = texts.maybe(fields, "why");
    Scale scale = scale(fields);
    fields.maybe("ask-when");
    var cites = texts.cites(fields);
    fields.done();
    if (consideration == null || text == null || scale == null) {
      return null;
    }
    return new Question(id, consideration, text, help, why, scale, null, cites);
  }

  private @Nullable String consideration(Fields fields) {
    if (!fields.has("consideration") && parts.considerations.size() == 1) {
      return parts.considerations.keySet().iterator().next();
    }
    Node node = fields.need("consideration");
    String id = node == null ? null : reading.string(node, "'consideration'");
    if (node == null || id == null) {
      return null;
    }
    Set<String> names = parts.considerationNames;
    boolean known =
        parts.known(id, node.span(), names, Code.UNKNOWN_CONSIDERATION, "consideration");
    return known ? id : null;
  }

  private @Nullable Scale scale(Fields fields) {
    Node answers = fields.maybe("answers");
    Node number = fields.maybe("number");
    Node orderedNode = fields.maybe("ordered");
    Node worse = fields.maybe("worse");
    if ((answers == null) == (number == null)) {
      String message = "a question needs 'answers' or 'number', and not both";
      reading.problem(Code.MISSING_KEY, fields.head(), message);
      return null;
    }
    Boolean ordered = orderedNode == null ? Boolean.TRUE : reading.flag(orderedNode, "'ordered'");
    if (number != null) {
      misplaced(orderedNode, "ordered", "'number' is always ordered");
      return numbers(number, worse == null || higherIsWorse(worse));
    }
    misplaced(worse, "worse", "it belongs to 'number'; list answers least to most severe");
    return answers == null || ordered == null ? null : choices(answers, ordered);
  }

  private void misplaced(@Nullable Node node, String key, String why) {
    if (node != null) {
      String message = "'%s' cannot stand here: %s";
      reading.problem(Code.UNKNOWN_KEY, node.span(), message.formatted(key, why));
    }
  }

  private boolean higherIsWorse(Node node) {
    String worse = reading.string(node, "'worse'");
    if (worse != null && !worse.equals("higher") && !worse.equals("lower")) {
      String message = "'worse' is %s; write higher or lower";
      reading.problem(Code.BAD_VALUE, node.span(), message.formatted(Quote.of(worse)));
    }
    return !"lower".equals(worse);
  }

  private @Nullable Scale numbers(Node node, boolean higherIsWorse) {
    Fields fields = reading.fields(node, "'number'");
    if (fields == null) {
      return null;
    }
    int most = 999_999_999;
    Node fromNode = fields.need("from");
    Node toNode = fields.need("to");
    Text unit = texts.maybe(fields, "unit");
    fields.done();
    if (fromNode == null || toNode == null) {
      return null;
    }
    OptionalInt from = reading.number(fromNode, "'from'", 0, most);
    OptionalInt to = reading.number(toNode, "'to'", 0, most);
    if (from.isEmpty() || to.isEmpty()) {
      return null;
    }
    if (from.getAsInt() >= to.getAsInt()) {
      String message = "'to' must be more than 'from', %d";
      reading.problem(Code.REVERSED_RANGE, toNode.span(), message.formatted(from.getAsInt()));
      return null;
    }
    int size = to.getAsInt() - from.getAsInt() + 1;
    reading.limit(size, Limits.NUMBERS, node.span(), "numbers in this range");
    return new Scale.Numbers(from.getAsInt(), to.getAsInt(), unit, higherIsWorse);
  }

  private @Nullable Scale choices(Node node, boolean ordered) {
    List<Choice> choices = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (node instanceof Node.Sequence list) {
      for (Node item : list.items()) {
        String id = reading.id(item, "an answer");
        if (id != null && isAnswer(id, item.span(), seen)) {
          choices.add(new Choice(id, Text.of(parts.language, id)));
        }
      }
    } else {
      for (Node.Entry entry : reading.entries(node, "'answers'")) {
        Text text = texts.text(entry.value(), "the text of the answer '" + entry.key() + "'");
        if (isAnswer(entry.key(), entry.keySpan(), seen) && text != null) {
          choices.add(new Choice(entry.key(), text));
        }
      }
    }
    reading.limit(choices.size(), Limits.ANSWERS, node.span(), "answers");
    if (seen.size() < 2 && (node instanceof Node.Sequence || node instanceof Node.Mapping)) {
      String message = "a question needs at least two answers";
      reading.problem(Code.BAD_VALUE, node.span(), message);
    }
    return choices.size() < seen.size() || seen.size() < 2
        ? null
        : new Scale.Choices(choices, ordered);
  }

  private boolean isAnswer(String id, Span span, Set<String> seen) {
    if (id.equals(Answers.DECLINED)) {
      String message = "'declined' stands for an answer not given; choose another id";
      reading.problem(Code.BAD_ID, span, message);
      return false;
    }
    return reading.isNew(id, span, seen, "the answer");
  }
}
