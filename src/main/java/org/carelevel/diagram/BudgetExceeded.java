package org.carelevel.diagram;

/** The rules depend on each other in so many ways that the diagram would not fit. */
public final class BudgetExceeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int budget;

  BudgetExceeded(int budget) {
    super("more than " + budget + " nodes");
    this.budget = budget;
  }

  /** How many nodes were allowed. */
  public int budget() {
    return budget;
  }
}
