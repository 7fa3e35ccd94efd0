package org.carelevel.whatif;

/**
 * What one given answer bears on the level, all other given answers being as they are. Alerts are
 * another matter.
 */
public enum Bearing {
  /**
   * The level hinges on it: with some other answer to this question alone, another lowest or
   * highest level is possible.
   */
  HINGES("hinges"),
  /**
   * It is no hinge, and yet some way to answer the unanswered questions has another level once this
   * answer alone is changed.
   */
  WITH_OPEN("with-open"),
  /**
   * With any other answer to this question alone, the same lowest and highest levels are possible,
   * and every way to answer the unanswered questions, asked or not, has the same level as before.
   * It may still matter together with other given answers.
   */
  NONE_ALONE("none-alone");

  private final String id;

  Bearing(String id) {
    this.id = id;
  }

  /** As it is written in results. */
  public String id() {
    return id;
  }
}
