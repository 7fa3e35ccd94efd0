package org.carelevel.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;

/**
 * The columns of a file of ratings.
 *
 * @param names all of them, in order
 */
record RatingsHeader(List<String> names) {

  private static final String CASE = "case";
  private static final String RATER = "rater";
  private static final String LEVEL = "level";

  /** Keeps its own copy. */
  RatingsHeader {
    names = List.copyOf(names);
  }

  /**
   * Reads the first row.
   *
   * @throws BadInput where it cannot be used, with all reasons
   */
  static RatingsHeader of(String source, List<String> cells) throws BadInput {
    RatingsHeader header = new RatingsHeader(cells.stream().map(String::strip).toList());
    List<String> problems = header.problems();
    if (!problems.isEmpty()) {
      throw new BadInput(
          problems.stream()
              .map(text -> source + ":1: error[" + Code.BAD_HEADER.slug() + "]: " + text)
              .collect(Collectors.joining("\n")));
    }
    return header;
  }

  private List<String> problems() {
    List<String> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isEmpty()) {
        problems.add("a column has no name; name it, or remove it");
      } else if (!seen.add(name)) {
        problems.add("column " + Quote.of(name) + " stands twice; rename or remove one");
      }
    }
    List<String> wanted = isLong() ? List.of(CASE, RATER, LEVEL) : List.of(CASE);
    wanted.stream()
        .filter(name -> !seen.contains(name))
        .forEach(name -> problems.add(lacks(name, seen)));
    if (problems.isEmpty() && isLong()) {
      names.stream()
          .filter(name -> !wanted.contains(name))
          .map(name -> "column " + Quote.of(name) + " is none of case, rater and level; remove it")
          .forEach(problems::add);
    } else if (problems.isEmpty() && names.size() == 1) {
      problems.add("there is no rater; add a column for each, or the columns 'rater' and 'level'");
    }
    return problems;
  }

  private static String lacks(String name, Set<String> seen) {
    String near = NearName.of(name, seen).map(n -> "; is it '" + n + "'? Rename it").orElse("");
    String separator = seen.size() == 1 ? "; the separator must be a comma" : "";
    return "there is no column '" + name + "'" + (near.isEmpty() ? separator : near);
  }

  /** Whether there is a row for each rating. */
  boolean isLong() {
    return names.contains(RATER) || names.contains(LEVEL);
  }

  int caseColumn() {
    return names.indexOf(CASE);
  }

  int raterColumn() {
    return names.indexOf(RATER);
  }

  int levelColumn() {
    return names.indexOf(LEVEL);
  }

  /** The raters that have a column of their own. */
  List<String> raters() {
    return isLong() ? List.of() : names.stream().filter(name -> !name.equals(CASE)).toList();
  }
}
