package org.carelevel.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Answers;
import org.carelevel.model.Case;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.jspecify.annotations.Nullable;

/** Reads {@code cases:}. */
final class CaseReader {

  private final Reading reading;
  private final Parts parts;
  private final boolean whole;

  /** Reads cases that have answers and expect something. */
  CaseReader(Reading reading, Parts parts) {
    this(reading, parts, true);
  }

  private CaseReader(Reading reading, Parts parts, boolean whole) {
    this.reading = reading;
    this.parts = parts;
    this.whole = whole;
  }

  /** Reads cases that have answers, or expect something, or both. */
  static CaseReader ofParts(Reading reading, Parts parts) {
    return new CaseReader(reading, parts, false);
  }

  List<Case> cases(Node node) {
    List<Case> found = new ArrayList<>();
    Set<String> seen = Reading.noneSeen();
    for (Node item : reading.items(node, "'cases'")) {
      Fields fields = reading.fields(item, "a case");
      Case read = fields == null ? null : one(fields, seen);
      if (read != null) {
        found.add(read);
      }
    }
    return found;
  }

  private @Nullable Case one(Fields fields, Set<String> seen) {
    Node nameNode = fields.need("name");
    String name = nameNode == null ? null : reading.string(nameNode, "'name'");
    if (name != null && nameNode != null) {
      reading.isNew(name, nameNode.span(), seen, "the case");
      parts.places.put("cases/" + name, nameNode.span());
    }
    Node answersNode = whole ? fields.need("answers") : fields.maybe("answers");
    Node expectNode = whole ? fields.need("expect") : fields.maybe("expect");
    if (!whole && answersNode == null && expectNode == null) {
      String message = "a case lacks 'answers' and 'expect'; add one of them";
      reading.problem(Code.MISSING_KEY, fields.head(), message);
    }
    Answers answers =
        answersNode == null
            ? whole ? null : Answers.NONE
            : new AnswerMap(reading, parts.questions, parts.questionNames).read(answersNode);
    Node othersNode = fields.maybe("others");
    boolean others = othersNode != null && others(othersNode);
    Case.Expectation expect =
        expectNode == null ? whole ? null : Case.Expectation.NOTHING : expectation(expectNode);
    fields.done();
    return name == null || answers == null || expect == null
        ? null
        : new Case(name, answers, others, expect);
  }

  private boolean others(Node node) {
    String word = reading.string(node, "'others'");
    if (word != null && !word.equals("first-answer")) {
      String message = "'others' is %s; write first-answer, or leave it out";
      reading.problem(Code.BAD_VALUE, node.span(), message.formatted(Quote.of(word)));
    }
    return true;
  }

  private Case.@Nullable Expectation expectation(Node node) {
    Fields fields = reading.fields(node, "'expect'");
    if (fields == null) {
      return null;
    }
    Level level = level(fields, "level");
    Level lowest = level(fields, "lowest");
    Level highest = level(fields, "highest");
    boolean decided = fields.has("level");
    if (decided && (fields.has("lowest") || fields.has("highest"))) {
      String message = "a case expects a 'level', or 'lowest' and 'highest', not both";
      reading.problem(Code.BAD_VALUE, node.span(), message);
    }
    var expectation =
        new Case.Expectation(
            decided,
            decided ? level : lowest,
            decided ? level : highest,
            rules(fields, "rules", Rule::setsFloor, "sets no floor"),
            rules(fields, "alerts", Rule::alerts, "raises no alert"),
            ids(fields, "look-for", parts.featureNames, Code.UNKNOWN_FEATURE, "feature"),
            rules(fields, "supports", rule -> rule.supports() != null, "supports no level"),
            ids(fields, "open-questions", parts.questionNames, Code.UNKNOWN_QUESTION, "question"));
    fields.done();
    return expectation;
  }

  private @Nullable Level level(Fields fields, String key) {
    Node node = fields.maybe(key);
    return node == null ? null : parts.level(node, "'" + key + "'");
  }

  private @Nullable Set<String> ids(
      Fields fields, String key, Set<String> names, Code code, String kind) {
    Node node = fields.maybe(key);
    return node == null
        ? null
        : new LinkedHashSet<>(parts.knownIds(node, "'" + key + "'", names, code, kind));
  }

  /** Rules of a kind; a rule of another kind could never be among them, and is refused. */
  private @Nullable Set<String> rules(
      Fields fields, String key, Predicate<Rule> ofKind, String otherwise) {
    Set<String> ids = ids(fields, key, parts.ruleNames, Code.UNKNOWN_RULE, "rule");
    Node node = fields.maybe(key);
    if (ids == null || node == null) {
      return null;
    }
    Reading.words(node)
        .forEach(
            (id, span) -> {
              Rule rule = parts.rules.get(id);
              if (rule != null && !ofKind.test(rule) && !parts.unsound.contains(id)) {
                String message = "the rule '%s' %s, so it can never be among '%s'; remove it";
                reading.problem(Code.BAD_VALUE, span, message.formatted(id, otherwise, key));
              }
            });
    return ids;
  }
}
