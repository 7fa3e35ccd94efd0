package org.carelevel.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Finds out how a JSON file holds its records, and gives them in bounded memory. */
final class JsonRecords {

  private JsonRecords() {}

  /**
   * The records of JSON text: an array of objects, one object, or an object on each line (NDJSON);
   * each is a FHIR QuestionnaireResponse, a Bundle of them, or a plain object.
   *
   * @param source what to call the input in messages
   * @param in in UTF-8, without a byte order mark
   * @param shown how messages show what stands in it
   * @throws BadInput where there is nothing, it is not JSON, or it cannot be read
   */
  static FlatRecords open(String source, InputStream in, Shown shown) throws BadInput {
    Failures failures = new Failures(Quote.printable(source));
    try {
      // Bytes that are not UTF-8 become U+FFFD, which is the fault of the record they are in.
      Reader utf8 = new InputStreamReader(in, StandardCharsets.UTF_8);
      BufferedReader text = new BufferedReader(utf8);
      text.mark(Limits.ROW + 1);
      boolean lines = isLines(new TextLines(new Gauge(text), Limits.ROW), failures, shown);
      text.reset();
      return lines ? new JsonLines(text, failures, shown) : new JsonDocument(text, failures, shown);
    } catch (IOException e) {
      throw failures.unreadable(e);
    }
  }

  /**
   * Lines, if the first one that is not blank is an object; or if it is broken, but the second
   * starts an object where the first could not go on with one. Looks at no more than a record may
   * have.
   */
  private static boolean isLines(TextLines lines, Failures failures, Shown shown)
      throws IOException, BadInput {
    TextLines.Line first = notBlank(lines);
    if (first == null) {
      String message = "%s: error[%s]: the file is empty";
      throw new BadInput(message.formatted(failures.source(), Code.EMPTY_FILE.slug()));
    }
    String text = first.text().strip();
    if (text.startsWith("[")) {
      return false;
    }
    TextLines.Line second = notBlank(lines);
    boolean another = second != null && second.text().strip().startsWith("{");
    if (!text.startsWith("{") && !another) {
      String message =
          "%s:%d:1: error[%s]: %s is not JSON; an object starts with {, and a list of them with [";
      throw new BadInput(
          message.formatted(failures.source(), first.number(), Code.SYNTAX.slug(), shown.of(text)));
    }
    return (second != null && isObject(text)) || (another && !goesOn(text));
  }

  private static TextLines.@Nullable Line notBlank(TextLines lines) throws IOException {
    TextLines.Line line = lines.next();
    while (line != null && line.text().isBlank()) {
      line = lines.next();
    }
    return line;
  }

  private static boolean isObject(String text) {
    try (JsonParser parser = JsonTree.parsers().createParser(ObjectReadContext.empty(), text)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          && parser.skipChildren().currentToken() == JsonToken.END_OBJECT
          && parser.nextToken() == null;
    } catch (JacksonException e) {
      return false;
    }
  }

  private static boolean goesOn(String text) {
    return "{[,:".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
