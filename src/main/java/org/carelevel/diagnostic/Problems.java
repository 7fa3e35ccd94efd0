package org.carelevel.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the problems of one text while it is read, so that all are reported at once. */
public final class Problems {

  /** Nobody reads more, and a file made to do harm may have one in each of its values. */
  private static final int MOST = 1_000;

  private final List<Diagnostic> found = new ArrayList<>();
  private int count;

  /** Notes a problem; of very many, the first are kept and the others counted. */
  public void add(Code code, Span span, String message) {
    count++;
    if (found.size() < MOST) {
      found.add(new Diagnostic(code, span, message));
    }
  }

  /** How many were found so far. */
  public int count() {
    return count;
  }

  /** Whether nothing was found. */
  public boolean none() {
    return found.isEmpty();
  }

  /**
   * What was found, in the order of the text. An alias stands where something else should, so
   * nothing more is said about its place.
   */
  public List<Diagnostic> inOrder() {
    Set<Position> aliases =
        found.stream()
            .filter(d -> d.code() == Code.ALIAS)
            .map(d -> d.span().start())
            .collect(Collectors.toSet());
    Stream<Diagnostic> kept =
        found.stream()
            .filter(d -> d.code() == Code.ALIAS || !aliases.contains(d.span().start()))
            .sorted(Comparator.comparing(d -> d.span().start()))
            .distinct();
    return Stream.concat(kept, others().stream()).toList();
  }

  private Optional<Diagnostic> others() {
    if (count == found.size()) {
      return Optional.empty();
    }
    String message = "there are %,d more problems in this file; mend those above first";
    Span last = found.get(found.size() - 1).span();
    return Optional.of(new Diagnostic(Code.LIMIT, last, message.formatted(count - found.size())));
  }

  /** Ends the reading where anything was found. */
  public void throwIfAny(SourceText source) throws RejectedText {
    if (!found.isEmpty()) {
      throw new RejectedText(source, inOrder());
    }
  }
}
