package org.carelevel;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What may reach no terminal, said by itself and not by the program: control characters, ends of
 * lines and paragraphs, and marks that turn the direction of writing.
 */
public final class Steering {

  private static final Pattern CHARACTER =
      Pattern.compile(
          "[\\p{Cc}\\p{Zl}\\p{Zp}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\n]]");

  private Steering() {}

  /** The text without it; ends of lines stay. */
  public static String removed(String text) {
    return CHARACTER.matcher(text).replaceAll("");
  }

  /** Each piece of it that is in the text, as U+001B. */
  public static List<String> in(String text) {
    return CHARACTER
        .matcher(text)
        .results()
        .map(found -> "U+%04X".formatted(found.group().codePointAt(0)))
        .distinct()
        .toList();
  }
}
