package org.carelevel.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carelevel.model.Condition;
import org.carelevel.model.Feature;
import org.carelevel.model.Level;
import org.carelevel.model.Match;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;

/**
 * Scores a file with DuckDB: the same columns but for the open questions, in SQL made from the
 * ruleset. Blank cells are NULL, and SQL's logic of three values stands in for the exact range over
 * all valid completions, so a rule that holds by cases only, or by what {@code ask-when} rules out,
 * is not found. That is less work, not more.
 */
public final class DuckDbScore {

  private final Ruleset ruleset;
  private final List<Rule> rules;

  private DuckDbScore(Ruleset ruleset) {
    this.ruleset = ruleset;
    this.rules = List.copyOf(ruleset.rules().values());
  }

  /**
   * Scores the file.
   *
   * @param args the input, the output and the number of threads
   */
  public static void main(String[] args) throws Exception {
    String sql = new DuckDbScore(ShippedRules.read()).sql(args[0], args[1]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      run(connection, "SET threads = " + Integer.parseInt(args[2]));
      run(connection, sql);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String sql(String input, String output) {
    List<String> states = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      states.add("(" + sql(rules.get(i).when()) + ") AS " + rule(i));
    }
    List<String> levels =
        List.of(
            levels(i -> rule(i), "lowest"),
            levels(i -> "(" + rule(i) + " IS NOT FALSE)", "highest"));
    String lists =
        String.join(
            ", ",
            list(rule -> true, "rules"),
            list(Rule::alerts, "alerts"),
            features(),
            "'" + ruleset.identity().stamp() + "' AS ruleset");
    String read = "SELECT * FROM read_csv(%s, header = true, all_varchar = true)";
    String scored =
        "SELECT *, " + String.join(", ", states) + " FROM (" + read.formatted(text(input)) + ")";
    String ranged = "SELECT *, " + String.join(", ", levels) + " FROM (" + scored + ")";
    String columns =
        "id, "
            + ruleset.questions().keySet().stream()
                .map(DuckDbScore::name)
                .collect(Collectors.joining(", "));
    String status =
        "CASE WHEN lowest = highest THEN lowest END AS level, lowest, highest, "
            + "CASE WHEN lowest = highest THEN 'decided' ELSE 'partial' END AS status";
    return "COPY (SELECT %s, %s, %s FROM (%s)) TO %s (HEADER, DELIMITER ',')"
        .formatted(columns, status, lists, ranged, text(output));
  }

  private String levels(IntFunction<String> state, String as) {
    StringBuilder cases = new StringBuilder("CASE");
    for (int rank = ruleset.levels().size() - 1; rank > 0; rank--) {
      Level level = ruleset.levels().get(rank);
      String floors = any(rule -> level.equals(rule.atLeast()), state);
      cases.append(floors.isEmpty() ? "" : " WHEN " + floors + " THEN " + text(level.id()));
    }
    return cases + " ELSE " + text(ruleset.lowestLevel().id()) + " END AS " + as;
  }

  private String any(Predicate<Rule> chosen, IntFunction<String> state) {
    return IntStream.range(0, rules.size())
        .filter(i -> chosen.test(rules.get(i)))
        .mapToObj(state)
        .collect(Collectors.joining(" OR "));
  }

  private String list(Predicate<Rule> chosen, String as) {
    return IntStream.range(0, rules.size())
        .filter(i -> chosen.test(rules.get(i)))
        .mapToObj(i -> "CASE WHEN " + rule(i) + " THEN " + text(rules.get(i).id()) + " END")
        .collect(Collectors.joining(", ", "concat_ws(';', ", ") AS " + as));
  }

  private String features() {
    List<String> cases = new ArrayList<>();
    for (Feature feature : ruleset.features().values()) {
      String rules = any(rule -> rule.lookFor().contains(feature.id()), i -> rule(i));
      if (!rules.isEmpty()) {
        cases.add("CASE WHEN " + rules + " THEN " + text(feature.id()) + " END");
      }
    }
    return "concat_ws(';', " + String.join(", ", cases) + ") AS look_for";
  }

  private String sql(Condition condition) {
    if (condition instanceof Condition.OnQuestion on) {
      return answer(on.question(), on.match());
    } else if (condition instanceof Condition.All all) {
      return joined(all.parts(), " AND ");
    } else if (condition instanceof Condition.Any any) {
      return joined(any.parts(), " OR ");
    } else if (condition instanceof Condition.Not not) {
      return "NOT (" + sql(not.part()) + ")";
    }
    throw new IllegalArgumentException("counts and scores are not put into SQL");
  }

  private String joined(List<Condition> parts, String word) {
    return parts.stream().map(part -> "(" + sql(part) + ")").collect(Collectors.joining(word));
  }

  private String answer(String question, Match match) {
    Scale scale = Objects.requireNonNull(ruleset.question(question)).scale();
    return IntStream.rangeClosed(scale.lowest(), scale.highest())
        .filter(match::accepts)
        .mapToObj(value -> text(scale.show(value)))
        .collect(Collectors.joining(", ", name(question) + " IN (", ")"));
  }

  private static String rule(int i) {
    return "rule_" + i;
  }

  private static String name(String column) {
    return '"' + column + '"';
  }

  private static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
