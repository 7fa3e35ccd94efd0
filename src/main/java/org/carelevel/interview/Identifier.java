package org.carelevel.interview;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a label might say about who somebody is. */
public enum Identifier {
  /** Words that look like a name. */
  NAME,
  /** A date, such as a date of birth. */
  DATE,
  /** A number of seven digits or more. */
  NUMBER;

  private static final Pattern ADDRESS = Pattern.compile(".*\\S@\\S.*");
  private static final Pattern WORDS =
      Pattern.compile("\\p{Lu}\\p{Ll}{2,}|\\p{L}{3,}([ ._-]+\\p{L}{2,})+");
  private static final Pattern DAY =
      Pattern.compile(
          "(.*\\D)?((19|20)\\d\\d[-./]?\\d\\d[-./]?\\d\\d|\\d{1,2}[-./]\\d{1,2}[-./](\\d\\d|\\d{4}))(\\D.*)?");

  /** What a label looks like; empty where it looks like nothing in particular. */
  public static Optional<Identifier> in(String label) {
    if (DAY.matcher(label).matches()) {
      return Optional.of(DATE);
    } else if (label.chars().filter(Character::isDigit).count() >= 7) {
      return Optional.of(NUMBER);
    }
    boolean named = ADDRESS.matcher(label).matches() || WORDS.matcher(label).matches();
    return named ? Optional.of(NAME) : Optional.empty();
  }
}
