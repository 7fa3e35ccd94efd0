package org.carelevel.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes each row as a JSON object on a line of its own. What the input brings along is text; a
 * level that is not decided is null, and what is a list in CSV is an array.
 */
final class JsonRows implements RowWriter {

  /** The added columns that hold lists. */
  private static final Set<String> LISTS = Set.of("rules", "alerts", "look_for", "open_questions");

  private static final String SEPARATOR = String.valueOf(AddedCells.IN_LISTS);

  private final OutputColumns columns;
  private final List<String> added;
  private final JsonFactory json = new JsonFactory();

  /**
   * With these columns.
   *
   * @param added the names of the added ones, before any prefix
   */
  JsonRows(OutputColumns columns, List<String> added) {
    this.columns = columns;
    this.added = List.copyOf(added);
  }

  @Override
  public void start(Bytes out) {
    // Each line says by itself what is in it.
  }

  @Override
  public void row(List<String> row, Bytes cells, Bytes out) {
    try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), out)) {
      generator.writeStartObject();
      for (int place : columns.places()) {
        generator.writeStringProperty(name(place), row.get(place));
      }
      result(cells, generator);
      generator.writeEndObject();
    }
    out.write('\n');
  }

  private String name(int place) {
    String name = columns.names().get(place);
    return name.isEmpty() ? "column " + (place + 1) : name;
  }

  private void result(Bytes cells, JsonGenerator generator) {
    String text = new String(cells.array(), 1, cells.length() - 2, StandardCharsets.UTF_8);
    // No id has a comma or a quote in it.
    String[] values = text.split(",", -1);
    for (int i = 0; i < values.length; i++) {
      generator.writeName(columns.added().get(i));
      if (LISTS.contains(added.get(i))) {
        list(values[i], generator);
      } else if (values[i].isEmpty()) {
        generator.writeNull();
      } else {
        generator.writeString(values[i]);
      }
    }
  }

  private static void list(String ids, JsonGenerator generator) {
    generator.writeStartArray();
    if (!ids.isEmpty()) {
      for (String id : ids.split(SEPARATOR, -1)) {
        generator.writeString(id);
      }
    }
    generator.writeEndArray();
  }
}
