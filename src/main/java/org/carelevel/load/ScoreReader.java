package org.carelevel.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;
import org.carelevel.model.Score;
import org.carelevel.model.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code scores:}. */
final class ScoreReader {

  private final Reading reading;
  private final Parts parts;
  private final TextReader texts;

  ScoreReader(Reading reading, Parts parts, TextReader texts) {
    this.reading = reading;
    this.parts = parts;
    this.texts = texts;
  }

  void scores(Node node) {
    List<Node.Entry> entries = reading.entries(node, "'scores'");
    reading.limit(entries.size(), Limits.SCORES, node.span(), "scores");
    for (Node.Entry entry : entries) {
      reading.id(entry.key(), entry.keySpan(), true);
      if (parts.questionNames.contains(entry.key())) {
        String message = "'%s' is a question already; give the score another id";
        reading.problem(Code.DUPLICATE_ID, entry.keySpan(), message.formatted(entry.key()));
      }
      parts.scoreNames.add(entry.key());
      parts.places.put("scores/" + entry.key(), entry.keySpan());
      Fields fields = reading.fields(entry.value(), "a score");
      Score score = fields == null ? null : score(entry.key(), fields);
      if (score != null) {
        parts.scores.put(entry.key(), score);
      }
    }
  }

  private @Nullable Score score(String id, Fields fields) {
    Text name = texts.maybe(fields, "name");
    Node sum = fields.need("sum");
    List<Score.Item> items = sum == null ? List.of() : items(sum);
    Node bandsNode = fields.maybe("bands");
    var cites = texts.cites(fields);
    fields.done();
    if (sum == null || items.isEmpty()) {
      return null;
    }
    Score plain = new Score(id, name, items, List.of(), cites);
    if (plain.highest() > Limits.TOTAL) {
      reading.limit(plain.highest(), Limits.TOTAL, sum.span(), "points in this score");
      return null;
    }
    List<Score.Band> bands = bandsNode == null ? List.of() : bands(bandsNode, plain);
    return new Score(id, name, items, bands, cites);
  }

  private List<Score.Item> items(Node node) {
    List<Score.Item> found = new ArrayList<>();
    Set<String> seen = Reading.noneSeen();
    List<Node> listed = reading.items(node, "'sum'");
    if (listed.isEmpty() && node instanceof Node.Sequence) {
      reading.problem(Code.BAD_VALUE, node.span(), "'sum' is empty; name at least one question");
    }
    for (Node item : listed) {
      Score.Item read = item(item, seen);
      if (read != null) {
        found.add(read);
      }
    }
    return found.size() < listed.size() ? List.of() : found;
  }

  private Score.@Nullable Item item(Node node, Set<String> seen) {
    if (!(node instanceof Node.Mapping)) {
      Question question = question(node, seen);
      return question == null ? null : weighted(question, node.span(), null, 1, false);
    }
    Fields fields = reading.fields(node, "an item of 'sum'");
    if (fields == null) {
      return null;
    }
    Node questionNode = fields.need("question");
    Node weightNode = fields.maybe("weight");
    Node reversedNode = fields.maybe("reversed");
    Node points = fields.maybe("points");
    fields.done();
    Question question = questionNode == null ? null : question(questionNode, seen);
    OptionalInt weight =
        weightNode == null ? OptionalInt.of(1) : reading.number(weightNode, "'weight'", 1, 1000);
    Boolean reversed =
        reversedNode == null ? Boolean.FALSE : reading.flag(reversedNode, "'reversed'");
    if (question == null || weight.isEmpty() || reversed == null) {
      return null;
    }
    return weighted(question, node.span(), points, weight.getAsInt(), reversed);
  }

  private @Nullable Question question(Node node, Set<String> seen) {
    String id = reading.string(node, "an item of 'sum'");
    if (id == null
        || !parts.known(id, node.span(), parts.questionNames, Code.UNKNOWN_QUESTION, "question")) {
      return null;
    }
    boolean once = reading.isNew(id, node.span(), seen, "the item");
    return once ? parts.questions.get(id) : null;
  }

  private Score.@Nullable Item weighted(
      Question question, Span span, @Nullable Node points, int weight, boolean reversed) {
    if (question.scale().size() > Limits.SUMMED_NUMBERS) {
      reading.limit(question.scale().size(), Limits.SUMMED_NUMBERS, span, "numbers in this item");
      return null;
    }
    Map<Integer, Integer> plain = points == null ? plain(question) : given(question, points);
    if (plain.size() < question.scale().size()) {
      return null;
    }
    int most = plain.values().stream().mapToInt(p -> p).max().orElse(0);
    int least = plain.values().stream().mapToInt(p -> p).min().orElse(0);
    if (most > Limits.TOTAL / weight) {
      reading.limit(most, Limits.TOTAL / weight, span, "points in this item before its weight");
      return null;
    }
    Map<Integer, Integer> weighted = new LinkedHashMap<>();
    plain.forEach((value, p) -> weighted.put(value, weight * (reversed ? least + most - p : p)));
    return new Score.Item(question.id(), weighted);
  }

  /** Points by the answers' own numbers, or by their place. */
  private static Map<Integer, Integer> plain(Question question) {
    Scale scale = question.scale();
    boolean numbered =
        scale instanceof Scale.Choices choices
            && choices.ids().stream().allMatch(id -> id.matches("[0-9]{1,4}"));
    Map<Integer, Integer> points = new LinkedHashMap<>();
    for (int value = scale.lowest(); value <= scale.highest(); value++) {
      points.put(value, numbered ? Integer.valueOf(scale.show(value)) : Integer.valueOf(value));
    }
    return points;
  }

  private Map<Integer, Integer> given(Question question, Node node) {
    Map<Integer, Integer> points = new LinkedHashMap<>();
    for (Node.Entry entry : reading.entries(node, "'points'")) {
      OptionalInt value = new AnswerNames(reading).value(question, entry.key(), entry.keySpan());
      OptionalInt worth = reading.number(entry.value(), "the points", 0, 1000);
      if (value.isPresent() && worth.isPresent()) {
        points.put(value.getAsInt(), worth.getAsInt());
      }
    }
    if (node instanceof Node.Mapping map && map.entries().size() < question.scale().size()) {
      String message = "'points' must name every answer of '%s'";
      reading.problem(Code.MISSING_KEY, node.span(), message.formatted(question.id()));
    }
    return points;
  }

  private List<Score.Band> bands(Node node, Score score) {
    List<Score.Band> bands = new ArrayList<>();
    int next = score.lowest();
    for (Node.Entry entry : reading.entries(node, "'bands'")) {
      OptionalInt least = reading.number(entry.value(), "a band's lowest total", 0, Limits.TOTAL);
      if (least.isEmpty()) {
        return bands;
      }
      int from = least.getAsInt();
      if (entry.key().matches("[0-9]+")) {
        String message = "the band '%s' looks like a total; give it a name with a letter";
        reading.problem(Code.BAD_ID, entry.keySpan(), message.formatted(entry.key()));
      }
      if (bands.isEmpty() && from != next) {
        String message = "the first band must start at the lowest total, %d";
        reading.problem(Code.BAD_BANDS, entry.value().span(), message.formatted(next));
      } else if (from < next) {
        String message =
            "this band starts at %d, and the one before it at %d; list the low ones first";
        reading.problem(Code.BAD_BANDS, entry.value().span(), message.formatted(from, next - 1));
      } else if (from > score.highest()) {
        String message =
            "this band starts at %d, and the highest total is %d; lower it, or remove it";
        reading.problem(
            Code.BAD_BANDS, entry.value().span(), message.formatted(from, score.highest()));
      }
      bands.add(new Score.Band(entry.key(), from));
      next = from + 1;
    }
    return bands;
  }
}
