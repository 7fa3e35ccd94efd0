package org.carelevel.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.carelevel.model.Alert;
import org.carelevel.model.Condition;
import org.carelevel.model.Consideration;
import org.carelevel.model.Level;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Score;

/**
 * A ruleset as a graph in columns: what is asked, what is summed, the rules, and where they lead.
 *
 * @param columns questions, scores, rules and ends, in this order
 */
record RuleGraph(List<List<Node>> columns, List<Edge> edges) {

  static final int QUESTIONS = 0;
  static final int SCORES = 1;
  static final int RULES = 2;
  static final int ENDS = 3;

  /**
   * Something in a column.
   *
   * @param key unique in the graph
   * @param group what it stands together with
   * @param label short, for the picture
   * @param about in full
   * @param mark how urgent it is: {@code !!}, {@code !} or nothing
   */
  record Node(int column, String key, Group group, String label, String about, String mark) {

    /** The label, with how urgent it is. */
    String marked() {
      return mark.isEmpty() ? label : mark + " " + label;
    }

    /** Whether it is but room for lines that pass its column. */
    boolean isPassage() {
      return label.isEmpty();
    }
  }

  /** A consideration, whose questions stand together. */
  record Group(String id, String name) {
    /** Of what stands by itself. */
    static final Group NONE = new Group("", "");
  }

  /** From a node to one in a column further right. */
  record Edge(Node from, Node to, Kind kind) {}

  /** What an edge says. The order is that of a legend. */
  enum Kind {
    /** A rule or a score looks at it. */
    LOOKS_AT,
    /** A rule asks for at least this level. */
    FLOOR,
    /** A rule raises this alert. */
    ALERT,
    /** A rule is a reason for this level. */
    SUPPORTS,
    /** A rule names something to look for. */
    LOOK_FOR
  }

  /** Keeps its own copies. */
  RuleGraph {
    columns = columns.stream().map(List::copyOf).toList();
    edges = List.copyOf(edges);
  }

  /** The graph of a ruleset, with labels in the words' language. */
  static RuleGraph of(Ruleset ruleset, Words words) {
    return new Making(ruleset, words).graph();
  }

  /** The same in another order of rows. */
  RuleGraph with(List<List<Node>> ordered) {
    return new RuleGraph(ordered, edges);
  }

  /**
   * The same, with room among the scores for the lines that pass them: all that look at a question
   * pass there together, so that none seems to come from a score.
   */
  RuleGraph withPassages() {
    if (columns.get(SCORES).isEmpty()) {
      return this;
    }
    Map<Node, Node> passages = new LinkedHashMap<>();
    Set<Edge> split = new LinkedHashSet<>();
    for (Edge edge : edges) {
      if (edge.from().column() < SCORES && edge.to().column() > SCORES) {
        String key = "passage " + edge.from().key();
        Node empty = new Node(SCORES, key, Group.NONE, "", "", "");
        Node passage = passages.computeIfAbsent(edge.from(), from -> empty);
        split.add(new Edge(edge.from(), passage, edge.kind()));
        split.add(new Edge(passage, edge.to(), edge.kind()));
      } else {
        split.add(edge);
      }
    }
    List<List<Node>> more = new ArrayList<>(columns);
    more.set(
        SCORES, Stream.concat(columns.get(SCORES).stream(), passages.values().stream()).toList());
    return new RuleGraph(more, List.copyOf(split));
  }

  /** The kinds of edges that there are. */
  List<Kind> kinds() {
    return edges.stream().map(Edge::kind).distinct().sorted().toList();
  }

  private static final class Making {

    private final Ruleset ruleset;
    private final Words words;
    private final Phrases phrases;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    Making(Ruleset ruleset, Words words) {
      this.ruleset = ruleset;
      this.words = words;
      this.phrases = new Phrases(ruleset, words);
    }

    RuleGraph graph() {
      ruleset.considerations().keySet().forEach(this::questions);
      ruleset.scores().values().forEach(this::score);
      ends();
      ruleset.rules().values().forEach(this::rule);
      List<List<Node>> columns = new ArrayList<>();
      for (int column = 0; column <= ENDS; column++) {
        int wanted = column;
        columns.add(nodes.values().stream().filter(node -> node.column() == wanted).toList());
      }
      return new RuleGraph(columns, List.copyOf(edges));
    }

    private Node add(int column, String key, Group group, String label, String about, String mark) {
      Node node = new Node(column, key, group, label, about, mark);
      nodes.put(key, node);
      return node;
    }

    private Node node(String key) {
      return Objects.requireNonNull(nodes.get(key), key);
    }

    private void questions(String consideration) {
      String language = words.language();
      Consideration about = Objects.requireNonNull(ruleset.considerations().get(consideration));
      Group group = new Group(consideration, about.name().in(language));
      for (Question question : ruleset.questions().values()) {
        if (question.consideration().equals(consideration)) {
          String text = question.text().in(language);
          add(QUESTIONS, "question " + question.id(), group, question.id(), text, "");
        }
      }
    }

    private void score(Score score) {
      String name = score.name() == null ? score.id() : score.name().in(words.language());
      Node node = add(SCORES, "score " + score.id(), Group.NONE, score.id(), name, "");
      for (Score.Item item : score.items()) {
        edges.add(new Edge(node("question " + item.question()), node, Kind.LOOKS_AT));
      }
    }

    /** From the most urgent down, and only where some rule leads there, but for the levels. */
    private void ends() {
      for (Alert.Kind kind : Alert.Kind.values()) {
        if (ruleset.rules().values().stream().anyMatch(rule -> is(rule, kind))) {
          String label = words.of("picture.alert." + kind.id());
          String about = words.of("show.rules." + kind.id());
          add(ENDS, "alert " + kind.id(), Group.NONE, label, about, mark(kind));
        }
      }
      for (int rank = ruleset.levels().size() - 1; rank >= 0; rank--) {
        Level level = ruleset.levels().get(rank);
        String name = level.name().in(words.language());
        add(ENDS, "level " + level.id(), Group.NONE, name, level.about().in(words.language()), "");
      }
      if (ruleset.rules().values().stream().anyMatch(rule -> !rule.lookFor().isEmpty())) {
        String label = words.of("show.features");
        add(ENDS, "look-for", Group.NONE, label, words.of("look"), "");
      }
    }

    private static boolean is(Rule rule, Alert.Kind kind) {
      return rule.alert() != null && rule.alert().kind() == kind;
    }

    private static String mark(Alert.Kind kind) {
      return kind == Alert.Kind.EMERGENCY ? "!!" : "!";
    }

    private void rule(Rule rule) {
      String because = rule.because().in(words.language());
      String about = because + " [" + phrases.of(rule.when()) + "]";
      String mark = rule.alert() == null ? "" : mark(rule.alert().kind());
      Node node = add(RULES, "rule " + rule.id(), Group.NONE, rule.id(), about, mark);
      rule.when().all().forEach(part -> from(part, node));
      if (rule.atLeast() != null) {
        edges.add(new Edge(node, node("level " + rule.atLeast().id()), Kind.FLOOR));
      }
      if (rule.alert() != null) {
        edges.add(new Edge(node, node("alert " + rule.alert().kind().id()), Kind.ALERT));
      }
      if (rule.supports() != null) {
        edges.add(new Edge(node, node("level " + rule.supports().id()), Kind.SUPPORTS));
      }
      if (!rule.lookFor().isEmpty()) {
        edges.add(new Edge(node, node("look-for"), Kind.LOOK_FOR));
      }
    }

    private void from(Condition part, Node rule) {
      if (part instanceof Condition.OnQuestion on) {
        edges.add(new Edge(node("question " + on.question()), rule, Kind.LOOKS_AT));
      } else if (part instanceof Condition.OnScore on) {
        edges.add(new Edge(node("score " + on.score()), rule, Kind.LOOKS_AT));
      }
    }
  }
}
