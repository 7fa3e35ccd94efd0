package org.carelevel.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** A text cannot be used; says all that is wrong with it. */
public final class RejectedText extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient SourceText source;
  private final transient List<Diagnostic> problems;

  /** At least one problem, in the order of the text. */
  public RejectedText(SourceText source, List<Diagnostic> problems) {
    super(source.name() + ": " + problems.size() + " problems");
    this.source = source;
    this.problems = List.copyOf(problems);
  }

  /** The problems, in the order of the text. */
  public List<Diagnostic> problems() {
    return problems;
  }

  /** All problems as a person reads them, one below the other. */
  public String render() {
    return problems.stream().map(p -> p.render(source)).collect(Collectors.joining("\n"));
  }
}
