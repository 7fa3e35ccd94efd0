package org.carelevel.report;

/**
 * How text for a screen is laid out.
 *
 * @param width how many columns a line may have
 * @param colour whether the screen shows colours; they only ever repeat what words say
 * @param signs whether signs stand before words; without them for somebody who hears them read out
 */
public record Layout(int width, boolean colour, boolean signs) {

  /** Without colours, in the columns that every terminal has. */
  public static final Layout PLAIN = new Layout(80, false, true);

  /** What stands before an alert. */
  public String mark() {
    return signs ? "!! " : "";
  }
}
