package org.carelevel.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;

/**
 * Which column answers which question.
 *
 * @param names the columns of the input
 * @param questions the questions that have a column, by its place
 * @param withoutColumn the questions that have none, and so are unanswered in every row
 */
public record Header(
    List<String> names, Map<Integer, Question> questions, List<String> withoutColumn) {

  /** Keeps its own copies. */
  public Header {
    names = List.copyOf(names);
    questions = Map.copyOf(questions);
    withoutColumn = List.copyOf(withoutColumn);
  }

  /**
   * Matches columns to questions.
   *
   * @param added the names of the columns that will be added
   * @param options which columns may be passed through, and what to call the input
   * @throws BadInput where the header cannot be used, with all reasons
   */
  static Header of(
      List<String> cells, Ruleset ruleset, List<String> added, CsvScoring.Options options)
      throws BadInput {
    List<String> names = cells.stream().map(String::strip).toList();
    List<String> problems = new ArrayList<>();
    Map<Integer, Question> found = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Question question = ruleset.questions().get(name);
      if (!name.isEmpty() && !seen.add(name)) {
        problems.add(bad("column " + Quote.of(name) + " stands twice; rename or remove one"));
      } else if (question != null) {
        found.put(i, question);
      } else if (!options.allowed().contains(name)) {
        near(name, ruleset).ifPresent(near -> problems.add(nearly(name, near)));
      }
    }
    if (found.isEmpty() && problems.isEmpty()) {
      problems.add(bad(noneMatches(ruleset)));
    }
    clash(seen, added).map(Header::bad).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      throw new BadInput(
          problems.stream()
              .map(problem -> options.source() + ":1: " + problem)
              .collect(Collectors.joining("\n")));
    }
    List<String> without = new ArrayList<>(ruleset.questions().keySet());
    found.values().forEach(question -> without.remove(question.id()));
    return new Header(names, found, without);
  }

  private static Optional<String> near(String name, Ruleset ruleset) {
    return NearName.of(name, ruleset.questions().keySet());
  }

  private static String nearly(String name, String near) {
    String message =
        "column %s is no question; did you mean '%s'? Rename it, or pass it through with --allow-column %s";
    return error(Code.NEAR_COLUMN, message.formatted(Quote.of(name), near, Quote.of(name)));
  }

  private static String bad(String message) {
    return error(Code.BAD_HEADER, message);
  }

  private static String error(Code code, String message) {
    return "error[%s]: %s".formatted(code.slug(), message);
  }

  private static String noneMatches(Ruleset ruleset) {
    String first = ruleset.questions().keySet().stream().limit(3).collect(Collectors.joining(", "));
    return "no column is a question of '%s'; name columns after its questions, such as %s"
        .formatted(ruleset.identity().id(), first);
  }

  private static Optional<String> clash(Set<String> names, List<String> added) {
    List<String> clashing = added.stream().filter(names::contains).toList();
    String message = "the input already has: %s; name the added columns otherwise with --prefix";
    return clashing.isEmpty()
        ? Optional.empty()
        : Optional.of(message.formatted(String.join(", ", clashing)));
  }

  /** The columns that answer no question. */
  public List<String> passedThrough() {
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!questions.containsKey(i)) {
        rest.add(names.get(i));
      }
    }
    return rest;
  }
}
