package org.carelevel.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carelevel.diagnostic.Quote;
import org.carelevel.model.Ruleset;

/** The rules as a flowchart in Mermaid's language, which Markdown readers draw. */
public final class MermaidPicture {

  private final RuleGraph graph;
  private final Words words;
  private final Map<RuleGraph.Node, String> names = new LinkedHashMap<>();
  private final StringBuilder out = new StringBuilder();

  private MermaidPicture(RuleGraph graph, Words words) {
    this.graph = graph;
    this.words = words;
    String letters = "qsre";
    for (List<RuleGraph.Node> column : graph.columns()) {
      int number = 1;
      for (RuleGraph.Node node : column) {
        names.put(node, letters.charAt(node.column()) + Integer.toString(number++));
      }
    }
  }

  /** The flowchart, in the words' language. */
  public static String write(Ruleset ruleset, Words words) {
    RuleGraph graph = RowOrder.of(RuleGraph.of(ruleset, words));
    MermaidPicture picture = new MermaidPicture(graph, words);
    picture.line("flowchart LR");
    picture.line("  accTitle: " + escape(ruleset.identity().title().in(words.language())));
    picture.line("  accDescr: " + escape(words.of("picture.about")));
    // Only what cannot start a directive.
    picture.line("  %% " + ruleset.identity().stamp().replaceAll("[^A-Za-z0-9._@+-]", ""));
    picture.questions();
    picture.nodes(RuleGraph.SCORES, "([", "])");
    picture.nodes(RuleGraph.RULES, "[", "]");
    picture.nodes(RuleGraph.ENDS, "[[", "]]");
    graph.edges().forEach(picture::edge);
    picture.unreached();
    if (!graph.edges().isEmpty()) {
      picture.legend();
    }
    return picture.out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /** A level that no rule asks for would stand with the questions; a line unseen holds it. */
  private void unreached() {
    List<RuleGraph.Node> rules = graph.columns().get(RuleGraph.RULES);
    for (RuleGraph.Node end : graph.columns().get(RuleGraph.ENDS)) {
      if (!rules.isEmpty() && graph.edges().stream().noneMatch(edge -> edge.to().equals(end))) {
        line("  " + names.get(rules.get(rules.size() - 1)) + " ~~~ " + names.get(end));
      }
    }
  }

  /** What each kind of line says, with a line of that kind. */
  private void legend() {
    line("  subgraph lines[\"" + escape(words.of("picture.lines")) + "\"]");
    line("    direction LR");
    int number = 1;
    for (RuleGraph.Kind kind : graph.kinds()) {
      String said = escape(words.of("picture.edge." + SvgPicture.id(kind)));
      line("    l%d[\" \"] %s m%d[\"%s\"]".formatted(number, arrow(kind), number, said));
      number++;
    }
    line("  end");
  }

  private void questions() {
    Map<RuleGraph.Group, List<RuleGraph.Node>> groups =
        graph.columns().get(RuleGraph.QUESTIONS).stream()
            .collect(
                Collectors.groupingBy(
                    RuleGraph.Node::group, LinkedHashMap::new, Collectors.toList()));
    int number = 1;
    for (Map.Entry<RuleGraph.Group, List<RuleGraph.Node>> group : groups.entrySet()) {
      line("  subgraph c" + number++ + "[\"" + escape(group.getKey().name()) + "\"]");
      group.getValue().forEach(node -> line("    " + node(node, "[", "]")));
      line("  end");
    }
  }

  private void nodes(int column, String open, String close) {
    graph.columns().get(column).forEach(node -> line("  " + node(node, open, close)));
  }

  private String node(RuleGraph.Node node, String open, String close) {
    return names.get(node) + open + "\"" + escape(node.marked()) + "\"" + close;
  }

  private void edge(RuleGraph.Edge edge) {
    line("  " + names.get(edge.from()) + " " + arrow(edge.kind()) + " " + names.get(edge.to()));
  }

  /** Kinds differ in their line or in its end. */
  private static String arrow(RuleGraph.Kind kind) {
    return switch (kind) {
      case LOOKS_AT -> "---";
      case FLOOR -> "-->";
      case ALERT -> "==>";
      case SUPPORTS -> "-.->";
      case LOOK_FOR -> "--o";
    };
  }

  /**
   * Words between quotes: whatever could mean something to Mermaid, or to the Markdown in its
   * labels, is written by its number.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    boolean isStart = true;
    for (int point : Quote.printable(text).strip().codePoints().toArray()) {
      boolean isPlain = Character.isLetter(point) || (!isStart && " -,'".indexOf(point) >= 0);
      boolean isDigit = point >= '0' && point <= '9';
      if (isPlain || isDigit) {
        escaped.appendCodePoint(point);
      } else {
        escaped.append('#').append(point).append(';');
      }
      isStart = false;
    }
    return escaped.toString();
  }
}
