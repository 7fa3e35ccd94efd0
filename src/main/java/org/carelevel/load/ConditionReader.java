package org.carelevel.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Condition;
import org.carelevel.model.Match;
import org.carelevel.model.Question;
import org.carelevel.model.Score;
import org.jspecify.annotations.Nullable;

/** Reads conditions. Null means that a problem was noted. */
final class ConditionReader {

  /** What other languages call the same. */
  private static final Map<String, String> OTHER_WORDS =
      Map.of("and", "all", "or", "any", "none", "not", "some", "any", "every", "all");

  private final Reading reading;
  private final Parts parts;
  private final MatchReader matches;

  ConditionReader(Reading reading, Parts parts) {
    this.reading = reading;
    this.parts = parts;
    this.matches = new MatchReader(reading);
  }

  /** A condition: several keys mean all of them. */
  @Nullable Condition condition(Node node, String what) {
    if (!(node instanceof Node.Mapping map)) {
      reading.wrongType(node, what, "a condition such as {question: answer}");
      return null;
    }
    if (map.entries().isEmpty()) {
      String message = "%s says nothing; write a condition such as {question: answer}";
      reading.problem(Code.EMPTY_CONDITION, node.span(), message.formatted(what));
      return null;
    }
    List<Condition> found = new ArrayList<>();
    for (Node.Entry entry : map.entries()) {
      Condition part = entry(entry);
      if (part != null) {
        found.add(part);
      }
    }
    if (found.size() < map.entries().size()) {
      return null;
    }
    return found.size() == 1 ? found.get(0) : new Condition.All(found);
  }

  private @Nullable Condition entry(Node.Entry entry) {
    return switch (entry.key()) {
      case "all" -> listed(entry, Condition.All::new);
      case "any" -> listed(entry, Condition.Any::new);
      case "not" -> not(entry.value());
      case "count" -> count(entry.value());
      default -> leaf(entry);
    };
  }

  private @Nullable Condition not(Node node) {
    Condition part = condition(node, "'not'");
    return part == null ? null : new Condition.Not(part);
  }

  private @Nullable Condition listed(Node.Entry entry, Function<List<Condition>, Condition> whole) {
    List<Condition> list = list(entry.value(), "'" + entry.key() + "'");
    return list == null ? null : whole.apply(list);
  }

  private @Nullable List<Condition> list(Node node, String what) {
    List<Node> items = reading.items(node, what);
    if (items.isEmpty() && node instanceof Node.Sequence) {
      String message = "%s is empty; list at least one condition";
      reading.problem(Code.EMPTY_CONDITION, node.span(), message.formatted(what));
    }
    List<Condition> found = new ArrayList<>();
    for (Node item : items) {
      Condition part = condition(item, "an item of " + what);
      if (part != null) {
        found.add(part);
      }
    }
    return items.isEmpty() || found.size() < items.size() ? null : found;
  }

  private @Nullable Condition count(Node node) {
    Fields fields = reading.fields(node, "'count'");
    if (fields == null) {
      return null;
    }
    Node of = fields.need("of");
    Node atLeast = fields.need("at-least");
    fields.done();
    if (of == null || atLeast == null) {
      return null;
    }
    List<Condition> list = list(of, "'of'");
    int most = of instanceof Node.Sequence seq ? Math.max(1, seq.items().size()) : 1;
    OptionalInt least = reading.number(atLeast, "'at-least'", 1, most);
    return list == null || least.isEmpty() ? null : new Condition.Count(list, least.getAsInt());
  }

  private @Nullable Condition leaf(Node.Entry entry) {
    String name = entry.key();
    if (parts.questionNames.contains(name)) {
      Question question = parts.questions.get(name);
      Match match = question == null ? null : matches.onQuestion(question, entry.value());
      return match == null ? null : new Condition.OnQuestion(name, match);
    }
    if (parts.scoreNames.contains(name)) {
      Score score = parts.scores.get(name);
      Match match = score == null ? null : matches.onScore(score, entry.value());
      return match == null ? null : new Condition.OnScore(name, match);
    }
    unknown(name, entry.keySpan());
    return null;
  }

  private void unknown(String name, Span span) {
    if (parts.questionNames.isEmpty()) {
      return;
    }
    if (OTHER_WORDS.containsKey(name)) {
      String message = "there is no question or score %s; did you mean '%s'?";
      reading.problem(
          Code.UNKNOWN_QUESTION, span, message.formatted(Quote.of(name), OTHER_WORDS.get(name)));
      return;
    }
    Set<String> names = new LinkedHashSet<>(parts.questionNames);
    names.addAll(parts.scoreNames);
    names.addAll(List.of("all", "any", "not", "count"));
    String message = "there is no question or score %s%s";
    String hint = NearName.hintOrList(name, names);
    String elsewhere = hint.isEmpty() ? "; it must stand under 'questions' or 'scores'" : hint;
    if (name.indexOf(':') > 0 && names.contains(name.substring(0, name.indexOf(':')))) {
      elsewhere = "; write a space after the colon";
    }
    reading.problem(Code.UNKNOWN_QUESTION, span, message.formatted(Quote.of(name), elsewhere));
  }
}
