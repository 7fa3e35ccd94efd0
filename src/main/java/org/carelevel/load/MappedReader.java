package org.carelevel.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Codes;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;
import org.carelevel.model.Question;
import org.jspecify.annotations.Nullable;

/** Reads how one question is answered by columns. */
final class MappedReader {

  private static final List<String> KINDS = List.of("column", "boxes", "table", "always");

  private final Reading reading;
  private final Question question;
  private final Set<String> everywhere;
  private final MeaningReader meanings;

  /**
   * For a question.
   *
   * @param everywhere the texts that mean that nobody knows, in any column
   */
  MappedReader(Reading reading, Question question, Set<String> everywhere) {
    this.reading = reading;
    this.question = question;
    this.everywhere = everywhere;
    this.meanings = new MeaningReader(reading, question);
  }

  @Nullable Origin read(Fields fields) {
    List<String> kinds = KINDS.stream().filter(fields::has).toList();
    Node because = fields.maybe("because");
    if (because != null) {
      reading.string(because, "'because'");
    }
    if (kinds.size() != 1) {
      String message = "'%s' is answered by one of: column, boxes, table, always; write %s of them";
      String which = kinds.isEmpty() ? "one" : "only one";
      reading.problem(Code.MISSING_KEY, fields.head(), message.formatted(question.id(), which));
      return null;
    }
    Origin origin =
        switch (kinds.get(0)) {
          case "column" -> column(fields);
          case "boxes" -> boxes(fields);
          case "table" -> new MappedTableReader(reading, meanings, everywhere).read(fields);
          default -> always(fields);
        };
    fields.done();
    return origin;
  }

  private @Nullable Origin always(Fields fields) {
    Node node = fields.need("always");
    Meaning meaning = node == null ? null : meanings.meaning(node, "'always'");
    return meaning == null ? null : new Origin.Constant(meaning);
  }

  private @Nullable Origin boxes(Fields fields) {
    Map<String, Integer> boxes = new LinkedHashMap<>();
    for (Node.Entry entry : MeaningReader.entries(reading, fields.need("boxes"), "'boxes'")) {
      String word = reading.string(entry.value(), "the answer of " + Quote.of(entry.key()));
      OptionalInt value =
          word == null
              ? OptionalInt.empty()
              : new AnswerNames(reading).value(question, word, entry.value().span());
      value.ifPresent(answer -> boxes.put(entry.key().strip(), answer));
    }
    if (boxes.isEmpty()) {
      String message = "'boxes' names no column; write which column stands for which answer";
      reading.problem(Code.BAD_VALUE, fields.place("boxes"), message);
      return null;
    }
    return new Origin.Boxes(boxes, meanings.orUnanswered(fields.maybe("none"), "'none'"));
  }

  private @Nullable Origin column(Fields fields) {
    Node node = fields.need("column");
    String column = node == null ? null : reading.string(node, "'column'");
    Map<String, Meaning> texts = new LinkedHashMap<>();
    List<Codes.Range> ranges = new ArrayList<>();
    Node values = fields.maybe("values");
    Node numbers = fields.maybe("ranges");
    Set<String> unanswered = MeaningReader.texts(reading, fields.maybe("unanswered"));
    for (Node.Entry entry : MeaningReader.entries(reading, values, "'values'")) {
      String text = entry.key().strip();
      Meaning meaning = meanings.meaning(entry.value(), "the answer of " + Quote.of(text));
      if (unanswered.contains(text)) {
        MeaningReader.twice(reading, entry);
      }
      if (meaning != null) {
        texts.put(text, meaning);
      }
    }
    for (Node.Entry entry : MeaningReader.entries(reading, numbers, "'ranges'")) {
      range(entry, ranges);
    }
    unanswered.forEach(text -> texts.put(text, Meaning.Open.UNANSWERED));
    everywhere.forEach(text -> texts.putIfAbsent(text, Meaning.Open.UNANSWERED));
    Meaning blank = meanings.orUnanswered(fields.maybe("blank"), "'blank'");
    return column == null
        ? null
        : new Origin.Column(
            column.strip(), new Codes(texts, ranges, blank), values == null && numbers == null);
  }

  private void range(Node.Entry entry, List<Codes.Range> ranges) {
    Node key = new Node.Scalar(entry.key(), entry.keySpan());
    Meaning meaning = meanings.meaning(key, "an answer");
    Fields fields = reading.fields(entry.value(), "a range");
    if (fields == null) {
      return;
    }
    OptionalInt from = end(fields, "from");
    OptionalInt to = end(fields, "to");
    fields.done();
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    if (from.getAsInt() > to.getAsInt()) {
      String message = "this range ends before it starts; write the lower number first";
      reading.problem(Code.REVERSED_RANGE, fields.place("from"), message);
      return;
    }
    boolean overlaps =
        ranges.stream().anyMatch(r -> r.from() <= to.getAsInt() && from.getAsInt() <= r.to());
    if (overlaps) {
      String message = "this range overlaps another one of '%s'; let each number mean one thing";
      reading.problem(Code.BAD_BANDS, fields.place("from"), message.formatted(question.id()));
    } else if (meaning != null) {
      ranges.add(new Codes.Range(from.getAsInt(), to.getAsInt(), meaning));
    }
  }

  private OptionalInt end(Fields fields, String key) {
    Node node = fields.need(key);
    return node == null
        ? OptionalInt.empty()
        : reading.number(node, "'" + key + "'", -999_999_999, 999_999_999);
  }
}
