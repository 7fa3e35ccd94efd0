package org.carelevel.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Span;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;
import org.jspecify.annotations.Nullable;

/** Reads how several columns together answer a question. */
final class MappedTableReader {

  private final Reading reading;
  private final MeaningReader meanings;
  private final Map<String, Span> everywhere;
  private final Map<String, Map<String, Span>> known = new LinkedHashMap<>();

  MappedTableReader(Reading reading, MeaningReader meanings, Map<String, Span> everywhere) {
    this.reading = reading;
    this.meanings = meanings;
    this.everywhere = everywhere;
  }

  @Nullable Origin read(Fields fields) {
    List<Origin.Table.Row> rows = new ArrayList<>();
    Node table = fields.need("table");
    for (Node item : table == null ? List.<Node>of() : reading.items(table, "'table'")) {
      Origin.Table.Row row = row(item);
      if (row != null) {
        rows.add(row);
      }
    }
    columns(fields.maybe("others"), "'others'");
    Map<String, Span> unanswered = new LinkedHashMap<>(everywhere);
    unanswered.putAll(MeaningReader.texts(reading, fields.maybe("unanswered")));
    known.values().forEach(texts -> refuseBoth(texts, unanswered));
    Node otherwiseNode = fields.need("otherwise");
    Meaning otherwise =
        otherwiseNode == null ? null : meanings.meaning(otherwiseNode, "'otherwise'");
    return otherwise == null
        ? null
        : new Origin.Table(rows, texts(known), unanswered.keySet(), otherwise);
  }

  /** A text either says something, or means that nobody knows. */
  private void refuseBoth(Map<String, Span> texts, Map<String, Span> unanswered) {
    TextMeanings<Boolean> known = new TextMeanings<>(reading);
    known.putAll(texts, true);
    known.putAll(unanswered, false);
  }

  private static Map<String, Set<String>> texts(Map<String, Map<String, Span>> places) {
    Map<String, Set<String>> texts = new LinkedHashMap<>();
    places.forEach((column, each) -> texts.put(column, new LinkedHashSet<>(each.keySet())));
    return texts;
  }

  private Origin.Table.@Nullable Row row(Node item) {
    Fields fields = reading.fields(item, "a row of the table");
    if (fields == null) {
      return null;
    }
    Map<String, Set<String>> when = texts(columns(fields.need("when"), "'when'"));
    Node answer = fields.need("answer");
    Meaning meaning = answer == null ? null : meanings.meaning(answer, "'answer'");
    fields.done();
    if (when.isEmpty() && fields.has("when")) {
      String message = "'when' names no column; write which texts must stand in which column";
      reading.problem(Code.EMPTY_CONDITION, fields.place("when"), message);
      return null;
    }
    return meaning == null ? null : new Origin.Table.Row(when, meaning);
  }

  /** A map from column to one text or a list of texts; all of them are known from then on. */
  private Map<String, Map<String, Span>> columns(@Nullable Node node, String what) {
    Map<String, Map<String, Span>> found = new LinkedHashMap<>();
    for (Node.Entry entry : MeaningReader.entries(reading, node, what)) {
      String column = MeaningReader.column(reading, entry);
      Map<String, Span> texts = column(entry.value());
      if (column != null) {
        found.put(column, texts);
        Map<String, Span> all = known.computeIfAbsent(column, key -> new LinkedHashMap<>());
        texts.forEach(all::putIfAbsent);
      }
    }
    return found;
  }

  private Map<String, Span> column(Node node) {
    if (node instanceof Node.Sequence list) {
      if (list.items().isEmpty()) {
        String message = "this list names no text; write those that may stand in the column";
        reading.problem(Code.EMPTY_CONDITION, list.span(), message);
      }
      return MeaningReader.texts(reading, list);
    }
    String text = reading.string(node, "what stands in the column");
    return text == null ? Map.of() : Map.of(text.strip(), node.span());
  }
}
