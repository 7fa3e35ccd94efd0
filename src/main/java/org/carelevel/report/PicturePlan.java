package org.carelevel.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where everything of a picture stands: as wide as a slide with the shape 16:9, and as high unless
 * there are more rows than fit.
 */
final class PicturePlan {

  static final double WIDTH = 1600;

  /** How wide a letter is on average, with some room, in type of 14. */
  static final double PLAIN = 7.2;

  static final double BOLD = 7.9;

  /** The same in bold type of 18. */
  private static final double LARGE = 10.2;

  private static final double SLIDE = 900;
  private static final double TOP = 96;
  private static final double BOTTOM = 48;
  private static final double LEAST_PITCH = 22;
  private static final double MOST_PITCH = 40;
  private static final double GAP = 0.4;
  private static final double LEAST_END = 64;

  private final RuleGraph graph;
  private final Map<RuleGraph.Node, Box> boxes = new HashMap<>();
  private final Map<RuleGraph.Group, Box> groups = new LinkedHashMap<>();
  private final Map<RuleGraph.Edge, Double> ends = new HashMap<>();
  private final double pitch;
  private final double height;

  /** A rectangle. */
  record Box(double x, double y, double width, double height) {
    double middle() {
      return y + height / 2;
    }

    /** A line through the middle. */
    String across() {
      return "M"
          + SvgWriter.number(x)
          + " "
          + SvgWriter.number(middle())
          + "h"
          + SvgWriter.number(width);
    }

    double right() {
      return x + width;
    }
  }

  /** A line from left to right. */
  record Curve(double x1, double y1, double x2, double y2) {
    String path() {
      double bend = (x1 + x2) / 2;
      return "M%s %sC%s %s %s %s %s %s"
          .formatted(n(x1), n(y1), n(bend), n(y1), n(bend), n(y2), n(x2), n(y2));
    }

    private static String n(double number) {
      return SvgWriter.number(number);
    }
  }

  PicturePlan(RuleGraph graph) {
    this.graph = graph;
    long count =
        graph.columns().get(RuleGraph.QUESTIONS).stream()
            .map(RuleGraph.Node::group)
            .distinct()
            .count();
    double questions = graph.columns().get(RuleGraph.QUESTIONS).size() + count * (1 + GAP) - GAP;
    int scores = graph.columns().get(RuleGraph.SCORES).size();
    double rows =
        Math.max(questions, Math.max(scores, graph.columns().get(RuleGraph.RULES).size()));
    double ends = graph.columns().get(RuleGraph.ENDS).size() * (LEAST_END + 16);
    this.pitch =
        Math.max(LEAST_PITCH, Math.min(MOST_PITCH, (SLIDE - TOP - BOTTOM) / Math.max(1, rows)));
    this.height = Math.max(SLIDE, TOP + BOTTOM + Math.max(rows * pitch, ends));
    questions(questions);
    rows(RuleGraph.SCORES, pitch - 2);
    rows(RuleGraph.RULES, pitch - 4);
    ends();
    arrivals();
  }

  double height() {
    return height;
  }

  double pitch() {
    return pitch;
  }

  /** A column's left edge and width. */
  Box column(int column) {
    boolean scores = !graph.columns().get(RuleGraph.SCORES).isEmpty();
    double room = height - TOP - BOTTOM;
    return switch (column) {
      case RuleGraph.QUESTIONS -> new Box(20, TOP, scores ? 250 : 290, room);
      case RuleGraph.SCORES -> new Box(420, TOP, 150, room);
      case RuleGraph.RULES -> new Box(scores ? 740 : 640, TOP, 290, room);
      default -> new Box(1310, TOP, 270, room);
    };
  }

  private void questions(double slots) {
    Box column = column(RuleGraph.QUESTIONS);
    double y = TOP + (column.height() - slots * pitch) / 2;
    RuleGraph.Group group = RuleGraph.Group.NONE;
    double start = y;
    for (RuleGraph.Node node : graph.columns().get(RuleGraph.QUESTIONS)) {
      if (!node.group().equals(group)) {
        y += groups.isEmpty() ? 0 : GAP * pitch;
        start = y;
        y += pitch;
        group = node.group();
      }
      boxes.put(node, new Box(column.x(), y, column.width(), pitch));
      y += pitch;
      groups.put(group, new Box(column.x(), start, column.width(), y - start));
    }
  }

  private void rows(int number, double boxHeight) {
    List<RuleGraph.Node> nodes = graph.columns().get(number);
    Box column = column(number);
    double step =
        Math.min(
            number == RuleGraph.SCORES ? 4 * MOST_PITCH : MOST_PITCH,
            column.height() / Math.max(1, nodes.size()));
    double y = TOP + (column.height() - step * nodes.size()) / 2;
    for (RuleGraph.Node node : nodes) {
      boxes.put(node, new Box(column.x(), y + (step - boxHeight) / 2, column.width(), boxHeight));
      y += step;
    }
  }

  /** The more rules lead somewhere, the higher it is. */
  private void ends() {
    List<RuleGraph.Node> nodes = graph.columns().get(RuleGraph.ENDS);
    Box column = column(RuleGraph.ENDS);
    double gap = 16;
    double room = column.height() - nodes.size() * LEAST_END - (nodes.size() - 1) * gap;
    long all = graph.edges().stream().filter(edge -> edge.to().column() == RuleGraph.ENDS).count();
    double each = Math.max(0, Math.min(14, room / Math.max(1, all)));
    double spare = room - each * all;
    double between = gap + Math.min(60, Math.max(0, spare) / nodes.size());
    double y = TOP + Math.max(0, spare - (between - gap) * (nodes.size() - 1)) / 2;
    for (RuleGraph.Node node : nodes) {
      long arriving = graph.edges().stream().filter(edge -> edge.to().equals(node)).count();
      double boxHeight = LEAST_END + each * arriving;
      boxes.put(node, new Box(column.x(), y, column.width(), boxHeight));
      y += boxHeight + between;
    }
  }

  /** Lines arrive one below the other, in the order in which they come. */
  private void arrivals() {
    for (List<RuleGraph.Node> column : graph.columns()) {
      for (RuleGraph.Node node : column) {
        List<RuleGraph.Edge> arriving =
            new ArrayList<>(graph.edges().stream().filter(edge -> edge.to().equals(node)).toList());
        arriving.sort(Comparator.comparingDouble(edge -> box(edge.from()).middle()));
        Box box = box(node);
        for (int i = 0; i < arriving.size(); i++) {
          double share = (i + 0.5) / arriving.size();
          double inset = node.column() == RuleGraph.ENDS ? 8 : box.height() / 5;
          ends.put(arriving.get(i), box.y() + inset + share * (box.height() - 2 * inset));
        }
      }
    }
  }

  Box box(RuleGraph.Node node) {
    return Objects.requireNonNull(boxes.get(node), node.key());
  }

  /** The boxes around questions that belong together, by what they belong to. */
  Map<RuleGraph.Group, Box> groups() {
    return groups;
  }

  Curve curve(RuleGraph.Edge edge) {
    Box from = box(edge.from());
    Box to = box(edge.to());
    double y2 = ends.getOrDefault(edge, to.middle());
    return new Curve(from.right(), from.middle(), to.x(), y2);
  }

  /** As much of some words as there is room for. */
  static String shortened(String words, double room, double letter) {
    int most = Math.max(2, (int) (room / letter));
    int length = words.codePointCount(0, words.length());
    return length <= most
        ? words
        : words.substring(0, words.offsetByCodePoints(0, most - 1)).strip() + "…";
  }

  /** A name in large type on up to two lines. */
  static List<String> lines(String name, double room) {
    int most = (int) (room / LARGE);
    int space = name.length() <= most ? -1 : name.lastIndexOf(' ', most);
    return space < 0
        ? List.of(shortened(name, room, LARGE))
        : List.of(name.substring(0, space), shortened(name.substring(space + 1), room, LARGE));
  }
}
