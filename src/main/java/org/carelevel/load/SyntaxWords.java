package org.carelevel.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.carelevel.diagnostic.Position;
import tools.jackson.core.JacksonException;

/** Says in an author's words what a YAML or JSON parser found wrong. */
public final class SyntaxWords {

  private static final String END = "unexpected end of stream";
  private static final String KEY = "could not find expected ':'";
  private static final String FLOW = "while parsing a flow";
  private static final Pattern PLACE = Pattern.compile("in reader, line (\\d+), column (\\d+)");

  /** Parts of the parser's messages, and what they mean to somebody who writes a file. */
  private static final List<Map.Entry<String, String>> KNOWN =
      List.of(
          Map.entry(
              "mapping values are not allowed here",
              "a colon with a space after it stands inside a text; put the text in quotes, or check the indentation"),
          Map.entry("\\t(TAB)", "a tab stands at the start of the line; indent with spaces"),
          Map.entry("while scanning a quoted", "the quote that is opened here is never closed"),
          Map.entry(
              "unexpected end of stream",
              "a quote, bracket or brace that is opened here, or before, is never closed"),
          Map.entry(FLOW, "a comma, or the closing bracket or brace, is missing here"),
          Map.entry(
              "while parsing a block",
              "this line does not line up with the lines above it; indent it as the line that it belongs beside"),
          Map.entry(KEY, "a colon with a space after it is missing behind this key"),
          Map.entry("unknown escape", "this backslash sequence is not known; use single quotes"),
          Map.entry("Expected a property name", "a key must be a plain text, not a list or a map"),
          Map.entry(
              "cannot start any token",
              "this character cannot stand at the start of a text; put the text in quotes"),
          Map.entry(
              "was expecting closing quote",
              "the quote that is opened before this is never closed"),
          Map.entry("Unexpected end-of-input", "a bracket or brace is never closed"),
          Map.entry("expecting a colon", "a colon is missing before this"),
          Map.entry("expecting comma", "a comma is missing before this"),
          Map.entry("expecting double-quote", "a key must stand in double quotes"),
          Map.entry("Unrecognized token", "a text must stand in double quotes"),
          Map.entry("undefined alias", "an alias is used here; write the value out"),
          Map.entry(
              "Illegal unquoted character",
              "a line break or control character stands inside a text; write \\n or \\u and four digits"),
          Map.entry(
              "character escape", "this backslash sequence is not known; write two backslashes"),
          Map.entry(
              "surrogate", "half a character stands here; write the other half too, or remove it"),
          Map.entry("Non-standard token", "this is no number in JSON; write null for none"),
          Map.entry("nesting depth", "this is nested too deep; write it flatter"),
          Map.entry("exceeds the maximum allowed", "this text is too long to be read"));

  private SyntaxWords() {}

  /** One sentence without a full stop: what is wrong, and what to do. */
  public static String of(JacksonException e, boolean yaml) {
    String message = String.valueOf(e.getOriginalMessage());
    if (isUnclosed(message)) {
      return "the bracket or brace that is opened here is not closed before line "
          + places(message).get(1).line()
          + "; close it, or put a comma between the parts in it";
    }
    return KNOWN.stream()
        .filter(known -> message.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(
            "this cannot be read as " + (yaml ? "YAML" : "JSON") + "; check what stands before it");
  }

  /**
   * The place that the parser's message is about: of a quote or bracket that is not closed, where
   * it is opened, and of a key without a colon, where the key is, which is the first place that the
   * message names; else where the parser stopped, the last one.
   */
  static Optional<Position> place(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    boolean first =
        (message.contains("while scanning a quoted") && message.contains(END))
            || message.contains(KEY)
            || isUnclosed(message);
    return places(message).stream().reduce((one, other) -> first ? one : other);
  }

  /** Where the parser stopped on the line of the bracket itself, a comma is missing more likely. */
  private static boolean isUnclosed(String message) {
    List<Position> places = places(message);
    return message.contains(FLOW)
        && places.size() == 2
        && places.get(0).line() < places.get(1).line();
  }

  private static List<Position> places(String message) {
    return PLACE.matcher(message).results().map(SyntaxWords::position).toList();
  }

  private static Position position(MatchResult found) {
    return new Position(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
  }
}
