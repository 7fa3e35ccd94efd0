package org.carelevel.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Codes;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;
import org.carelevel.model.Question;
import org.jspecify.annotations.Nullable;

/** Reads how one question is answered by columns. */
final class MappedReader {

  private static final List<String> KINDS = List.of("column", "boxes", "table", "always");
  private static final List<String> OTHER_KEYS =
      List.of("values", "ranges", "unanswered", "blank", "none", "others", "otherwise");

  private final Reading reading;
  private final Question question;
  private final Map<String, Span> everywhere;
  private final MeaningReader meanings;

  /**
   * For a question.
   *
   * @param everywhere the texts that mean that nobody knows, in any column
   */
  MappedReader(Reading reading, Question question, Map<String, Span> everywhere) {
    this.reading = reading;
    this.question = question;
    this.everywhere = everywhere;
    this.meanings = new MeaningReader(reading, question);
  }

  @Nullable Origin read(Fields fields) {
    List<String> kinds = KINDS.stream().filter(fields::shows).toList();
    Node because = fields.maybe("because");
    if (because != null) {
      reading.string(because, "'because'");
    }
    if (kinds.size() != 1) {
      KINDS.forEach(fields::maybe);
      OTHER_KEYS.forEach(fields::maybe);
      if (fields.done()) {
        String message = "'%s' is answered by one of: %s; write %s of them";
        String names = String.join(", ", KINDS);
        String which = kinds.isEmpty() ? "one" : "only one";
        String said = message.formatted(question.id(), names, which);
        reading.problem(Code.MISSING_KEY, fields.head(), said);
      }
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
    Node node = fields.need("boxes");
    List<Node.Entry> entries = MeaningReader.entries(reading, node, "'boxes'");
    for (Node.Entry entry : entries) {
      String column = MeaningReader.column(reading, entry);
      String word = reading.string(entry.value(), "the answer of " + Quote.of(entry.key()));
      OptionalInt value =
          word == null
              ? OptionalInt.empty()
              : new AnswerNames(reading).value(question, word, entry.value().span());
      if (column != null && value.isPresent()) {
        boxes.put(column, value.getAsInt());
      }
    }
    if (entries.isEmpty() && node instanceof Node.Mapping) {
      String message = "'boxes' names no column; write which column stands for which answer";
      reading.problem(Code.BAD_VALUE, fields.place("boxes"), message);
      return null;
    }
    return new Origin.Boxes(boxes, meanings.orUnanswered(fields.maybe("none"), "'none'"));
  }

  private @Nullable Origin column(Fields fields) {
    Node node = fields.need("column");
    String column = node == null ? null : reading.string(node, "'column'");
    Node values = fields.maybe("values");
    Node ranges = fields.maybe("ranges");
    TextMeanings<Meaning> texts = new TextMeanings<>(reading);
    for (Node.Entry entry : MeaningReader.entries(reading, values, "'values'")) {
      String what = "the answer of " + Quote.of(entry.key());
      Meaning meaning = meanings.meaning(entry.value(), what);
      if (meaning != null) {
        texts.put(entry.key(), meaning, entry.keySpan());
      }
    }
    List<Codes.Range> numbers = new MappedRanges(reading, meanings).read(ranges, texts);
    texts.putAll(MeaningReader.texts(reading, fields.maybe("unanswered")), Meaning.Open.UNANSWERED);
    texts.putAll(everywhere, Meaning.Open.UNANSWERED);
    Meaning blank = meanings.orUnanswered(fields.maybe("blank"), "'blank'");
    boolean own = values == null && ranges == null;
    return column == null
        ? null
        : new Origin.Column(column.strip(), new Codes(texts.meanings(), numbers, blank), own);
  }
}
