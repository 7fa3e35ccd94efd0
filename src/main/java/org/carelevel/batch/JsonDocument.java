package org.carelevel.batch;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Queue;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;

/**
 * One JSON value: an array of objects, or one object; a FHIR Bundle is read entry by entry. Where
 * its text is broken, reading ends.
 */
final class JsonDocument implements FlatRecords {

  private enum State {
    START,
    ITEMS,
    MEMBERS,
    ENTRIES,
    END
  }

  private static final String ENTRY = "entry";

  private final Failures failures;
  private final Gauge gauge;
  private final JsonParser parser;
  private final JsonTree tree;
  private final Resources resources;
  private final Queue<FlatRecord> waiting = new ArrayDeque<>();
  private State state = State.START;
  private Json.Members top = new Json.Members(new LinkedHashMap<>(), Position.START);
  private Position start = Position.START;
  private boolean entriesRead;

  /** Of a text. */
  JsonDocument(Reader text, Failures failures, Shown shown) {
    this.failures = failures;
    this.gauge = new Gauge(text);
    this.parser = JsonTree.parsers().createParser(ObjectReadContext.empty(), gauge);
    this.tree = new JsonTree(parser, shown);
    this.resources = new Resources(shown);
  }

  @Override
  public @Nullable FlatRecord next() throws BadInput {
    try {
      while (waiting.isEmpty() && state != State.END) {
        step();
      }
    } catch (JsonTree.Broken e) {
      throw bad(gauge.tooLong() ? tooLong() : e.fault());
    } catch (JacksonIOException e) {
      Throwable cause = e.getCause();
      throw failures.unreadable(cause instanceof IOException io ? io : new IOException(e));
    }
    FlatRecord record = waiting.poll();
    if (record == null) {
      resources.end(failures.source());
    }
    return record;
  }

  @Override
  public List<String> notes() {
    return resources.notes();
  }

  private void step() throws JsonTree.Broken {
    switch (state) {
      case START -> start();
      case ITEMS -> item();
      case MEMBERS -> member();
      case ENTRIES -> entry();
      case END -> throw new IllegalStateException("there is nothing after the end");
    }
  }

  private void start() throws JsonTree.Broken {
    JsonToken token = tree.next();
    if (token == JsonToken.START_OBJECT) {
      top = new Json.Members(new LinkedHashMap<>(), tree.place());
      tree.next();
      state = State.MEMBERS;
    } else if (token == JsonToken.START_ARRAY) {
      state = State.ITEMS;
    } else {
      throw broken(Code.WRONG_TYPE, "this is neither a JSON object nor an array of objects");
    }
  }

  private void item() throws JsonTree.Broken {
    if (tree.next() == JsonToken.END_ARRAY) {
      end();
      return;
    }
    Json value = record();
    if (value instanceof Json.Members object) {
      waiting.addAll(resources.records(object, tree.fault()));
    } else {
      String message = "this is not an object; a record must be one, from { to }";
      RecordFault fault = RecordFault.at(value.place(), Code.WRONG_TYPE, message);
      waiting.add(resources.rejected(value, fault));
    }
    gauge.start(parser.currentLocation().getCharOffset());
  }

  private void entry() throws JsonTree.Broken {
    if (tree.next() == JsonToken.END_ARRAY) {
      tree.nextRecord();
      tree.next();
      state = State.MEMBERS;
      return;
    }
    waiting.addAll(resources.entry(record(), tree.fault()));
    gauge.start(parser.currentLocation().getCharOffset());
  }

  /** The value that the parser stands on, as a record of its own. */
  private Json record() throws JsonTree.Broken {
    start = tree.place();
    gauge.start(parser.currentTokenLocation().getCharOffset());
    tree.nextRecord();
    return tree.value();
  }

  private void member() throws JsonTree.Broken {
    if (parser.currentToken() == JsonToken.END_OBJECT) {
      endOfTop();
    } else if (!parser.currentName().equals(ENTRY) || top.values().containsKey(ENTRY)) {
      tree.member(top.values());
    } else {
      entries();
    }
  }

  /** Some write the members of a Bundle in the order of their names: its type comes last. */
  private void entries() throws JsonTree.Broken {
    Position place = tree.place();
    String type = Resources.type(top);
    if (tree.next() != JsonToken.START_ARRAY || !(type.isEmpty() || isBundle(type))) {
      put(tree.value(), place);
      return;
    }
    if (isBundle(type)) {
      toEntries(place);
      return;
    }
    List<Json> items = new ArrayList<>();
    if (tree.next() == JsonToken.START_OBJECT) {
      Json first = tree.value();
      if (holdsResource(first)) {
        waiting.addAll(resources.entry(first, tree.fault()));
        toEntries(place);
        return;
      }
      items.add(first);
      tree.next();
    }
    tree.rest(items);
    put(new Json.Items(items, place), place);
  }

  private void put(Json entries, Position place) throws JsonTree.Broken {
    tree.add(top.values(), ENTRY, entries, place);
    tree.next();
  }

  private void toEntries(Position place) throws JsonTree.Broken {
    stopAtFault();
    top.values().put(ENTRY, new Json.Null(place));
    entriesRead = true;
    state = State.ENTRIES;
  }

  private static boolean isBundle(String type) {
    return type.equals(Resources.BUNDLE);
  }

  private static boolean holdsResource(Json entry) {
    return entry instanceof Json.Members object
        && object.values().get("resource") instanceof Json.Members resource
        && !Resources.type(resource).isEmpty();
  }

  private void endOfTop() throws JsonTree.Broken {
    if (!entriesRead) {
      waiting.addAll(resources.records(top, tree.fault()));
    } else if (isBundle(Resources.type(top))) {
      stopAtFault();
      resources.about(top);
    } else {
      String message = "the entries before this are resources, but the whole is no FHIR Bundle";
      throw broken(Code.WRONG_TYPE, message + "; give its 'resourceType'");
    }
    end();
  }

  /** A fault of a Bundle is no single record's. */
  private void stopAtFault() throws JsonTree.Broken {
    RecordFault fault = tree.fault();
    if (fault != null) {
      throw new JsonTree.Broken(fault);
    }
  }

  private void end() throws JsonTree.Broken {
    if (tree.next() != null) {
      String message =
          "a second value starts here; write one object on each line, or all of them in [ ] with commas between them";
      throw broken(Code.SECOND_DOCUMENT, message);
    }
    state = State.END;
  }

  private JsonTree.Broken broken(Code code, String message) {
    return new JsonTree.Broken(RecordFault.at(tree.place(), code, message));
  }

  private RecordFault tooLong() {
    String message = "the record that starts here has more than %,d characters";
    return RecordFault.at(start, Code.LIMIT, message.formatted(Limits.ROW));
  }

  private BadInput bad(RecordFault fault) {
    return new BadInput(fault.render(failures.source()));
  }
}
