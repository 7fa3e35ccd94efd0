package org.carelevel.diagnostic;

/**
 * One problem in somebody's text.
 *
 * @param code what kind of problem it is
 * @param span where it is
 * @param message one sentence without a full stop, in the reader's words, with the offending text
 *     and what to do next
 */
public record Diagnostic(Code code, Span span, String message) {

  /**
   * {@code file:line:column: error[code]: message}, and below it the line with the place marked.
   */
  public String render(SourceText source) {
    String head =
        "%s:%d:%d: error[%s]: %s"
            .formatted(
                Quote.printable(source.name()),
                span.start().line(),
                span.start().column(),
                code.slug(),
                message);
    return head + Excerpt.of(source, span);
  }
}
