package org.carelevel.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.carelevel.model.Ruleset;

/**
 * The rules as a picture for a slide: from the questions over the scores and the rules to the
 * levels. It needs nothing else: no script, no font, no request. What colours say, lines and words
 * say too, and every colour has a contrast of 4.5:1 or more.
 */
public final class SvgPicture {

  private static final String FONT = "system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
  private static final String BLACK = "#1a1a1a";
  private static final String GREY = "#595959";
  private static final String RED = "#a00000";
  private static final String BROWN = "#7a4a00";

  /** Of the levels, from the most intensive down. */
  private static final List<String> COLOURS =
      List.of("#8a1538", "#0b4f8a", "#2d6128", "#5b3a8e", "#6b4e00", "#374151");

  private final RuleGraph graph;
  private final PicturePlan plan;
  private final Ruleset ruleset;
  private final Words words;
  private final Map<RuleGraph.Node, String> colours;
  private final SvgWriter svg = new SvgWriter();

  private SvgPicture(RuleGraph graph, Ruleset ruleset, Words words) {
    this.graph = graph;
    this.plan = new PicturePlan(graph);
    this.ruleset = ruleset;
    this.words = words;
    this.colours = colours();
  }

  /** The picture, in the words' language. */
  public static String write(Ruleset ruleset, Words words) {
    RuleGraph graph = RowOrder.of(RuleGraph.of(ruleset, words).withPassages());
    return new SvgPicture(graph, ruleset, words).written();
  }

  /** Such as {@code look-for}. */
  static String id(RuleGraph.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String written() {
    String title = ruleset.identity().title().in(words.language());
    String size = SvgWriter.number(PicturePlan.WIDTH) + " " + SvgWriter.number(plan.height());
    List<Object> about = new ArrayList<>(List.of("xmlns", "http://www.w3.org/2000/svg"));
    about.addAll(List.of("viewBox", "0 0 " + size, "lang", words.language()));
    about.addAll(List.of("role", "img", "aria-labelledby", "title about"));
    about.addAll(List.of("font-family", FONT, "font-size", 14.0, "fill", BLACK));
    svg.open("svg", about.toArray());
    svg.text("title", title, "id", "title");
    svg.text("desc", words.of("picture.about"), "id", "about");
    arrowheads();
    svg.leaf("rect", "width", PicturePlan.WIDTH, "height", plan.height(), "fill", "#ffffff");
    heading(title);
    plan.groups().forEach(this::group);
    graph.edges().forEach(this::edge);
    graph.columns().forEach(column -> column.forEach(this::node));
    legend();
    return svg.close().toString();
  }

  private void arrowheads() {
    svg.open("defs");
    List<Object> shape = new ArrayList<>(List.of("viewBox", "0 0 8 8", "refX", 7.0, "refY", 4.0));
    shape.addAll(List.of("markerWidth", 8.0, "markerHeight", 8.0));
    shape.addAll(List.of("markerUnits", "userSpaceOnUse", "orient", "auto"));
    for (String colour : Stream.concat(COLOURS.stream(), Stream.of(RED, BROWN, GREY)).toList()) {
      List<Object> named = new ArrayList<>(List.of("id", "to" + colour.substring(1)));
      named.addAll(shape);
      svg.open("marker", named.toArray());
      svg.leaf("path", "d", "M0 0L8 4L0 8z", "fill", colour).close();
    }
    svg.close();
  }

  private void heading(String title) {
    String stamp = ruleset.identity().stamp();
    double right = PicturePlan.WIDTH - 20;
    double room = right - 60 - stamp.length() * PicturePlan.BOLD;
    String shown = PicturePlan.shortened(title, room, 14.5);
    svg.words(shown, 20, 34, "font-size", 24.0, "font-weight", "bold");
    svg.words(stamp, right, 36, "text-anchor", "end");
    svg.words(words.of("show.method.person"), 20, 57);
    List<String> keys = List.of("show.questions", "show.scores", "rules", "picture.ends");
    for (int column = 0; column <= RuleGraph.ENDS; column++) {
      if (!graph.columns().get(column).isEmpty()) {
        double x = plan.column(column).x();
        svg.words(words.of(keys.get(column)), x, 86, "font-size", 17.0, "font-weight", "bold");
      }
    }
  }

  private void group(RuleGraph.Group group, PicturePlan.Box box) {
    svg.box(box, 6, GREY, 1);
    String shown = PicturePlan.shortened(group.name(), box.width() - 16, PicturePlan.BOLD);
    svg.words(shown, box.x() + 8, box.y() + plan.pitch() * 0.72, "font-weight", "bold");
  }

  private void node(RuleGraph.Node node) {
    PicturePlan.Box box = plan.box(node);
    if (node.isPassage()) {
      line(RuleGraph.Kind.LOOKS_AT, box.across(), colour(node));
      return;
    }
    boolean isEnd = node.column() == RuleGraph.ENDS;
    double thickness = node.mark().isEmpty() && !isEnd ? 1 : 2.5;
    svg.open("g");
    svg.text("title", isEnd ? node.label() + ": " + node.about() : node.about());
    switch (node.column()) {
      case RuleGraph.QUESTIONS -> label(node, box, 18);
      case RuleGraph.SCORES -> {
        svg.box(box, box.height() / 2, colour(node), thickness);
        label(node, box, 14);
      }
      case RuleGraph.RULES -> {
        svg.box(box, 3, colour(node), thickness);
        label(node, box, 10);
      }
      default -> {
        svg.box(box, 6, colour(node), thickness);
        end(node, box);
      }
    }
    svg.close();
  }

  private void label(RuleGraph.Node node, PicturePlan.Box box, double inset) {
    String shown = PicturePlan.shortened(node.marked(), box.width() - 2 * inset, PicturePlan.PLAIN);
    String weight = node.mark().isEmpty() ? "normal" : "bold";
    svg.words(shown, box.x() + inset, box.middle() + 5, "font-weight", weight);
  }

  /** The name of what rules lead to, on up to two lines. */
  private void end(RuleGraph.Node node, PicturePlan.Box box) {
    double x = box.x() + 14;
    double room = box.width() - 28;
    List<String> lines = PicturePlan.lines(node.marked(), room);
    boolean isLowest = node.key().equals("level " + ruleset.lowestLevel().id());
    double y = box.middle() + 6 - 10.5 * (lines.size() - 1) - (isLowest ? 9 : 0);
    String colour = colour(node);
    for (String line : lines) {
      svg.words(line, x, y, "font-size", 18.0, "font-weight", "bold", "fill", colour);
      y += 21;
    }
    if (isLowest) {
      svg.words(
          PicturePlan.shortened(words.of("picture.lowest"), room, PicturePlan.PLAIN), x, y - 1);
    }
  }

  private void edge(RuleGraph.Edge edge) {
    line(edge.kind(), plan.curve(edge).path(), colour(edge.to()));
  }

  private void line(RuleGraph.Kind kind, String path, String colour) {
    List<Object> attributes = new ArrayList<>();
    attributes.addAll(List.of("d", path, "fill", "none", "stroke", colour));
    attributes.addAll(List.of("stroke-width", kind == RuleGraph.Kind.ALERT ? 2.5 : 1.2));
    String dashes =
        switch (kind) {
          case LOOKS_AT, FLOOR, ALERT -> "";
          case SUPPORTS -> "8 5";
          case LOOK_FOR -> "2 4";
        };
    if (!dashes.isEmpty()) {
      attributes.addAll(List.of("stroke-dasharray", dashes));
    }
    if (kind != RuleGraph.Kind.LOOKS_AT) {
      attributes.addAll(List.of("marker-end", "url(#to" + colour.substring(1) + ")"));
    }
    svg.leaf("path", attributes.toArray());
  }

  private String colour(RuleGraph.Node node) {
    return Objects.requireNonNull(colours.get(node), node.key());
  }

  /** What leads somewhere has the colour of where it leads; a rule, of where it leads first. */
  private Map<RuleGraph.Node, String> colours() {
    Map<RuleGraph.Node, String> found = new HashMap<>();
    graph.columns().get(RuleGraph.ENDS).forEach(end -> found.put(end, ofEnd(end)));
    for (int column = RuleGraph.ENDS - 1; column >= 0; column--) {
      Map<RuleGraph.Node, Set<String>> ahead = new HashMap<>();
      for (RuleGraph.Edge edge : graph.edges()) {
        String colour = found.getOrDefault(edge.to(), GREY);
        ahead.computeIfAbsent(edge.from(), from -> new LinkedHashSet<>()).add(colour);
      }
      for (RuleGraph.Node node : graph.columns().get(column)) {
        Set<String> colours = ahead.getOrDefault(node, Set.of(GREY));
        boolean isOne = colours.size() == 1 || column == RuleGraph.RULES;
        found.put(node, isOne ? colours.iterator().next() : GREY);
      }
    }
    return found;
  }

  private String ofEnd(RuleGraph.Node end) {
    Map<String, String> others =
        Map.of("alert emergency", RED, "alert urgent", BROWN, "look-for", GREY);
    String other = others.get(end.key());
    if (other != null) {
      return other;
    }
    int rank =
        ruleset.levels().stream()
            .filter(level -> end.key().equals("level " + level.id()))
            .findFirst()
            .orElseThrow()
            .rank();
    return COLOURS.get((ruleset.levels().size() - 1 - rank) % COLOURS.size());
  }

  private void legend() {
    double y = plan.height() - 20;
    double x = 20;
    for (RuleGraph.Kind kind : graph.kinds()) {
      String from = SvgWriter.number(x) + " " + SvgWriter.number(y - 5);
      line(kind, "M" + from + "h46", kind == RuleGraph.Kind.ALERT ? RED : GREY);
      String said = words.of("picture.edge." + id(kind));
      svg.words(said, x + 54, y);
      x += 54 + said.length() * PicturePlan.PLAIN + 24;
    }
  }
}
