package org.carelevel.batch;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The columns that are written.
 *
 * @param names those of the input
 * @param places which of them are written
 * @param added those that scoring adds
 */
record OutputColumns(List<String> names, List<Integer> places, List<String> added) {

  /** Keeps its own copies. */
  OutputColumns {
    names = List.copyOf(names);
    places = List.copyOf(places);
    added = List.copyOf(added);
  }

  static OutputColumns of(List<String> names, ScoringOptions options, List<String> added) {
    Set<String> dropped = options.privacy().dropped();
    boolean none = options.writing().onlyScores();
    List<Integer> places =
        IntStream.range(0, names.size())
            .filter(i -> !none && !dropped.contains(names.get(i)))
            .boxed()
            .toList();
    return new OutputColumns(names, places, added);
  }

  /** Whether every column of the input is written. */
  boolean all() {
    return places.size() == names.size();
  }

  /** The cells that are written. */
  List<String> kept(List<String> cells) {
    return all() ? cells : places.stream().map(cells::get).toList();
  }
}
