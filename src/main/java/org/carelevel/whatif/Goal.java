package org.carelevel.whatif;

/** What a change is to reach, told by the outcomes that are possible after it. */
interface Goal {

  /**
   * How far a change goes.
   *
   * @param outcomes what is then possible, one bit each, at least one
   * @return 0 where it does not reach the goal; otherwise more, the farther it goes
   */
  int reach(int outcomes);

  /** The lowest level that is possible becomes higher. */
  static Goal raise(int lowest) {
    return outcomes -> Math.max(0, Integer.numberOfTrailingZeros(outcomes) - lowest);
  }

  /** The highest level that is possible becomes lower. */
  static Goal lower(int highest) {
    return outcomes -> Math.max(0, highest - (31 - Integer.numberOfLeadingZeros(outcomes)));
  }

  /** Just this outcome is possible. */
  static Goal certain(int outcome) {
    return outcomes -> outcomes == outcome ? 1 : 0;
  }
}
