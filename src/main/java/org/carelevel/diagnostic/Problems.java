package org.carelevel.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the problems of one text while it is read, so that all are reported at once. */
public final class Problems {

  private final List<Diagnostic> found = new ArrayList<>();

  /** Notes a problem. */
  public void add(Code code, Span span, String message) {
    found.add(new Diagnostic(code, span, message));
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
    return found.stream()
        .filter(d -> d.code() == Code.ALIAS || !aliases.contains(d.span().start()))
        .sorted(Comparator.comparing(d -> d.span().start()))
        .distinct()
        .toList();
  }

  /** Ends the reading where anything was found. */
  public void throwIfAny(SourceText source) throws RejectedText {
    if (!found.isEmpty()) {
      throw new RejectedText(source, inOrder());
    }
  }
}
