package org.carelevel.batch;

import java.io.IOException;

/** Is told how the scoring goes, by one thread at a time. */
public interface ScoringListener {

  /** A reason for which a row is rejected, in the order of the input. */
  void rejected(CellProblem problem) throws IOException;

  /** Something that a person may want to know; one line. */
  default void note(String text) {}

  /** All rows up to here have been written to the output. */
  default void reached(Checkpoint checkpoint) throws IOException {}
}
