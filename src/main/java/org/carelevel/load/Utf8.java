package org.carelevel.load;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Diagnostic;
import org.carelevel.diagnostic.Position;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagnostic.SourceText;
import org.carelevel.diagnostic.Span;

/** Bytes to text. */
final class Utf8 {

  private Utf8() {}

  /** What neither YAML nor JSON may hold. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\uFFFE\\uFFFF]");

  /**
   * The text without a byte order mark; refuses what is not UTF-8, too long, or has control
   * characters.
   */
  static String decode(String name, byte[] bytes) throws RejectedText {
    if (bytes.length > Limits.BYTES) {
      String message = "the file has %,d bytes; at most %,d can be read";
      throw refuse(name, Code.LIMIT, Span.START, message.formatted(bytes.length, Limits.BYTES));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return withoutControls(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      Position place = firstBad(bytes);
      String message = "this is not UTF-8 text; save the file as UTF-8";
      throw refuse(name, Code.NOT_UTF8, new Span(place, place), message);
    }
  }

  private static String withoutControls(String name, String text) throws RejectedText {
    Matcher control = CONTROL.matcher(text);
    if (!control.find()) {
      return text;
    }
    Position start = position(text, control.start());
    Span span = new Span(start, new Position(start.line(), start.column() + 1));
    String message = "a control character, U+%04X, stands here; remove it";
    String said = message.formatted((int) text.charAt(control.start()));
    SourceText source = SourceText.of(name, text);
    throw new RejectedText(source, List.of(new Diagnostic(Code.SYNTAX, span, said)));
  }

  private static RejectedText refuse(String name, Code code, Span span, String message) {
    SourceText source = SourceText.of(name, "");
    return new RejectedText(source, List.of(new Diagnostic(code, span, message)));
  }

  private static Position firstBad(byte[] bytes) {
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    return position(lenient, Math.max(0, lenient.indexOf('\uFFFD')));
  }

  private static Position position(String text, int at) {
    String before = text.substring(0, at);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    String own = before.substring(before.lastIndexOf('\n') + 1);
    return new Position(line, 1 + own.codePointCount(0, own.length()));
  }
}
