package org.carelevel.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Codes;
import org.carelevel.model.Meaning;
import org.jspecify.annotations.Nullable;

/** Reads what the whole numbers in a column mean. */
final class MappedRanges {

  private static final int FARTHEST = 999_999_999;

  private final Reading reading;
  private final MeaningReader meanings;
  private final Map<Codes.Range, Span> found = new LinkedHashMap<>();

  MappedRanges(Reading reading, MeaningReader meanings) {
    this.reading = reading;
    this.meanings = meanings;
  }

  /**
   * A map from answer to its numbers, which may be left out.
   *
   * @param texts that may stand there too; none of them may be a number of another meaning
   */
  List<Codes.Range> read(@Nullable Node node, TextMeanings<Meaning> texts) {
    for (Node.Entry entry : MeaningReader.entries(reading, node, "'ranges'")) {
      range(entry);
    }
    List<Codes.Range> ranges = List.copyOf(found.keySet());
    Codes numbers = new Codes(Map.of(), ranges, Meaning.Open.UNANSWERED);
    texts
        .meanings()
        .forEach(
            (text, meaning) -> {
              Span place = texts.places().get(text);
              boolean other = numbers.meaning(text).filter(m -> !m.equals(meaning)).isPresent();
              if (place != null && other) {
                texts.refuse(text, place, rangeOf(text));
              }
            });
    return ranges;
  }

  private Span rangeOf(String text) {
    return found.entrySet().stream()
        .filter(
            range ->
                new Codes(Map.of(), List.of(range.getKey()), Meaning.Open.UNANSWERED)
                    .meaning(text)
                    .isPresent())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private void range(Node.Entry entry) {
    Node key = new Node.Scalar(entry.key(), entry.keySpan());
    Meaning meaning = meanings.meaning(key, "an answer");
    Fields fields = reading.fields(entry.value(), "a range");
    if (fields == null) {
      return;
    }
    OptionalInt from = end(fields, "from");
    OptionalInt to = end(fields, "to");
    Span place = fields.place("from");
    fields.done();
    if (from.isEmpty() || to.isEmpty() || meaning == null) {
      return;
    }
    if (from.getAsInt() > to.getAsInt()) {
      String message = "this range ends before it starts; write the lower number first";
      reading.problem(Code.REVERSED_RANGE, place, message);
      return;
    }
    add(new Codes.Range(from.getAsInt(), to.getAsInt(), meaning), place);
  }

  private OptionalInt end(Fields fields, String key) {
    Node node = fields.need(key);
    return node == null
        ? OptionalInt.empty()
        : reading.number(node, "'" + key + "'", -FARTHEST, FARTHEST);
  }

  private void add(Codes.Range range, Span place) {
    for (Map.Entry<Codes.Range, Span> other : found.entrySet()) {
      if (other.getKey().from() <= range.to() && range.from() <= other.getKey().to()) {
        String message =
            "this range overlaps the one on line %d, column %d; let each number mean one thing";
        int line = other.getValue().start().line();
        int column = other.getValue().start().column();
        reading.problem(Code.BAD_BANDS, place, message.formatted(line, column));
        return;
      }
    }
    found.put(range, place);
  }
}
