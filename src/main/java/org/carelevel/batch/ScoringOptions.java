package org.carelevel.batch;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How to score.
 *
 * @param limit how many rows may be rejected before the work stops; null where it goes on to the
 *     end
 * @param compare the column that says where people were in fact placed; null for no comparison
 */
public record ScoringOptions(
    Reading reading,
    Columns columns,
    Writing writing,
    Privacy privacy,
    @Nullable Long limit,
    @Nullable String compare) {

  /** What is done unless somebody says otherwise. */
  public static final ScoringOptions USUAL =
      new ScoringOptions(
          new Reading(null, null),
          new Columns("", Set.of(), Set.of()),
          new Writing(Format.CSV, true, false, false),
          new Privacy(false, Set.of(), Set.of()),
          null,
          null);

  /**
   * How to read.
   *
   * @param charset null to find out
   * @param separator between the cells of a row; null to find out
   */
  public record Reading(@Nullable Charset charset, @Nullable Character separator) {}

  /**
   * Which columns there are.
   *
   * @param prefix what to put before the names of the added columns
   * @param allowed columns that may be passed through although they nearly match a question
   * @param missing columns of a mapping that no record of JSON need have, even where that is taken
   *     for an answer
   */
  public record Columns(String prefix, Set<String> allowed, Set<String> missing) {
    /** Keeps its own copies. */
    public Columns {
      allowed = sorted(allowed);
      missing = sorted(missing);
    }
  }

  /** What scored rows are written as. */
  public enum Format {
    /** Comma-separated values, with a header. */
    CSV,
    /** A JSON object on each line. */
    NDJSON
  }

  /**
   * What to write.
   *
   * @param openQuestions whether to add the column of the open questions
   * @param onlyScores whether to leave out the columns of the input
   * @param escapeFormulas whether to put an apostrophe before text that a spreadsheet would execute
   */
  public record Writing(
      Format format, boolean openQuestions, boolean onlyScores, boolean escapeFormulas) {}

  /**
   * What must not be seen.
   *
   * @param redact whether to hide in messages what stands in cells
   * @param dropped the columns that are left out of the output
   * @param identifiers the columns that may be scored although they look like an identifier
   */
  public record Privacy(boolean redact, Set<String> dropped, Set<String> identifiers) {
    /** Keeps its own copies. */
    public Privacy {
      dropped = sorted(dropped);
      identifiers = sorted(identifiers);
    }
  }

  /** The same options are written in the same way in every run. */
  private static Set<String> sorted(Set<String> names) {
    return Collections.unmodifiableSet(new TreeSet<>(names));
  }

  /** The same with other reading. */
  public ScoringOptions with(Reading other) {
    return new ScoringOptions(other, columns, writing, privacy, limit, compare);
  }

  /** The same with other columns. */
  public ScoringOptions with(Columns other) {
    return new ScoringOptions(reading, other, writing, privacy, limit, compare);
  }

  /** The same with other writing. */
  public ScoringOptions with(Writing other) {
    return new ScoringOptions(reading, columns, other, privacy, limit, compare);
  }

  /** The same with other privacy. */
  public ScoringOptions with(Privacy other) {
    return new ScoringOptions(reading, columns, writing, other, limit, compare);
  }

  /** Whether the rows of the input can be copied as they are. */
  boolean copiesRows() {
    return writing.format() == Format.CSV && compare == null;
  }
}
