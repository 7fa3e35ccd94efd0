package org.carelevel.model;

/**
 * What to do at once.
 *
 * @param action what to do, as an instruction
 */
public record Alert(Kind kind, Text action) {

  /** How soon. Emergencies stand before urgent alerts. */
  public enum Kind {
    /** This minute. */
    EMERGENCY,
    /** Today. */
    URGENT;

    /** As it is written in rulesets and results. */
    public String id() {
      return this == EMERGENCY ? "emergency" : "urgent";
    }
  }
}
