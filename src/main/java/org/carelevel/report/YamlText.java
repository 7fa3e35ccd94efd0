package org.carelevel.report;

/** Writes texts so that YAML reads them as they are, whatever is in them. */
final class YamlText {

  private YamlText() {}

  /** A text in quotes, on one line, in ASCII where it has characters that steer a terminal. */
  static String of(String text) {
    boolean plain =
        text.codePoints().allMatch(point -> Character.isLetterOrDigit(point) || isPlainSign(point));
    return plain ? "'" + text.replace("'", "''") + "'" : escaped(text);
  }

  private static boolean isPlainSign(int point) {
    return point >= ' ' && point <= '~';
  }

  private static String escaped(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '"' || unit == '\\') {
        quoted.append('\\').append(unit);
      } else if (isPlainSign(unit)) {
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
