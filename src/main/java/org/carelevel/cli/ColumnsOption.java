package org.carelevel.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.carelevel.batch.ScoringOptions;
import picocli.CommandLine.Option;

/** Which columns a scored file has, and how it is written. */
final class ColumnsOption {

  /** What scored rows are written as. */
  enum RowFormat {
    csv,
    ndjson
  }

  @Option(
      names = "--format",
      paramLabel = "csv|ndjson",
      defaultValue = "csv",
      description = "How to write the scored rows; ndjson is a JSON object on each line.")
  private RowFormat format = RowFormat.csv;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What to put before the names of the added columns.")
  private String prefix = "";

  @Option(
      names = "--allow-column",
      paramLabel = "COLUMN",
      description =
          "Pass this column through although its name is near a question's; can be repeated.")
  private List<String> allowed = new ArrayList<>();

  @Option(
      names = "--allow-missing",
      paramLabel = "COLUMN",
      description =
          "Go on although no record of JSON has this column, and the mapping takes a blank for an answer; can be repeated.")
  private List<String> missing = new ArrayList<>();

  @Option(names = "--only-scores", description = "Leave out the columns of the input.")
  private boolean onlyScores;

  @Option(
      names = "--no-open-questions",
      description = "Leave out the column of the open questions.")
  private boolean noOpenQuestions;

  @Option(
      names = "--escape-formulas",
      description =
          "Put an apostrophe before text of the input that a spreadsheet would execute, such as =1+1.")
  private boolean escapeFormulas;

  ScoringOptions.Columns columns() {
    return new ScoringOptions.Columns(
        prefix, new LinkedHashSet<>(allowed), new LinkedHashSet<>(missing));
  }

  ScoringOptions.Writing writing() {
    ScoringOptions.Format written =
        format == RowFormat.csv ? ScoringOptions.Format.CSV : ScoringOptions.Format.NDJSON;
    return new ScoringOptions.Writing(written, !noOpenQuestions, onlyScores, escapeFormulas);
  }
}
