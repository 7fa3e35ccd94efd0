package org.carelevel.batch;

import java.util.List;
import java.util.Optional;
import org.carelevel.model.Level;

/**
 * A row as scored.
 *
 * @param level the level, where it is decided
 * @param added the values of the added columns
 * @param problems why it was rejected; none where it was not
 */
record ScoredRow(
    Status status, Optional<Level> level, List<String> added, List<CellProblem> problems) {

  /** What became of a row. */
  enum Status {
    DECIDED("decided"),
    PARTIAL("partial"),
    REJECTED("rejected");

    private final String id;

    Status(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  ScoredRow {
    added = List.copyOf(added);
    problems = List.copyOf(problems);
  }
}
