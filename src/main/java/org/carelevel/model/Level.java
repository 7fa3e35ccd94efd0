package org.carelevel.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A level of care.
 *
 * @param rank 0 for the least intensive, then rising by one
 * @param about what this level is
 * @param result what to say where it is the result
 * @param expect what a person can expect
 */
public record Level(
    String id,
    int rank,
    Text name,
    Text about,
    @Nullable Text result,
    List<Text> expect,
    List<Citation> cites)
    implements Comparable<Level> {

  /** Keeps its own copies. */
  public Level {
    expect = List.copyOf(expect);
    cites = List.copyOf(cites);
  }

  @Override
  public int compareTo(Level other) {
    return Integer.compare(rank, other.rank);
  }
}
