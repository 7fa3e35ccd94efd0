package org.carelevel.diagram;

import java.util.List;

/** The rules depend on each other in so many ways that the diagram would not fit. */
public final class BudgetExceeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int budget;
  private final transient List<String> costliest;

  BudgetExceeded(int budget, List<String> costliest) {
    super("more than " + budget + " nodes");
    this.budget = budget;
    this.costliest = List.copyOf(costliest);
  }

  /** How many nodes were allowed. */
  public int budget() {
    return budget;
  }

  /** The rules that took most of them, the costliest first. */
  public List<String> costliest() {
    return costliest;
  }
}
