package org.carelevel.batch;

import org.carelevel.diagnostic.Quote;

/**
 * How a text of the input is shown in a message.
 *
 * @param redact whether it is hidden
 */
record Shown(boolean redact) {

  /** The text in quotes, or words that stand for it. */
  String of(String text) {
    return redact ? "what stands here" : Quote.of(text);
  }
}
