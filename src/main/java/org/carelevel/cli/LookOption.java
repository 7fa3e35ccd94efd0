package org.carelevel.cli;

import org.carelevel.report.Layout;
import picocli.CommandLine.Option;

/** How results look on a screen. */
final class LookOption {

  /** When to use colours. */
  enum Color {
    auto,
    always,
    never
  }

  /** Longer lines are hard to read. */
  private static final int WIDEST = 100;

  private static final int NARROWEST = 20;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Colours on a terminal: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); NO_COLOR and TERM=dumb turn them off.")
  private Color color = Color.auto;

  @Option(
      names = "--accessible",
      description =
          "Plain lines for a screen reader: words in place of signs, no colours. ACCESSIBLE=1 does the same.")
  private boolean accessible;

  /** Whether signs such as {@code ->} are to be said in words. */
  boolean accessible(Streams streams) {
    return accessible || isSet(streams, "ACCESSIBLE");
  }

  /** The layout of what goes to standard output. */
  Layout layout(Streams streams) {
    return new Layout(width(streams), colour(streams), !accessible(streams));
  }

  private boolean colour(Streams streams) {
    return switch (color) {
      case always -> true;
      case never -> false;
      case auto ->
          streams.isTerminal("stdout")
              && !accessible(streams)
              && !isSet(streams, "NO_COLOR")
              && !streams.variable("TERM").equals("dumb");
    };
  }

  private static int width(Streams streams) {
    String columns = streams.variable("COLUMNS");
    if (!streams.isTerminal("stdout") || !columns.matches("[0-9]{1,4}")) {
      return Layout.PLAIN.width();
    }
    int wide = Integer.parseInt(columns);
    return wide == 0 ? Layout.PLAIN.width() : Math.max(NARROWEST, Math.min(WIDEST, wide));
  }

  private static boolean isSet(Streams streams, String variable) {
    return !streams.variable(variable).isEmpty();
  }
}
