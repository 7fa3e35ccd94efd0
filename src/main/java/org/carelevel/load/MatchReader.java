package org.carelevel.load;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Match;
import org.carelevel.model.Question;
import org.carelevel.model.Score;
import org.jspecify.annotations.Nullable;

/** Reads what a condition says of one question or score. */
final class MatchReader {

  /** The values that a word stands for, from the lowest to the highest. */
  private record Range(int least, int most) {}

  private final Reading reading;

  MatchReader(Reading reading) {
    this.reading = reading;
  }

  @Nullable Match onQuestion(Question question, Node node) {
    if (node instanceof Node.Mapping && !question.scale().ordered()) {
      String message = "the answers to '%s' have no order; list the answers that are meant";
      reading.problem(Code.NOT_ORDERED, node.span(), message.formatted(question.id()));
      return null;
    }
    return match(node, "'" + question.id() + "'", word -> answer(question, word));
  }

  @Nullable Match onScore(Score score, Node node) {
    return match(node, "'" + score.id() + "'", word -> total(score, word));
  }

  private @Nullable Range answer(Question question, Node word) {
    String answer = reading.string(word, "the answer");
    if (answer == null) {
      return null;
    }
    OptionalInt value = new AnswerNames(reading).value(question, answer, word.span());
    return value.isPresent() ? new Range(value.getAsInt(), value.getAsInt()) : null;
  }

  private @Nullable Range total(Score score, Node node) {
    String word = reading.string(node, "the total");
    if (word == null) {
      return null;
    }
    List<Score.Band> bands = score.bands();
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).id().equals(word)) {
        return new Range(bands.get(i).least(), score.topOf(i));
      }
    }
    if (word.matches("-?[0-9]+")) {
      String what = "a total of '" + score.id() + "'";
      OptionalInt total = reading.number(node, what, score.lowest(), score.highest());
      return total.isPresent() ? new Range(total.getAsInt(), total.getAsInt()) : null;
    }
    List<String> names = bands.stream().map(Score.Band::id).toList();
    String message = "the score '%s' has no band %s%s";
    reading.problem(
        Code.UNKNOWN_BAND,
        node.span(),
        message.formatted(score.id(), Quote.of(word), NearName.hintOrList(word, names)));
    return null;
  }

  private @Nullable Match match(Node node, String what, Function<Node, @Nullable Range> word) {
    if (node instanceof Node.Mapping) {
      return comparison(node, what, word);
    }
    List<Node> words = node instanceof Node.Sequence list ? list.items() : List.of(node);
    if (words.isEmpty()) {
      String message = "the list for %s is empty; list at least one answer";
      reading.problem(Code.EMPTY_CONDITION, node.span(), message.formatted(what));
      return null;
    }
    List<Range> ranges = ranges(words, word);
    if (ranges.size() < words.size()) {
      return null;
    }
    if (ranges.size() == 1 && ranges.get(0).least() < ranges.get(0).most()) {
      return new Match.Between(ranges.get(0).least(), ranges.get(0).most());
    }
    TreeSet<Integer> values = new TreeSet<>();
    for (Range range : ranges) {
      for (int value = range.least(); value <= range.most(); value++) {
        values.add(value);
      }
    }
    return new Match.OneOf(values);
  }

  private static List<Range> ranges(List<Node> words, Function<Node, @Nullable Range> word) {
    List<Range> found = new ArrayList<>();
    for (Node node : words) {
      Range range = word.apply(node);
      if (range != null) {
        found.add(range);
      }
    }
    return found;
  }

  private @Nullable Match comparison(Node node, String what, Function<Node, @Nullable Range> word) {
    Fields fields = reading.fields(node, "a comparison");
    if (fields == null) {
      return null;
    }
    Node atLeast = fields.maybe("at-least");
    Node atMost = fields.maybe("at-most");
    Node between = fields.maybe("between");
    if (!fields.done()) {
      return null;
    }
    int given = (atLeast == null ? 0 : 1) + (atMost == null ? 0 : 1) + (between == null ? 0 : 1);
    if (given != 1) {
      String message = "%s needs just one of 'at-least', 'at-most' and 'between'";
      reading.problem(Code.BAD_VALUE, node.span(), message.formatted(what));
      return null;
    }
    if (between != null) {
      return between(between, word);
    }
    if (atLeast != null) {
      Range range = word.apply(atLeast);
      return range == null ? null : new Match.AtLeast(range.least());
    }
    Range range = atMost == null ? null : word.apply(atMost);
    return range == null ? null : new Match.AtMost(range.most());
  }

  private @Nullable Match between(Node node, Function<Node, @Nullable Range> word) {
    List<Node> ends = reading.items(node, "'between'");
    if (!(node instanceof Node.Sequence) || ends.size() != 2) {
      if (node instanceof Node.Sequence) {
        String message = "'between' needs two ends, such as [mild, severe]";
        reading.problem(Code.BAD_VALUE, node.span(), message);
      }
      return null;
    }
    List<Range> ranges = ranges(ends, word);
    if (ranges.size() < 2) {
      return null;
    }
    if (ranges.get(0).least() > ranges.get(1).most()) {
      String message = "the ends of 'between' are the wrong way round; write the lower one first";
      reading.problem(Code.REVERSED_RANGE, node.span(), message);
      return null;
    }
    return new Match.Between(ranges.get(0).least(), ranges.get(1).most());
  }
}
