package org.carelevel.report;

import java.util.regex.Pattern;
import org.carelevel.diagnostic.Quote;

/** The one place where words become Markdown. */
final class Markdown {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]|~$#]");
  private static final Pattern LEADING_MARK = Pattern.compile("^(\\s*)([-+=#])");
  private static final Pattern LEADING_NUMBER = Pattern.compile("^(\\s*\\d+)([.)])");
  private static final Pattern ADDRESS = Pattern.compile("(?i)(:)(?=//)|(?<=\\bwww)(\\.)");
  private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9._@+-]+( [A-Za-z0-9._@+-]+)*");

  private Markdown() {}

  /** Words that a reader of Markdown shows as they are, on one line. */
  static String escape(String text) {
    String line = SPACES.matcher(Quote.printable(text)).replaceAll(" ");
    line = SPECIAL.matcher(line).replaceAll("\\\\$0");
    line = LEADING_MARK.matcher(line).replaceFirst("$1\\\\$2");
    line = LEADING_NUMBER.matcher(line).replaceFirst("$1\\\\$2");
    line = ADDRESS.matcher(line).replaceAll("\\\\$0");
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** An id in the letters of a program, or as plain words where it is no such thing. */
  static String code(String id) {
    return PLAIN_ID.matcher(id).matches() ? "`" + id + "`" : escape(id);
  }
}
