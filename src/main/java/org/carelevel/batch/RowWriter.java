package org.carelevel.batch;

import java.util.List;

/** Writes scored rows. Not safe for use by several threads at once; each has its own. */
interface RowWriter {

  /** Writes what stands before the first row. */
  void start(Bytes out);

  /**
   * Writes a row.
   *
   * @param cells those of the input, as many as there are columns
   * @param added as {@link AddedCells} makes them
   */
  void row(List<String> cells, Bytes added, Bytes out);
}
