package org.carelevel.batch;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON object on each line. What is wrong with a line is that line's fault alone; lines with
 * nothing but white space are passed over.
 */
final class JsonLines implements FlatRecords {

  private final Failures failures;
  private final TextLines lines;
  private final JsonFactory parsers = JsonTree.parsers();
  private final Shown shown;
  private final Resources resources;
  private final Queue<FlatRecord> waiting = new ArrayDeque<>();

  /** Of a text. */
  JsonLines(Reader text, Failures failures, Shown shown) {
    this.failures = failures;
    this.shown = shown;
    this.resources = new Resources(shown);
    this.lines = new TextLines(text, Limits.ROW);
  }

  @Override
  public @Nullable FlatRecord next() throws BadInput {
    try {
      while (waiting.isEmpty()) {
        TextLines.Line line = lines.next();
        if (line == null) {
          resources.end(failures.source());
          return null;
        } else if (!line.text().isBlank()) {
          read(line);
        }
      }
      return waiting.remove();
    } catch (IOException e) {
      throw failures.unreadable(e);
    }
  }

  @Override
  public List<String> notes() {
    return resources.notes();
  }

  private void read(TextLines.Line line) {
    Json.Members object = new Json.Members(new LinkedHashMap<>(), Position.START);
    RecordFault fault = line.tooLong() ? tooLong() : fill(object, line.text());
    for (FlatRecord record : resources.records(object, fault)) {
      RecordFault found = record.fault();
      RecordFault placed = found == null ? null : found.inLine(line.number(), line.text());
      waiting.add(
          new FlatRecord(
              record.number(), line.number(), record.fields(), record.objects(), placed));
    }
  }

  /** What is wrong with the text; then the members before that are filled in all the same. */
  private @Nullable RecordFault fill(Json.Members object, String text) {
    try (JsonParser parser = parsers.createParser(ObjectReadContext.empty(), text)) {
      JsonTree tree = new JsonTree(parser, shown);
      if (tree.next() != JsonToken.START_OBJECT) {
        String message = "%s is not a JSON object; each line must be one, from { to }";
        return RecordFault.at(
            tree.place(), Code.WRONG_TYPE, message.formatted(shown.of(text.strip())));
      }
      tree.fill(object.values());
      if (tree.next() != null) {
        String message = "something stands after the object; start a new line before it";
        return RecordFault.at(tree.place(), Code.SYNTAX, message);
      }
      return tree.fault();
    } catch (JsonTree.Broken e) {
      return e.fault();
    }
  }

  private static RecordFault tooLong() {
    String message = "this line has more than %,d characters; split what it holds";
    return RecordFault.at(Position.START, Code.LIMIT, message.formatted(Limits.ROW));
  }
}
