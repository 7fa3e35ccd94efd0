package org.carelevel.batch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carelevel.model.Origin;
import org.carelevel.model.Question;
import org.jspecify.annotations.Nullable;

/**
 * Which columns answer which questions.
 *
 * @param names the columns of the input
 * @param answered the questions that are answered by columns, or always in the same way
 * @param withoutColumn the questions that are not, and so are unanswered in every row
 */
public record Header(List<String> names, List<Answered> answered, List<String> withoutColumn) {

  /**
   * A question that the input answers.
   *
   * @param origin how its columns are read; null where its answers stand in its own column as they
   *     are
   * @param places where its columns are, in the order of the origin
   */
  record Answered(Question question, @Nullable Origin origin, List<Integer> places) {
    /** Keeps its own copy. */
    Answered {
      places = List.copyOf(places);
    }
  }

  /** Keeps its own copies. */
  public Header {
    names = List.copyOf(names);
    answered = List.copyOf(answered);
    withoutColumn = List.copyOf(withoutColumn);
  }

  /** The same, with more questions that are unanswered in every row, in the order given. */
  Header without(List<String> unanswered) {
    return new Header(names, answered, unanswered);
  }

  /** The places of the columns that answer something. */
  Set<Integer> read() {
    Set<Integer> read = new LinkedHashSet<>();
    answered.forEach(each -> read.addAll(each.places()));
    return read;
  }

  /** The columns that answer no question. */
  public List<String> passedThrough() {
    Set<Integer> read = read();
    return java.util.stream.IntStream.range(0, names.size())
        .filter(i -> !read.contains(i))
        .mapToObj(names::get)
        .toList();
  }
}
