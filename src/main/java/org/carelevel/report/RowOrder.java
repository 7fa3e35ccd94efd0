package org.carelevel.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders the rows of a graph's columns so that fewer edges cross: each row goes to the mean place
 * of those that it is connected with, again and again, and the best order that was seen is kept.
 * The last column keeps its order, and what belongs together stays together.
 */
final class RowOrder {

  private static final int SWEEPS = 40;

  private final RuleGraph graph;
  private final Map<RuleGraph.Node, List<RuleGraph.Node>> neighbours = new HashMap<>();
  private final Map<RuleGraph.Node, Double> places = new HashMap<>();

  private RowOrder(RuleGraph graph) {
    this.graph = graph;
    for (RuleGraph.Edge edge : graph.edges()) {
      neighbours.computeIfAbsent(edge.from(), node -> new ArrayList<>()).add(edge.to());
      neighbours.computeIfAbsent(edge.to(), node -> new ArrayList<>()).add(edge.from());
    }
    graph.columns().forEach(this::place);
  }

  /** The same graph with fewer crossings, or as many. */
  static RuleGraph of(RuleGraph graph) {
    return new RowOrder(graph).ordered();
  }

  private RuleGraph ordered() {
    List<List<RuleGraph.Node>> columns = new ArrayList<>(graph.columns());
    RuleGraph best = graph;
    long fewest = crossings(graph);
    for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
      // From right to left first, since the last column stays as it is.
      for (int column = RuleGraph.ENDS - 1; column >= 0; column--) {
        columns.set(column, byMean(columns.get(column)));
        place(columns.get(column));
      }
      for (int column = 1; column < RuleGraph.ENDS; column++) {
        columns.set(column, byMean(columns.get(column)));
        place(columns.get(column));
      }
      RuleGraph next = graph.with(columns);
      long crossings = crossings(next);
      if (crossings < fewest) {
        fewest = crossings;
        best = next;
      }
    }
    return best;
  }

  /** Places run from 0 to 1 in each column, so that those of long and short ones compare. */
  private void place(List<RuleGraph.Node> column) {
    for (int i = 0; i < column.size(); i++) {
      places.put(column.get(i), (i + 0.5) / column.size());
    }
  }

  private double placeOf(RuleGraph.Node node) {
    return places.getOrDefault(node, 0.5);
  }

  private double mean(RuleGraph.Node node) {
    return neighbours.getOrDefault(node, List.of()).stream()
        .mapToDouble(this::placeOf)
        .average()
        .orElse(placeOf(node));
  }

  /** Groups by the mean of their rows, and rows within them. */
  private List<RuleGraph.Node> byMean(List<RuleGraph.Node> column) {
    Map<String, List<RuleGraph.Node>> groups = new LinkedHashMap<>();
    for (RuleGraph.Node node : column) {
      String group = node.group().id().isEmpty() ? node.key() : node.group().id();
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(node);
    }
    List<List<RuleGraph.Node>> sorted = new ArrayList<>(groups.values());
    sorted.forEach(group -> group.sort(Comparator.comparingDouble(this::mean)));
    sorted.sort(Comparator.comparingDouble(this::meanOf));
    return sorted.stream().flatMap(List::stream).toList();
  }

  private double meanOf(List<RuleGraph.Node> group) {
    return group.stream().mapToDouble(this::mean).average().orElse(0);
  }

  /** How many pairs of edges cross, counting those between the same two columns. */
  static long crossings(RuleGraph graph) {
    Map<RuleGraph.Node, Integer> rows = new HashMap<>();
    for (List<RuleGraph.Node> column : graph.columns()) {
      for (int row = 0; row < column.size(); row++) {
        rows.put(column.get(row), row);
      }
    }
    long crossings = 0;
    for (int from = 0; from < RuleGraph.ENDS; from++) {
      for (int to = from + 1; to <= RuleGraph.ENDS; to++) {
        crossings += crossings(graph, rows, from, to);
      }
    }
    return crossings;
  }

  private static long crossings(
      RuleGraph graph, Map<RuleGraph.Node, Integer> rows, int from, int to) {
    List<int[]> pairs = new ArrayList<>();
    for (RuleGraph.Edge edge : graph.edges()) {
      if (edge.from().column() == from && edge.to().column() == to) {
        pairs.add(new int[] {rows.getOrDefault(edge.from(), 0), rows.getOrDefault(edge.to(), 0)});
      }
    }
    pairs.sort(Comparator.<int[]>comparingInt(pair -> pair[0]).thenComparingInt(pair -> pair[1]));
    // Counted as they come: those before that end further down cross this one.
    long crossings = 0;
    int[] ended = new int[graph.columns().get(to).size() + 1];
    int seen = 0;
    for (int[] pair : pairs) {
      int above = 0;
      for (int row = pair[1] + 1; row > 0; row -= row & -row) {
        above += ended[row];
      }
      crossings += seen - above;
      for (int row = pair[1] + 1; row < ended.length; row += row & -row) {
        ended[row]++;
      }
      seen++;
    }
    return crossings;
  }
}
