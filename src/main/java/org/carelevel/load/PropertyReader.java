package org.carelevel.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.model.Alert;
import org.carelevel.model.Condition;
import org.carelevel.model.Level;
import org.carelevel.model.Property;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code properties:}. */
final class PropertyReader {

  private final Reading reading;
  private final Parts parts;
  private final TextReader texts;
  private final ConditionReader conditions;

  PropertyReader(Reading reading, Parts parts, TextReader texts, ConditionReader conditions) {
    this.reading = reading;
    this.parts = parts;
    this.texts = texts;
    this.conditions = conditions;
  }

  List<Property> properties(Node node) {
    List<Property> found = new ArrayList<>();
    Set<String> seen = Reading.noneSeen();
    for (Node item : reading.items(node, "'properties'")) {
      Fields fields = reading.fields(item, "a property");
      Property property = fields == null ? null : property(fields, seen);
      if (property != null) {
        found.add(property);
      }
    }
    return found;
  }

  private @Nullable Property property(Fields fields, Set<String> seen) {
    String id = reading.newId(fields, seen, "the property");
    if (id != null) {
      parts.places.put("properties/" + id, fields.place("id"));
    }
    Text about = texts.maybe(fields, "about");
    Property.Claim claim = claim(fields);
    fields.done();
    return id != null && claim != null ? new Property(id, about, claim) : null;
  }

  private Property.@Nullable Claim claim(Fields fields) {
    Node whenever = fields.maybe("whenever");
    Node raised = fields.maybe("whenever-alert");
    Node level = fields.maybe("level");
    Node alert = fields.maybe("alert");
    Node never = fields.maybe("never-matters");
    Node monotone = fields.maybe("monotone");
    if (raised != null && whenever == null && level != null && alert == null) {
      return level(raising(raised), level);
    }
    boolean conditional = whenever != null && raised == null && (level == null) != (alert == null);
    boolean whole = whenever == null && raised == null && level == null && alert == null;
    if (whole && (never == null) != (monotone == null)) {
      return never != null ? neverMatters(never) : monotone == null ? null : monotone(monotone);
    }
    if (!conditional || never != null || monotone != null) {
      String message =
          "a property is one of: 'whenever' with 'level' or 'alert', 'whenever-alert' with 'level', 'never-matters', 'monotone'";
      reading.problem(Code.BAD_VALUE, fields.head(), message);
      return null;
    }
    Condition condition = whenever == null ? null : conditions.condition(whenever, "'whenever'");
    if (level != null) {
      return level(condition, level);
    }
    return alert == null ? null : alert(condition, alert);
  }

  /** Where an alert of a kind is raised: where any of the rules that raise one holds. */
  private @Nullable Condition raising(Node node) {
    Alert.Kind kind = RuleReader.kind(reading, node);
    if (kind == null) {
      return null;
    }
    List<Condition> conditions = new ArrayList<>();
    for (Rule rule : parts.rules.values()) {
      if (rule.alert() != null && rule.alert().kind() == kind) {
        conditions.add(rule.when());
      }
    }
    if (conditions.isEmpty() && !parts.unsound.isEmpty()) {
      return null;
    }
    if (conditions.isEmpty()) {
      String message = "no rule raises an alert of the kind '%s', so this says nothing; remove it";
      reading.problem(Code.BAD_VALUE, node.span(), message.formatted(kind.id()));
      return null;
    }
    return new Condition.Any(conditions);
  }

  private Property.@Nullable Claim level(@Nullable Condition condition, Node node) {
    Fields fields = reading.fields(node, "'level'");
    if (fields == null) {
      return null;
    }
    Node atLeast = fields.maybe("at-least");
    Node atMost = fields.maybe("at-most");
    Node is = fields.maybe("is");
    fields.done();
    Node named = atLeast != null ? atLeast : atMost != null ? atMost : is;
    int given = (atLeast == null ? 0 : 1) + (atMost == null ? 0 : 1) + (is == null ? 0 : 1);
    if (given != 1 || named == null) {
      String message = "'level' needs just one of 'at-least', 'at-most' and 'is'";
      reading.problem(Code.BAD_VALUE, node.span(), message);
      return null;
    }
    Property.Bound bound =
        atLeast != null
            ? Property.Bound.AT_LEAST
            : atMost != null ? Property.Bound.AT_MOST : Property.Bound.IS;
    Level level = parts.level(named, "the level");
    return condition == null || level == null
        ? null
        : new Property.LevelIs(condition, bound, level);
  }

  private Property.@Nullable Claim alert(@Nullable Condition condition, Node node) {
    String word = reading.string(node, "'alert'");
    if (word != null && parts.ruleNames.contains(word)) {
      Rule rule = parts.rules.get(word);
      if (rule != null && !rule.alerts() && !parts.unsound.contains(word)) {
        String message = "the rule '%s' raises no alert; name one that does";
        reading.problem(Code.BAD_VALUE, node.span(), message.formatted(word));
      }
      return condition == null ? null : new Property.AlertOfRule(condition, word);
    }
    Alert.Kind kind = word == null ? null : RuleReader.kind(reading, node);
    return condition == null || kind == null ? null : new Property.AlertOfKind(condition, kind);
  }

  private Property.Claim neverMatters(Node node) {
    return new Property.NeverMatters(
        parts.knownIds(
            node, "'never-matters'", parts.questionNames, Code.UNKNOWN_QUESTION, "question"));
  }

  private Property.Claim monotone(Node node) {
    if (node instanceof Node.Scalar scalar && scalar.text().equals("true")) {
      return new Property.Monotone(
          parts.questions.values().stream()
              .filter(question -> question.scale().ordered())
              .map(Question::id)
              .toList());
    }
    List<String> ids =
        parts.knownIds(node, "'monotone'", parts.questionNames, Code.UNKNOWN_QUESTION, "question");
    Reading.words(node)
        .forEach(
            (id, span) -> {
              Question question = parts.questions.get(id);
              if (question != null && !question.scale().ordered()) {
                String message = "the answers to '%s' have no order; leave it out of 'monotone'";
                reading.problem(Code.NOT_ORDERED, span, message.formatted(id));
              }
            });
    return new Property.Monotone(ids);
  }
}
