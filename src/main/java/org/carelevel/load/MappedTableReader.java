package org.carelevel.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;
import org.jspecify.annotations.Nullable;

/** Reads how several columns together answer a question. */
final class MappedTableReader {

  private final Reading reading;
  private final MeaningReader meanings;
  private final Set<String> everywhere;
  private final Map<String, Set<String>> known = new LinkedHashMap<>();

  MappedTableReader(Reading reading, MeaningReader meanings, Set<String> everywhere) {
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
    Set<String> unanswered = new LinkedHashSet<>(everywhere);
    unanswered.addAll(MeaningReader.texts(reading, fields.maybe("unanswered")));
    known.values().forEach(unanswered::removeAll);
    Node otherwiseNode = fields.need("otherwise");
    Meaning otherwise =
        otherwiseNode == null ? null : meanings.meaning(otherwiseNode, "'otherwise'");
    return otherwise == null ? null : new Origin.Table(rows, known, unanswered, otherwise);
  }

  private Origin.Table.@Nullable Row row(Node item) {
    Fields fields = reading.fields(item, "a row of the table");
    if (fields == null) {
      return null;
    }
    Map<String, Set<String>> when = columns(fields.need("when"), "'when'");
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
  private Map<String, Set<String>> columns(@Nullable Node node, String what) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    for (Node.Entry entry : MeaningReader.entries(reading, node, what)) {
      Set<String> texts = new LinkedHashSet<>();
      if (entry.value() instanceof Node.Sequence) {
        texts.addAll(MeaningReader.texts(reading, entry.value()));
      } else {
        String text = reading.string(entry.value(), "what stands in the column");
        if (text != null) {
          texts.add(text.strip());
        }
      }
      String column = entry.key().strip();
      found.put(column, texts);
      known.computeIfAbsent(column, key -> new LinkedHashSet<>()).addAll(texts);
    }
    return found;
  }
}
