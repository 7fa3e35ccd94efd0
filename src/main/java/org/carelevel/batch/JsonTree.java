package org.carelevel.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Position;
import org.carelevel.load.SyntaxWords;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads tokens into small trees, one record after another. Tokens, not objects: only they keep
 * numbers as they are written, and show a name that stands twice.
 */
final class JsonTree {

  /** The text is too broken, or too large, to go on. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RecordFault fault;

    Broken(RecordFault fault) {
      super(fault.message());
      this.fault = fault;
    }

    RecordFault fault() {
      return fault;
    }
  }

  private final JsonParser parser;
  private final Shown shown;
  private int values;
  private @Nullable RecordFault fault;

  /** Of what the parser reads next. */
  JsonTree(JsonParser parser, Shown shown) {
    this.parser = parser;
    this.shown = shown;
  }

  /** Parsers that are bounded as these trees are. */
  static JsonFactory parsers() {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(Limits.DEPTH)
            .maxStringLength(Limits.ROW)
            .maxNameLength(Limits.TEXT)
            .build();
    return JsonFactory.builder().streamReadConstraints(bounds).build();
  }

  /** Starts to count and to find faults anew. */
  void nextRecord() {
    values = 0;
    fault = null;
  }

  /** The first fault of this record that does not end the reading; null where there is none. */
  @Nullable RecordFault fault() {
    return fault;
  }

  /** Where the token starts that the parser stands on. */
  Position place() {
    return position(parser.currentTokenLocation());
  }

  /** Goes on to the next token; null at the end. */
  @Nullable JsonToken next() throws Broken {
    try {
      return parser.nextToken();
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      throw new Broken(why(e));
    }
  }

  /** The value that the parser stands on; it stands on its last token afterwards. */
  Json value() throws Broken {
    if (++values > Limits.VALUES) {
      String message = "this record has more than %,d values".formatted(Limits.VALUES);
      throw new Broken(RecordFault.at(place(), Code.LIMIT, message));
    }
    Position place = place();
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        Json.Members members = new Json.Members(new LinkedHashMap<>(), place);
        fill(members.values());
        yield members;
      }
      case START_ARRAY -> new Json.Items(items(), place);
      case VALUE_STRING -> new Json.Text(text(), place);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
      case VALUE_TRUE -> new Json.Flag(true, place);
      case VALUE_FALSE -> new Json.Flag(false, place);
      case VALUE_NULL -> new Json.Null(place);
      default -> throw new IllegalStateException("no value starts with " + token);
    };
  }

  /**
   * Adds the members of the object that the parser stands on. Where the text breaks off, those that
   * were whole have been added.
   */
  void fill(Map<String, Json> members) throws Broken {
    JsonToken token = next();
    while (token != JsonToken.END_OBJECT) {
      token = member(members);
    }
  }

  /**
   * Adds the member whose name the parser stands on.
   *
   * @return the token after it
   */
  @Nullable JsonToken member(Map<String, Json> members) throws Broken {
    String name = parser.currentName();
    Position place = place();
    next();
    Json value = value();
    // Where the text breaks off, a number may have lost digits.
    boolean whole = !(value instanceof Json.Digits);
    if (whole) {
      add(members, name, value, place);
    }
    JsonToken after = next();
    if (!whole) {
      add(members, name, value, place);
    }
    return after;
  }

  /** Adds a member; of a name that stands twice neither value counts. */
  void add(Map<String, Json> members, String name, Json value, Position place) {
    if (members.containsKey(name)) {
      members.put(name, new Json.Null(place));
      String message = "%s stands twice in this object; keep one of them".formatted(shown.of(name));
      note(RecordFault.at(place, Code.DUPLICATE_KEY, message));
    } else {
      members.put(name, value);
    }
  }

  private void note(RecordFault found) {
    fault = fault == null ? found : fault;
  }

  /** The items of the array that the parser stands on. */
  private List<Json> items() throws Broken {
    List<Json> items = new ArrayList<>();
    next();
    rest(items);
    return items;
  }

  /** Adds the items of an array from the one that the parser stands on. */
  void rest(List<Json> items) throws Broken {
    for (JsonToken token = parser.currentToken(); token != JsonToken.END_ARRAY; token = next()) {
      items.add(value());
    }
  }

  private Json number(Position place) throws Broken {
    String digits = text();
    if (digits.length() <= Limits.NUMBER) {
      return new Json.Digits(digits, place);
    }
    String message = "the number %s has %,d characters; at most %d can be read";
    String said = message.formatted(shown.of(digits), digits.length(), Limits.NUMBER);
    note(RecordFault.at(place, Code.LIMIT, said));
    return new Json.Null(place);
  }

  private String text() throws Broken {
    try {
      return parser.getString();
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      throw new Broken(why(e));
    }
  }

  private RecordFault why(JacksonException e) {
    Code code = e instanceof StreamConstraintsException ? Code.LIMIT : Code.SYNTAX;
    TokenStreamLocation location = e.getLocation();
    Position place = location == null ? place() : position(location);
    return RecordFault.at(place, code, SyntaxWords.of(e, false));
  }

  private static Position position(TokenStreamLocation location) {
    return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
