package org.carelevel.batch;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An input that has been opened, and whose columns are known. */
interface InputFile {

  /** Its columns. */
  List<String> names();

  /** The columns that its first rows have themselves, whatever {@link #names} adds. */
  Set<String> own();

  /** Whether no row was read so far, as far as that is known. */
  boolean isEmpty();

  /** Is given one row after the other. */
  interface Visitor {
    /** Whether it only wants to see what there is, whether or not answers would be lost. */
    boolean drafts();

    /** A row, with as many cells as it has. */
    void row(RowPlace at, List<String> cells);

    /** A row that cannot be read as a whole. */
    void unreadable(CellProblem problem);
  }

  /** The first of its rows, at most a thousand, without taking them away. */
  List<List<String>> sample();

  /**
   * The awaited columns that none of the rows which were read so far has; none for a file with a
   * header, which has all of its columns in every row.
   */
  Set<String> missing();

  /**
   * Only looks at its rows.
   *
   * @throws BadInput where they cannot be read to the end
   */
  void visit(Visitor visitor) throws BadInput;

  /**
   * Scores its rows.
   *
   * @param start whether nothing stands before them in the output
   * @param from where an earlier run came to in this input; null to begin with its first row
   */
  void score(Plan plan, Delivery delivery, boolean start, @Nullable Checkpoint from)
      throws BadInput, IOException;
}
