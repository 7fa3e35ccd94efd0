package org.carelevel.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Mapping;
import org.carelevel.model.Origin;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;

/** Matches the columns of an input to questions, and collects what is wrong with them. */
final class HeaderMatch {

  private final String source;
  private final Ruleset ruleset;
  private final @Nullable Mapping mapping;
  private final ScoringOptions options;
  private final List<String> problems = new ArrayList<>();

  /**
   * For an input.
   *
   * @param source what to call it
   */
  HeaderMatch(String source, Ruleset ruleset, @Nullable Mapping mapping, ScoringOptions options) {
    this.source = source;
    this.ruleset = ruleset;
    this.mapping = mapping;
    this.options = options;
  }

  /**
   * Matches these columns.
   *
   * @param added the names of the columns that will be added
   * @throws BadInput where the header cannot be used, with all reasons
   */
  Header of(List<String> cells, List<String> added) throws BadInput {
    List<String> names = cells.stream().map(String::strip).toList();
    checkTwice(names);
    List<Header.Answered> answered = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (Question question : ruleset.questions().values()) {
      Header.Answered found = answered(question, names);
      if (found == null) {
        without.add(question.id());
      } else {
        answered.add(found);
      }
    }
    checkNear(names);
    checkOverlooked(names);
    checkAsked(names);
    if (answered.stream().allMatch(each -> each.places().isEmpty()) && problems.isEmpty()) {
      problem(Code.BAD_HEADER, noneMatches());
    }
    checkClash(names, added);
    if (!problems.isEmpty()) {
      throw new BadInput(String.join("\n", problems));
    }
    return new Header(names, answered, without);
  }

  private Header.@Nullable Answered answered(Question question, List<String> names) {
    Origin origin = mapping == null ? null : mapping.origins().get(question.id());
    if (origin == null) {
      int place = names.indexOf(question.id());
      return place < 0 ? null : new Header.Answered(question, null, List.of(place));
    }
    List<Integer> places = new ArrayList<>();
    for (String column : origin.columns()) {
      int place = names.indexOf(column);
      if (place < 0) {
        missing(column, "the mapping reads column %s for '" + question.id() + "'", names);
      }
      places.add(place);
    }
    return new Header.Answered(question, origin, places);
  }

  private void missing(String column, String why, List<String> names) {
    String message = why.formatted(Quote.of(column)) + ", and the input has no such column%s";
    String hint = NearName.hint(column, names);
    problem(Code.BAD_HEADER, message.formatted(hint.isEmpty() ? "; correct the name there" : hint));
  }

  private void checkTwice(List<String> names) {
    Set<String> seen = new LinkedHashSet<>();
    for (int place = 0; place < names.size(); place++) {
      String name = names.get(place);
      if (!name.isEmpty() && !seen.add(name)) {
        String message = "column %s stands twice; rename or remove one";
        problemAt(place, Code.BAD_HEADER, message.formatted(Quote.of(name)));
      }
    }
  }

  private void checkNear(List<String> names) {
    Set<String> known = Awaited.of(ruleset, mapping, Set.of()).all();
    Set<String> unmapped = new LinkedHashSet<>(ruleset.questions().keySet());
    if (mapping != null) {
      unmapped.removeAll(mapping.origins().keySet());
    }
    unmapped.removeAll(names);
    for (String name : new LinkedHashSet<>(names)) {
      if (!known.contains(name) && !options.columns().allowed().contains(name)) {
        Set<String> questions = mapping == null ? ruleset.questions().keySet() : unmapped;
        NearColumn.of(name, questions).ifPresent(near -> nearly(names.indexOf(name), name, near));
      }
    }
  }

  /** A column that is called just like a question, which the mapping answers without it. */
  private void checkOverlooked(List<String> names) {
    if (mapping == null) {
      return;
    }
    Set<String> read = Awaited.of(ruleset, mapping, Set.of()).expected();
    for (String question : mapping.origins().keySet()) {
      int place = names.indexOf(question);
      boolean passes =
          read.contains(question)
              || options.columns().allowed().contains(question)
              || options.privacy().dropped().contains(question);
      if (place >= 0 && !passes) {
        String message =
            "column %s is called like a question, and the mapping answers that without it; read it in the mapping, or pass it through with --allow-column %s";
        String name = Quote.of(question);
        problemAt(place, Code.NEAR_COLUMN, message.formatted(name, name));
      }
    }
  }

  private void nearly(int place, String name, String near) {
    String message =
        "column %s is no question; did you mean '%s'? Rename it, or pass it through with --allow-column %s";
    problemAt(place, Code.NEAR_COLUMN, message.formatted(Quote.of(name), near, Quote.of(name)));
  }

  /** Columns that an option names must be there. */
  private void checkAsked(List<String> names) {
    for (String column : new java.util.TreeSet<>(options.privacy().dropped())) {
      if (!names.contains(column)) {
        missing(column, "--drop names column %s", names);
      }
    }
    Set<String> mapped = Awaited.of(ruleset, mapping, Set.of()).expected();
    for (String column : options.columns().missing()) {
      if (mapping == null || !mapped.contains(column)) {
        String message = "--allow-missing names column %s, which no mapping reads%s";
        String hint = mapping == null ? "; it belongs to --map" : NearName.hint(column, mapped);
        problem(Code.BAD_HEADER, message.formatted(Quote.of(column), hint));
      }
    }
    for (String column : options.privacy().identifiers()) {
      if (!names.contains(column)) {
        missing(column, "--allow-identifiers names column %s", names);
      }
    }
    String compare = options.compare();
    if (compare != null && !names.contains(compare)) {
      missing(compare, "--compare names column %s", names);
    }
  }

  private void checkClash(List<String> names, List<String> added) {
    boolean written = !options.writing().onlyScores();
    List<String> clashing =
        added.stream()
            .filter(name -> written && names.contains(name))
            .filter(name -> !options.privacy().dropped().contains(name))
            .toList();
    String message = "the input already has: %s; name the added columns otherwise with --prefix";
    if (!clashing.isEmpty()) {
      int place = names.indexOf(clashing.get(0));
      problemAt(place, Code.BAD_HEADER, message.formatted(String.join(", ", clashing)));
    }
  }

  private void problem(Code code, String message) {
    problems.add("%s:1: error[%s]: %s".formatted(source, code.slug(), message));
  }

  private void problemAt(int place, Code code, String message) {
    problems.add("%s:1:%d: error[%s]: %s".formatted(source, place + 1, code.slug(), message));
  }

  private String noneMatches() {
    if (mapping != null) {
      return "the mapping answers no question yet; say in it which column answers which, as in the lines that are commented out";
    }
    String first = ruleset.questions().keySet().stream().limit(3).collect(Collectors.joining(", "));
    return "no column is a question of '%s'; name columns after its questions, such as %s, or say with --map which column answers which question"
        .formatted(ruleset.identity().id(), first);
  }
}
