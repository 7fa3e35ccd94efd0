package org.carelevel.diagnostic;

/**
 * Makes text from a file fit to be printed: no control characters, no reordering, no unbounded
 * length.
 */
public final class Quote {

  private static final int LONGEST = 60;

  private Quote() {}

  /** The text in single quotes, printable, and shortened where it is long. */
  public static String of(String text) {
    String shown = printable(text);
    if (shown.codePointCount(0, shown.length()) > LONGEST) {
      shown = shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…";
    }
    return "'" + shown + "'";
  }

  /** The text without characters that steer a terminal; line breaks become spaces. */
  public static String printable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (steers(text.charAt(i))) {
        return withoutSteering(text);
      }
    }
    return text;
  }

  private static String withoutSteering(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t' || c == '\r') {
        kept.append(' ');
      } else if (!steers(c)) { // None of them is beyond U+FFFF.
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /**
   * Whether a character can steer a terminal or reorder what is shown: control characters, and the
   * marks that embed, override or isolate a direction of writing.
   */
  public static boolean steers(int point) {
    return Character.isISOControl(point)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x061C
        || point == 0x200E
        || point == 0x200F
        || point == 0x2028
        || point == 0x2029;
  }
}
