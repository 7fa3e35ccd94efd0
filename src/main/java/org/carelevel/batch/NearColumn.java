package org.carelevel.batch;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carelevel.diagnostic.NearName;

/** Names of columns that are probably slips of others. */
final class NearColumn {

  private static final Pattern DIGITS = Pattern.compile("0*([0-9]+)");

  /** A part of a name that is shorter says nothing by itself. */
  private static final int SHORTEST_PART = 3;

  private NearColumn() {}

  /**
   * The known name that was probably meant. Names that differ in a number, such as {@code 1.1} and
   * {@code 1.2}, are not slips of one another.
   */
  static Optional<String> of(String name, Collection<String> known) {
    return NearName.of(name, known).filter(near -> !areNumbered(name, near));
  }

  /**
   * The known name that a single record surely means: it differs in case, in blanks, hyphens and
   * underscores, or in one letter of a long word, or stands within an object, as {@code
   * answers.pregnant}. Records leave out what nobody answered, so that more would be found by
   * chance.
   */
  static Optional<String> slip(String name, Collection<String> known) {
    return lastPart(name, known)
        .or(
            () ->
                known.stream()
                    .filter(each -> NearName.isSlip(name, each) && !areNumbered(name, each))
                    .findFirst());
  }

  private static Optional<String> lastPart(String name, Collection<String> known) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    boolean says =
        last.length() >= SHORTEST_PART && last.codePoints().anyMatch(Character::isLetter);
    return !last.equals(name) && says && known.contains(last)
        ? Optional.of(last)
        : Optional.empty();
  }

  private static boolean areNumbered(String one, String other) {
    String first = numbers(one);
    String second = numbers(other);
    return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
  }

  private static String numbers(String name) {
    return DIGITS
        .matcher(name)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.joining(" "));
  }
}
