package org.carelevel.load;

import java.util.List;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Alert;
import org.carelevel.model.Condition;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code rules:}. */
final class RuleReader {

  private static final List<String> EFFECTS = List.of("at-least", "supports", "look-for", "alert");

  private final Reading reading;
  private final Parts parts;
  private final TextReader texts;
  private final ConditionReader conditions;

  RuleReader(Reading reading, Parts parts, TextReader texts, ConditionReader conditions) {
    this.reading = reading;
    this.parts = parts;
    this.texts = texts;
    this.conditions = conditions;
  }

  void rules(Node node) {
    List<Node> items = reading.items(node, "'rules'");
    reading.limit(items.size(), Limits.RULES, node.span(), "rules");
    for (Node item : items) {
      Fields fields = reading.fields(item, "a rule");
      if (fields != null) {
        rule(fields);
      }
    }
  }

  private void rule(Fields fields) {
    int before = reading.noted();
    String id = reading.newId(fields, parts.ruleNames, "the rule");
    if (id != null) {
      parts.places.put("rules/" + id, fields.place("id"));
    }
    Node whenNode = fields.need("when");
    Condition when = whenNode == null ? null : conditions.condition(whenNode, "'when'");
    Level atLeast = level(fields, "at-least");
    Level supports = level(fields, "supports");
    List<String> lookFor = lookFor(fields);
    Alert alert = alert(fields);
    Text because = texts.need(fields, "because");
    var cites = texts.cites(fields);
    if (fields.done() && !hasEffect(fields)) {
      String message = "this rule does nothing; give it one of: " + String.join(", ", EFFECTS);
      reading.problem(Code.RULE_WITHOUT_EFFECT, fields.head(), message);
    }
    if (id != null && reading.noted() > before) {
      parts.unsound.add(id);
    }
    if (id != null && when != null && because != null) {
      Rule rule = new Rule(id, when, atLeast, supports, lookFor, alert, because, cites);
      parts.rules.put(id, rule);
    }
  }

  private static boolean hasEffect(Fields fields) {
    for (String effect : EFFECTS) {
      if (fields.has(effect)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Level level(Fields fields, String key) {
    Node node = fields.maybe(key);
    return node == null ? null : parts.level(node, "'" + key + "'");
  }

  private List<String> lookFor(Fields fields) {
    Node node = fields.maybe("look-for");
    return node == null
        ? List.of()
        : parts.knownIds(node, "'look-for'", parts.featureNames, Code.UNKNOWN_FEATURE, "feature");
  }

  private @Nullable Alert alert(Fields fields) {
    Node kindNode = fields.maybe("alert");
    Text action = texts.maybe(fields, "do");
    if (kindNode == null) {
      if (fields.has("do")) {
        String message = "'do' belongs to an alert; add 'alert: emergency' or 'alert: urgent'";
        reading.problem(Code.MISSING_KEY, fields.head(), message);
      }
      return null;
    }
    if (!fields.has("do")) {
      String message = "an alert must say what to do; add 'do'";
      reading.problem(Code.ALERT_WITHOUT_DO, kindNode.span(), message);
    }
    Alert.Kind kind = kind(reading, kindNode);
    return kind == null || action == null ? null : new Alert(kind, action);
  }

  /** {@code emergency} or {@code urgent}. */
  static Alert.@Nullable Kind kind(Reading reading, Node node) {
    String word = reading.string(node, "'alert'");
    if (word == null) {
      return null;
    }
    for (Alert.Kind kind : Alert.Kind.values()) {
      if (kind.id().equals(word)) {
        return kind;
      }
    }
    String hint = NearName.hintOrList(word, Set.of("emergency", "urgent"));
    String message = "%s is not a kind of alert%s";
    reading.problem(Code.BAD_VALUE, node.span(), message.formatted(Quote.of(word), hint));
    return null;
  }
}
