package org.carelevel.whatif;

/**
 * How far a search goes. Where it stops short of what there is, {@link Changes} says so.
 *
 * @param questions how many questions a change may change
 * @param changes how many changes are shown, the smallest first
 * @param effort how much work may be done, in steps that are the same on every machine
 */
public record Limits(int questions, int changes, long effort) {

  /** The most questions that a change may change. */
  public static final int MOST_QUESTIONS = 3;

  /** For a search that is asked for. */
  public static final Limits FULL = new Limits(MOST_QUESTIONS, 20, 20_000_000);

  /** For a few lines beside something else. */
  public static final Limits SHORT = new Limits(2, 3, 500_000);

  /** At least one question and one change. */
  public Limits {
    if (questions < 1 || questions > MOST_QUESTIONS || changes < 1) {
      throw new IllegalArgumentException(questions + " questions, " + changes + " changes");
    }
  }
}
