package org.carelevel.report;

/** Writes texts so that YAML reads them as they are, whatever is in them. */
final class YamlText {

  private YamlText() {}

  /** A text in quotes, on one line, in ASCII where it has characters that people do not see. */
  static String of(String text) {
    boolean plain = text.codePoints().allMatch(YamlText::isSeen);
    return plain ? "'" + text.replace("'", "''") + "'" : escaped(text);
  }

  /** Whether people see what it is: no other space than the usual one, and nothing invisible. */
  private static boolean isSeen(int point) {
    int type = Character.getType(point);
    boolean sign = type >= Character.DASH_PUNCTUATION && type <= Character.FINAL_QUOTE_PUNCTUATION;
    return point == ' ' || sign || Character.isLetterOrDigit(point);
  }

  private static String escaped(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '"' || unit == '\\') {
        quoted.append('\\').append(unit);
      } else if ((unit >= ' ' && unit <= '~')) {
        quoted.append(unit);
      } else if (Character.isHighSurrogate(unit)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        quoted.append("\\U%08X".formatted(text.codePointAt(i++)));
      } else {
        quoted.append("\\u%04X".formatted((int) unit));
      }
    }
    return quoted.append('"').toString();
  }
}
