package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;

/** Finds the parts of a condition that decide how it stands. */
public final class Deciding {

  /**
   * A part, and how it stands.
   *
   * @param part a leaf, or a group that stands so only as a whole
   */
  public record Part(Condition part, State state) {}

  private final Screener screener;
  private final Answers answers;

  /** The answers must not contradict each other. */
  public Deciding(Screener screener, Answers answers) {
    this.screener = screener;
    this.answers = answers;
  }

  /** The parts that decide, in the order in which they are written. */
  public List<Part> of(Condition condition) {
    List<Part> found = new ArrayList<>();
    collect(condition, state(condition), found);
    return found;
  }

  private void collect(Condition condition, State state, List<Part> into) {
    List<Condition> parts = condition.parts();
    if (parts.isEmpty()) {
      into.add(new Part(condition, state));
      return;
    }
    State wanted = condition instanceof Condition.Not ? opposite(state) : state;
    List<Condition> alike = new ArrayList<>(parts);
    alike.removeIf(part -> state(part) != wanted);
    if (alike.size() < needed(condition, state)) {
      // The parts hold, or fail, only together: no one of them decides.
      into.add(new Part(condition, state));
      return;
    }
    alike.forEach(part -> collect(part, wanted, into));
  }

  /** How many parts must stand as the whole does, so that naming them explains it. */
  private static int needed(Condition condition, State state) {
    if (state == State.MAY_HOLD || condition instanceof Condition.Not) {
      return 1;
    }
    boolean holds = state == State.HOLDS;
    int size = condition.parts().size();
    if (condition instanceof Condition.All) {
      return holds ? size : 1;
    } else if (condition instanceof Condition.Count count) {
      return holds ? count.atLeast() : size - count.atLeast() + 1;
    }
    return holds ? 1 : size;
  }

  private State state(Condition condition) {
    return screener.state(condition, answers);
  }

  private static State opposite(State state) {
    return switch (state) {
      case HOLDS -> State.DOES_NOT_HOLD;
      case DOES_NOT_HOLD -> State.HOLDS;
      case MAY_HOLD -> State.MAY_HOLD;
    };
  }
}
