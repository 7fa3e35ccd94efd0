package org.carelevel.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Position;
import org.carelevel.diagnostic.Problems;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.diagnostic.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads a text's tokens into a tree. Reads tokens rather than objects, because only they give every
 * key and value its place, show anchors, aliases and tags, and keep {@code yes} and {@code 3.10} as
 * they are written.
 */
final class TreeReader {

  /** The text is too broken, or too large, to go on. */
  private static final class Stop extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** How much of an anchor, alias or tag is looked at. */
  private static final int MOST_OF_A_MARK = 100;

  /** A comment behind something, and the character right behind its sign. */
  private static final Pattern COMMENT = Pattern.compile("([ \\t]+)#(\\S)?");

  private static final Set<String> NULLS = Set.of("~", "null", "Null", "NULL");

  private final SourceText source;
  private final Problems problems;
  private final JsonParser parser;
  private final boolean yaml;
  private final Places places;
  private int nodes;

  /** Where the last text stands. */
  private @Nullable Span last;

  private TreeReader(SourceText source, Problems problems, JsonParser parser, boolean yaml) {
    this.source = source;
    this.problems = problems;
    this.parser = parser;
    this.yaml = yaml;
    this.places = new Places(source);
  }

  /** The tree; null where there is none to work with, and then a problem says why. */
  static @Nullable Node read(SourceText source, String text, Problems problems) {
    boolean yaml = !text.stripLeading().matches("(?s)\\{\\s*(\"|}).*");
    try (JsonParser parser =
        yaml
            ? YAMLFactory.builder().build().createParser(ObjectReadContext.empty(), text)
            : new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      return new TreeReader(source, problems, parser, yaml).tree();
    }
  }

  private @Nullable Node tree() {
    try {
      return document();
    } catch (JacksonException e) {
      broken(e);
      return null;
    } catch (Stop e) {
      return null;
    }
  }

  /**
   * A quote that was forgotten is closed by the next one, lines below, and one that was meant as
   * part of a text closes it: then letters stand right behind the text, and cannot be read.
   */
  private void broken(JacksonException e) {
    Span place = placeOf(e);
    Span text = last;
    if (!yaml || text == null || !isQuoted(text) || !isWordBehind(text, place)) {
      problems.add(Code.SYNTAX, place, SyntaxWords.of(e, yaml));
      return;
    }
    String quote = startsWith(text.start(), "'") ? "''" : "\\\"";
    if (isAcrossLines(text)) {
      String message =
          "the quote that is opened here is closed only on line %d; close it where its text ends, and write a quote that belongs to it %s";
      Span opening = new Span(text.start(), afterStart(text.start()));
      problems.add(Code.SYNTAX, opening, message.formatted(text.end().line(), quote));
    } else {
      String message = "the quoted text ends before this; a quote that belongs to it is written %s";
      problems.add(Code.SYNTAX, place, message.formatted(quote));
    }
  }

  private boolean isWordBehind(Span text, Span place) {
    return text.end().equals(place.start())
        && places.from(place.start(), 2).codePoints().limit(1).anyMatch(Character::isLetterOrDigit);
  }

  private @Nullable Node document() throws Stop {
    if (parser.nextToken() == null) {
      problems.add(Code.EMPTY_FILE, Span.START, "the file is empty");
      return null;
    }
    Node root = node(1);
    if (parser.nextToken() != null) {
      String message = "a second document starts here; put each in a file of its own";
      problems.add(Code.SECOND_DOCUMENT, span(), message);
    }
    return root;
  }

  private Node node(int depth) throws Stop {
    countOne(depth);
    refuseMarks();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(depth);
    } else if (token == JsonToken.START_ARRAY) {
      return sequence(depth);
    }
    return scalar(token);
  }

  private Node mapping(int depth) throws Stop {
    Position start = start();
    List<Node.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      refuseMarks();
      String key = parser.currentName();
      Span keySpan = span();
      parser.nextToken();
      Node value = node(depth + 1);
      if (seen.add(key)) {
        entries.add(new Node.Entry(key, keySpan, value));
      } else {
        String message = "%s stands twice in this map; keep one of them";
        problems.add(Code.DUPLICATE_KEY, keySpan, message.formatted(Quote.of(key)));
      }
    }
    return new Node.Mapping(entries, new Span(start, afterStart(start)));
  }

  private Node sequence(int depth) throws Stop {
    Position start = start();
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(depth + 1));
    }
    return new Node.Sequence(items, new Span(start, afterStart(start)));
  }

  private Node scalar(JsonToken token) {
    String text = parser.getString();
    Span span = span();
    boolean empty =
        token == JsonToken.VALUE_NULL || (NULLS.contains(text) && startsWith(span.start(), text));
    last = span;
    refuseCutting(text, span);
    if (text.length() > Limits.TEXT) {
      String message = "this text has %,d characters; at most %,d can be read";
      problems.add(Code.LIMIT, span, message.formatted(text.length(), Limits.TEXT));
    }
    return empty ? new Node.Empty(span) : new Node.Scalar(text, span);
  }

  /**
   * A comment cuts an unquoted text. Behind a single word it is a remark; behind several, or where
   * {@code #} stands right before a word, it may well have been meant as part of the text, and what
   * is left of it means something else.
   */
  private void refuseCutting(String text, Span span) {
    if (!yaml || isQuoted(span) || startsWith(span.start(), "|") || startsWith(span.start(), ">")) {
      return;
    }
    String line = source.line(span.end().line());
    int end = Math.min(line.length(), offset(line, span.end().column()));
    Matcher behind = COMMENT.matcher(line).region(end, line.length());
    if (behind.lookingAt() && (text.contains(" ") || behind.group(2) != null)) {
      int column = span.end().column() + behind.group(1).length();
      Position hash = new Position(span.end().line(), column);
      String message =
          "a comment begins here, and the text ends before it; put quotes around the text if this belongs to it, or put the comment on a line of its own";
      problems.add(Code.COMMENT_BEHIND_TEXT, new Span(hash, afterStart(hash)), message);
    }
  }

  private static int offset(String line, int column) {
    int most = line.codePointCount(0, line.length());
    return line.offsetByCodePoints(0, Math.min(most, column - 1));
  }

  private void countOne(int depth) throws Stop {
    nodes++;
    if (depth > Limits.DEPTH) {
      String message = "this is nested more than %d deep; write it flatter";
      problems.add(Code.LIMIT, span(), message.formatted(Limits.DEPTH));
      throw new Stop();
    }
    if (nodes > Limits.NODES) {
      String message = "the file has more than %,d values; split it";
      problems.add(Code.LIMIT, span(), message.formatted(Limits.NODES));
      throw new Stop();
    }
  }

  /**
   * An anchor, alias or tag can be seen where the token starts: no plain text can begin with these.
   */
  private void refuseMarks() {
    if (!yaml) {
      return;
    }
    Position start = start();
    String rest = places.from(start, MOST_OF_A_MARK);
    if (rest.isEmpty()) {
      return;
    }
    String word = rest.split("[\\s,\\]}]", 2)[0];
    Span span = new Span(start, after(start, Math.max(1, word.codePointCount(0, word.length()))));
    switch (rest.charAt(0)) {
      case '&' -> mark(Code.ANCHOR, span, "the anchor " + Quote.of(word));
      case '*' -> mark(Code.ALIAS, span, "the alias " + Quote.of(word));
      case '!' -> mark(Code.TAG, span, "the tag " + Quote.of(word));
      default -> {}
    }
  }

  private void mark(Code code, Span span, String what) {
    problems.add(code, span, what + " is not accepted here; write the value out");
  }

  private static boolean isAcrossLines(Span span) {
    return span.start().line() < span.end().line();
  }

  private boolean isQuoted(Span span) {
    return startsWith(span.start(), "\"") || startsWith(span.start(), "'");
  }

  private boolean startsWith(Position place, String text) {
    return places.from(place, text.length()).equals(text);
  }

  private Position start() {
    return position(parser.currentTokenLocation());
  }

  private Span span() {
    Position start = start();
    Position end = yaml ? position(parser.currentLocation()) : afterStart(start);
    return new Span(start, end.compareTo(start) > 0 ? end : afterStart(start));
  }

  private static Position afterStart(Position start) {
    return after(start, 1);
  }

  private static Position after(Position start, int columns) {
    return new Position(start.line(), start.column() + columns);
  }

  private static Position position(TokenStreamLocation location) {
    return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static Span placeOf(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    if (location == null) {
      return Span.START;
    }
    Position place = SyntaxWords.place(e).orElse(position(location));
    return new Span(place, afterStart(place));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s after %d values", source.name(), nodes);
  }
}
