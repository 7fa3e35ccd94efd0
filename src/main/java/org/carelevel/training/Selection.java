package org.carelevel.training;

import java.util.Optional;
import org.carelevel.model.DrillProgress;
import org.carelevel.model.Level;

/**
 * Which cases are wanted.
 *
 * @param seed the same seed gives the same cases
 * @param count how many, at least one
 * @param level only cases that are decided for this level
 * @param kind only cases of this kind
 */
public record Selection(long seed, int count, Optional<Level> level, Optional<Kind> kind) {

  /** The most cases of one session. */
  public static final int MOST = DrillProgress.MOST_CASES;

  /** From 1 to {@link #MOST} cases. */
  public Selection {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException(count + " cases");
    }
  }
}
