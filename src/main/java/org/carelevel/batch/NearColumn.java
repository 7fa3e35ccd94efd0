package org.carelevel.batch;

import java.util.Collection;
import java.util.Optional;
import org.carelevel.diagnostic.NearName;

/** Names of columns that are probably slips of others. */
final class NearColumn {

  private NearColumn() {}

  /**
   * The known name that was probably meant. Names that differ in a number, such as {@code 1.1} and
   * {@code 1.2}, are not slips of one another; a name within an object, such as {@code
   * answers.pregnant}, may stand for the last part of it.
   */
  static Optional<String> of(String name, Collection<String> known) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return !last.equals(name) && known.contains(last)
        ? Optional.of(last)
        : NearName.of(name, known).filter(near -> digits(near).equals(digits(name)));
  }

  private static String digits(String name) {
    return name.replaceAll("[^0-9]+", " ").strip();
  }
}
