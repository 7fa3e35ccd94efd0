package org.carelevel.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives one record after another. */
interface FlatRecords {

  /**
   * The next record, or null at the end.
   *
   * @throws BadInput where the input cannot be read, or no further; nothing is asked of it again
   */
  @Nullable FlatRecord next() throws BadInput;

  /**
   * What to tell people of the whole input, in sentences without a full stop, such as what in it
   * was left out. Complete once the last record was given.
   */
  List<String> notes();
}
