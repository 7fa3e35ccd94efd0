package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/**
 * A ruleset's diagrams as plain numbers, by which another program can screen just as {@link
 * Screener} does.
 *
 * <p>A reference is the place of a node in {@code nodes}, or, where it is negative, the complement
 * of the whole number that stands there.
 *
 * @param variables the questions in the order in which the diagrams look at them
 * @param nodes each after its children
 * @param asked where each question that has an {@code ask-when} is asked
 * @param rules where each rule holds
 * @param literal where each rule holds if every answer is taken as it stands
 * @param valid the answer sets in which every question that is not asked has its first answer
 * @param level the rank of the level
 */
public record DiagramExport(
    List<Branches> variables,
    List<Node> nodes,
    Map<String, Integer> asked,
    Map<String, Integer> rules,
    Map<String, Integer> literal,
    int valid,
    int level) {

  /** How many nodes may be exported: a page with more would be slow to open and to answer. */
  public static final int MOST_NODES = 50_000;

  /**
   * A question, and how its answers are told apart.
   *
   * @param starts the lowest value of each branch, rising
   */
  public record Branches(String question, List<Integer> starts) {

    /** Keeps its own copy. */
    public Branches {
      starts = List.copyOf(starts);
    }
  }

  /**
   * A place where a diagram looks at a question.
   *
   * @param variable the question's place among the variables
   * @param children the reference for each branch
   */
  public record Node(int variable, List<Integer> children) {

    /** Keeps its own copy. */
    public Node {
      children = List.copyOf(children);
    }
  }

  /** Keeps its own copies. */
  public DiagramExport {
    variables = List.copyOf(variables);
    nodes = List.copyOf(nodes);
    asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    literal = Collections.unmodifiableMap(new LinkedHashMap<>(literal));
  }

  /**
   * The diagrams of a ruleset.
   *
   * @throws BudgetExceeded where its rules depend on each other in too many ways
   */
  public static DiagramExport of(Ruleset ruleset) {
    return new Numbering(Compiler.compile(ruleset, Screener.BUDGET)).export(ruleset);
  }

  /** Numbers anew those nodes that the ruleset's diagrams are made of. */
  private static final class Numbering {

    private final Compiled compiled;
    private final Diagram diagram;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Integer, Integer> places = new HashMap<>();

    Numbering(Compiled compiled) {
      this.compiled = compiled;
      this.diagram = compiled.diagram();
    }

    DiagramExport export(Ruleset ruleset) {
      Map<String, Integer> literal = new LinkedHashMap<>();
      for (Rule rule : ruleset.rules().values()) {
        literal.put(rule.id(), compiled.literal().condition(rule.when()));
      }
      return new DiagramExport(
          variables(),
          nodes,
          numbered(compiled.asked()),
          numbered(compiled.rules()),
          numbered(literal),
          numbered(compiled.valid()),
          numbered(compiled.level()));
    }

    private List<Branches> variables() {
      List<Branches> found = new ArrayList<>();
      for (int place = 0; place < compiled.variables().count(); place++) {
        Variables.Variable variable = compiled.variables().at(place);
        List<Integer> starts = new ArrayList<>();
        for (int branch = 0; branch < variable.size(); branch++) {
          starts.add(variable.lowest(branch));
        }
        found.add(new Branches(variable.question().id(), starts));
      }
      return found;
    }

    private Map<String, Integer> numbered(Map<String, Integer> refs) {
      Map<String, Integer> found = new LinkedHashMap<>();
      refs.forEach((id, ref) -> found.put(id, numbered(ref)));
      return found;
    }

    private int numbered(int ref) {
      if (Diagram.isTerminal(ref)) {
        return ref;
      }
      Integer known = places.get(ref);
      if (known != null) {
        return known;
      }
      int variable = diagram.variable(ref);
      List<Integer> children = new ArrayList<>();
      for (int branch = 0; branch < diagram.size(variable); branch++) {
        children.add(numbered(diagram.child(ref, variable, branch)));
      }
      if (nodes.size() == MOST_NODES) {
        throw new BudgetExceeded(MOST_NODES, List.of());
      }
      nodes.add(new Node(variable, children));
      places.put(ref, nodes.size() - 1);
      return nodes.size() - 1;
    }
  }
}
