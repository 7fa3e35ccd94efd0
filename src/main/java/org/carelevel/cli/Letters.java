package org.carelevel.cli;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Encodes text for a terminal that may not have every letter: {@code á} becomes {@code a} rather
 * than a question mark.
 */
final class Letters {

  private Letters() {}

  static byte[] encode(String text, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return text.getBytes(charset);
    }
    CharsetEncoder encoder = charset.newEncoder();
    try {
      var bytes = encoder.encode(CharBuffer.wrap(text));
      byte[] found = new byte[bytes.remaining()];
      bytes.get(found);
      return found;
    } catch (CharacterCodingException e) {
      // An encoder that has failed is not fit to be asked further.
      return plain(text, charset.newEncoder()).getBytes(charset);
    }
  }

  private static String plain(String text, CharsetEncoder encoder) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              String one = Character.toString(point);
              kept.append(encoder.canEncode(one) ? one : nearest(one));
            });
    return kept.toString();
  }

  private static String nearest(String letter) {
    return switch (letter) {
      case "¿", "¡" -> "";
      case "“", "”", "«", "»" -> "\"";
      case "‘", "’" -> "'";
      case "–", "—" -> "-";
      case "…" -> "...";
      default -> {
        String base = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        yield base.chars().allMatch(c -> c < 128) ? base : "?";
      }
    };
  }
}
