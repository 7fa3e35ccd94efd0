package org.carelevel.cli;

import org.carelevel.model.Mapping;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which columns answer which questions. */
final class MapOption {

  @Option(
      names = "--map",
      paramLabel = "FILE|ID",
      description = "Which columns answer which questions: a file, or the id of a shipped mapping.")
  private @Nullable String map;

  /** Reads the mapping; null where none is named. Ends the command where it cannot be used. */
  @Nullable Mapping load(Ruleset ruleset, Streams streams) {
    return map == null ? null : Mappings.load(map, ruleset, streams).mapping();
  }
}
