package org.carelevel.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody most likely meant. */
public final class NearName {

  private static final int MOST_LISTED = 12;
  private static final int MOST_LONGER = 4;
  private static final int MOST_COMPARED = 100;

  /** In a shorter one, one letter makes another word: sex and sev, wood and food. */
  private static final int LONG_WORD = 6;

  private NearName() {}

  /** The known name nearest to a wrong one, if any is near enough to be worth a suggestion. */
  public static Optional<String> of(String wrong, Collection<String> known) {
    String plain = plain(wrong);
    if (plain.isEmpty() || plain.length() > MOST_COMPARED) {
      return Optional.empty();
    }
    return known.stream()
        .filter(name -> isNear(plain, plain(name)))
        .min(
            Comparator.<String>comparingInt(name -> distance(plain, plain(name)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** {@code "; did you mean 'x'?"}, or nothing. */
  public static String hint(String wrong, Collection<String> known) {
    return of(wrong, known).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /**
   * As {@link #hint}; where no name is near, those that the wrong one is a part of, or else the
   * names themselves if they are few.
   */
  public static String hintOrList(String wrong, Collection<String> known) {
    String hint = hint(wrong, known);
    if (!hint.isEmpty() || known.isEmpty()) {
      return hint;
    }
    List<String> longer = longer(wrong, known);
    if (!longer.isEmpty()) {
      return "; did you mean '" + String.join("' or '", longer) + "'?";
    } else if (known.size() > MOST_LISTED) {
      return "";
    }
    return "; use one of: " + String.join(", ", known);
  }

  /** The few known names of which the wrong one is some of the words; none where these are many. */
  private static List<String> longer(String wrong, Collection<String> known) {
    String part = "-" + plain(wrong) + "-";
    List<String> found =
        known.stream().filter(name -> ("-" + plain(name) + "-").contains(part)).sorted().toList();
    return wrong.isBlank() || found.size() > MOST_LONGER ? List.of() : found;
  }

  /**
   * Whether two names are the same but for case, blanks, hyphens and underscores, or for one letter
   * of a long word.
   */
  public static boolean isSlip(String one, String other) {
    String first = plain(one);
    String second = plain(other);
    if (first.replace("-", "").equals(second.replace("-", ""))) {
      return !first.isEmpty();
    }
    int shorter = Math.min(first.length(), second.length());
    return shorter >= LONG_WORD
        && Math.max(first.length(), second.length()) <= MOST_COMPARED
        && Math.abs(first.length() - second.length()) <= 1
        && distance(first, second) == 1;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  private static boolean isNear(String a, String b) {
    int allowed = allowed(a, b);
    return Math.abs(a.length() - b.length()) <= allowed && distance(a, b) <= allowed;
  }

  private static int allowed(String a, String b) {
    return Math.min(3, Math.max(a.length(), b.length()) / 3);
  }

  /** Edits between two names: insert, delete, replace, or swap two neighbours. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
