package org.carelevel.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Mapping;
import org.carelevel.model.Meaning;
import org.carelevel.model.Origin;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a mapping reads and that no record of JSON has. A record may leave out what
 * nobody answered, so that alone is no fault; but it must not go unsaid, be a slip in a name, or be
 * taken for an answer.
 */
final class MissingColumns {

  private final Ruleset ruleset;
  private final @Nullable Mapping mapping;
  private final ScoringOptions options;

  MissingColumns(Ruleset ruleset, @Nullable Mapping mapping, ScoringOptions options) {
    this.ruleset = ruleset;
    this.mapping = mapping;
    this.options = options;
  }

  /**
   * Looks for slips, before the first row.
   *
   * @param source what to call the input
   * @param own the columns that its first records have
   * @param missing the columns that none of these has, nor any record of the inputs before
   * @throws BadInput where a column of the input is called nearly like a missing one
   */
  void checkNames(String source, Set<String> own, Set<String> missing) throws BadInput {
    Set<String> others = new LinkedHashSet<>(own);
    others.removeAll(Awaited.of(ruleset, mapping, Set.of()).all());
    others.removeAll(options.columns().allowed());
    List<String> found = new ArrayList<>();
    for (String column : mapping == null ? Set.<String>of() : missing) {
      String message =
          "%s: error[%s]: no record has %s, which the mapping reads for '%s'; did you mean %s? Correct the mapping, or pass that one through with --allow-column %s";
      NearColumn.slip(column, others)
          .map(Quote::of)
          .ifPresent(
              near ->
                  found.add(
                      message.formatted(
                          source,
                          Code.NEAR_COLUMN.slug(),
                          Quote.of(column),
                          String.join("', '", questions(column)),
                          near,
                          near)));
    }
    if (!found.isEmpty()) {
      throw new BadInput(String.join("\n", found));
    }
  }

  /**
   * Looks whether a missing column was taken for an answer, once an input was read. Each input is
   * looked at by itself: that another one has the column says nothing about the people in this one.
   *
   * @param source what to call the input
   * @param missing the columns that none of its records has
   * @throws BadInput where it would, and nobody has allowed that
   */
  void check(String source, Set<String> missing) throws BadInput {
    List<String> found = new ArrayList<>();
    for (String column : missing) {
      for (String question : questions(column)) {
        if (blank(question) instanceof Meaning.Answer answer
            && !options.columns().missing().contains(column)) {
          found.add(taken(source, column, ruleset.question(question), answer));
        }
      }
    }
    if (!found.isEmpty()) {
      throw new BadInput(String.join("\n", found));
    }
  }

  private static String taken(
      String source, String column, Question question, Meaning.Answer answer) {
    String message =
        "%s: error[%s]: no record has %s, and the mapping takes a blank there for '%s' as the answer to '%s': every row would have that answer, though nobody was asked; correct the column in the mapping, or go on with --allow-missing %s";
    String name = Quote.of(column);
    return message.formatted(
        source, Code.BAD_HEADER.slug(), name, question.show(answer.value()), question.id(), name);
  }

  /** What a blank cell means to a question that is mapped to one column. */
  private @Nullable Meaning blank(String question) {
    Origin origin = mapping == null ? null : mapping.origins().get(question);
    return origin instanceof Origin.Column column ? column.codes().blank() : null;
  }

  private List<String> questions(String column) {
    List<String> questions = new ArrayList<>();
    if (mapping != null) {
      mapping
          .origins()
          .forEach(
              (question, origin) -> {
                if (origin.columns().contains(column)) {
                  questions.add(question);
                }
              });
    }
    return questions;
  }

  /** The missing columns of a mapping, each with the questions that it is read for. */
  Map<String, List<String>> mapped(Set<String> missing) {
    Map<String, List<String>> mapped = new LinkedHashMap<>();
    for (String column : missing) {
      List<String> questions = questions(column);
      if (!questions.isEmpty()) {
        mapped.put(column, questions);
      }
    }
    return mapped;
  }

  /** The questions that are unanswered in every row, since no record has any of their columns. */
  Set<String> unanswered(Set<String> missing) {
    Set<String> unanswered = new LinkedHashSet<>();
    for (String question : ruleset.questions().keySet()) {
      Origin origin = mapping == null ? null : mapping.origins().get(question);
      List<String> columns = origin == null ? List.of(question) : origin.columns();
      if (!columns.isEmpty()
          && missing.containsAll(columns)
          && !(blank(question) instanceof Meaning.Answer)) {
        unanswered.add(question);
      }
    }
    return unanswered;
  }
}
