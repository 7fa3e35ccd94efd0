package org.carelevel.engine;

/** How a condition stands over all valid ways to complete the answers. */
public enum State {
  /** It holds in every one. */
  HOLDS("holds"),
  /** It holds in some, and not in others. */
  MAY_HOLD("may-hold"),
  /** It holds in none. */
  DOES_NOT_HOLD("does-not-hold");

  private final String id;

  State(String id) {
    this.id = id;
  }

  /** As it is written in results. */
  public String id() {
    return id;
  }
}
