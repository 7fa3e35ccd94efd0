package org.carelevel.batch;

import java.util.regex.Pattern;

/** Text that a spreadsheet would execute. */
public final class Formula {

  private static final String STARTS = "=+-@\t\r\n＝＋－＠";
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

  private Formula() {}

  /** Whether a spreadsheet might execute a text that starts with this byte. */
  static boolean startsWith(byte first) {
    return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t';
  }

  /** The text with an apostrophe before it if a spreadsheet would execute it; a number is safe. */
  public static String escaped(String text) {
    boolean executed =
        !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
    return executed ? "'" + text : text;
  }
}
