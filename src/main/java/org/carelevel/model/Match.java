package org.carelevel.model;

import java.util.SortedSet;
import java.util.TreeSet;

/** Which values of a question or totals of a score a condition accepts. */
public sealed interface Match {

  /** Whether it accepts this value. */
  boolean accepts(int value);

  /** One of these. */
  record OneOf(SortedSet<Integer> values) implements Match {

    /** Keeps its own copy. */
    public OneOf {
      values = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    @Override
    public boolean accepts(int value) {
      return values.contains(value);
    }
  }

  /** This or more. */
  record AtLeast(int least) implements Match {
    @Override
    public boolean accepts(int value) {
      return value >= least;
    }
  }

  /** This or less. */
  record AtMost(int most) implements Match {
    @Override
    public boolean accepts(int value) {
      return value <= most;
    }
  }

  /** Both ends are in it. */
  record Between(int least, int most) implements Match {
    @Override
    public boolean accepts(int value) {
      return value >= least && value <= most;
    }
  }
}
