package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@link Screener} says of every answer set, worked out beforehand into tables, for speed.
 * It agrees with the screener on every answer set that does not contradict itself; of one that
 * does, it says only that. Immutable, so safe for use by several threads.
 *
 * <p>An answer set is an array of {@link Branches}.
 */
public final class ScreeningTables {

  /** How many diagram nodes may be made on the way. */
  private static final int BUDGET = 400_000;

  /** How many numbers one table may hold, and all of them together. */
  private static final int LARGEST = 1 << 18;

  private static final long TOTAL = 1 << 20;

  /** How many numbers a group's table may hold: small enough for a processor's nearest caches. */
  private static final int GROUP = 1 << 12;

  /** A group is one byte, so that what follows from its value can be made ready for each. */
  private static final int MEMBERS = 8;

  /**
   * Some rules, or some questions, that stand side by side in the ruleset.
   *
   * @param first the place of the first one in the ruleset
   * @param table its value has the bit {@code 1 << i} where the one at {@code first + i} is meant
   */
  public record Group(int first, StateTable table) {}

  private final StateTable levels;
  private final List<Group> rules;
  private final List<Group> openQuestions;

  private ScreeningTables(StateTable levels, List<Group> rules, List<Group> openQuestions) {
    this.levels = levels;
    this.rules = List.copyOf(rules);
    this.openQuestions = List.copyOf(openQuestions);
  }

  /**
   * Works out the tables; empty where they would be too large.
   *
   * @param openQuestions whether the open questions are wanted too
   */
  public static Optional<ScreeningTables> of(Screener screener, boolean openQuestions) {
    try {
      return new Build(screener.partialFunctions(BUDGET)).tables(openQuestions);
    } catch (BudgetExceeded e) {
      return Optional.empty();
    }
  }

  /** The set of the ranks of the levels that are possible: 0 where the answers contradict. */
  public StateTable levels() {
    return levels;
  }

  /** The rules that hold in every valid completion; all rules, in the ruleset's order. */
  public List<Group> rules() {
    return rules;
  }

  /** The open questions; all questions, in the ruleset's order, or none if not wanted. */
  public List<Group> openQuestions() {
    return openQuestions;
  }

  /** Works out the tables. */
  private static final class Build {

    private final PartialFunctions functions;
    private final Diagram diagram;

    Build(PartialFunctions functions) {
      this.functions = functions;
      this.diagram = functions.diagram();
    }

    Optional<ScreeningTables> tables(boolean openQuestions) {
      Optional<StateTable> levels = StateTable.of(diagram, functions.levels(), LARGEST);
      Optional<List<Group>> rules = groups(functions.rules());
      Optional<List<Group>> open = groups(openQuestions ? functions.openQuestions() : List.of());
      if (levels.isEmpty() || rules.isEmpty() || open.isEmpty()) {
        return Optional.empty();
      }
      long size =
          Stream.concat(rules.get().stream(), open.get().stream())
              .mapToLong(group -> group.table().size())
              .sum();
      return size > TOTAL
          ? Optional.empty()
          : Optional.of(new ScreeningTables(levels.get(), rules.get(), open.get()));
    }

    /**
     * Groups as large as they may be; a function that is too large alone is a group all the same.
     */
    private Optional<List<Group>> groups(List<Integer> members) {
      List<Group> groups = new ArrayList<>();
      int next = 0;
      while (next < members.size()) {
        int first = next++;
        int together = members.get(first);
        Optional<StateTable> table = StateTable.of(diagram, together, LARGEST);
        while (next < members.size() && next - first < MEMBERS) {
          int place = next - first;
          int more = diagram.map(members.get(next), value -> value << place);
          together = diagram.apply(Op.OR, together, more);
          Optional<StateTable> larger = StateTable.of(diagram, together, GROUP);
          if (larger.isEmpty()) {
            break;
          }
          table = larger;
          next++;
        }
        if (table.isEmpty()) {
          return Optional.empty();
        }
        groups.add(new Group(first, table.get()));
      }
      return Optional.of(groups);
    }
  }
}
