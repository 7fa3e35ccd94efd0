package org.carelevel.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.carelevel.batch.ScoringOptions;
import picocli.CommandLine.Option;

/** What must not be seen. */
final class PrivacyOption {

  @Option(
      names = "--drop",
      paramLabel = "COLUMN",
      description = "Leave this column out of the output; can be repeated.")
  private List<String> dropped = new ArrayList<>();

  @Option(
      names = "--allow-identifiers",
      paramLabel = "COLUMN",
      description =
          "Score although this column looks as if it said who people are; can be repeated.")
  private List<String> identifiers = new ArrayList<>();

  @Option(
      names = "--redact",
      description = "Hide in messages and in the file of rejects what stands in cells.")
  private boolean redact;

  ScoringOptions.Privacy privacy() {
    return new ScoringOptions.Privacy(
        redact, new LinkedHashSet<>(dropped), new LinkedHashSet<>(identifiers));
  }
}
