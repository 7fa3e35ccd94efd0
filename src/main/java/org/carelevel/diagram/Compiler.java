package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.carelevel.model.Condition;
import org.carelevel.model.Match;
import org.carelevel.model.Property;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Score;

/**
 * Compiles a ruleset's conditions into diagrams over all answer sets, valid or not. A question that
 * is not asked counts as its first answer, so what a diagram says of an answer set is what the
 * rules say of it once that is put right.
 */
final class Compiler {

  private final Ruleset ruleset;
  private final Variables variables;
  private final Diagram diagram;
  private final Map<String, Integer> asked = new LinkedHashMap<>();
  private final Map<String, Integer> totals = new LinkedHashMap<>();
  private final Map<String, Integer> costs = new LinkedHashMap<>();

  private Compiler(Ruleset ruleset, Variables variables, Diagram diagram) {
    this.ruleset = ruleset;
    this.variables = variables;
    this.diagram = diagram;
  }

  /** Compiles the whole ruleset. */
  static Compiled compile(Ruleset ruleset, int budget) {
    Variables variables = new Variables(ruleset, conditions(ruleset));
    Diagram diagram = new Diagram(variables.sizes(), budget);
    return new Compiler(ruleset, variables, diagram).all();
  }

  /**
   * Compiles two rulesets over the same variables.
   *
   * @param union has the questions, the same in both, and the scores of both
   * @param within what else is to be true of the answer sets that count as valid
   */
  static List<Compiled> compileBoth(
      Ruleset union, Ruleset first, Ruleset second, List<Condition> within, int budget) {
    List<Condition> all = new ArrayList<>(conditions(first));
    all.addAll(conditions(second));
    all.addAll(within);
    Variables variables = new Variables(union, all);
    Diagram diagram = new Diagram(variables.sizes(), budget);
    Compiled one = new Compiler(first, variables, diagram).all();
    Compiled other = new Compiler(second, variables, diagram).all();
    // Whoever one of them accepts is compared: the other takes what it does not ask for its first
    // answer.
    int valid = diagram.or(one.valid(), other.valid());
    for (Condition condition : within) {
      valid = diagram.and(valid, one.literal().condition(condition));
    }
    return List.of(one.within(valid), other.within(valid));
  }

  private static List<Condition> conditions(Ruleset ruleset) {
    List<Condition> found = new ArrayList<>();
    for (Rule rule : ruleset.rules().values()) {
      found.add(rule.when());
    }
    for (Question question : ruleset.questions().values()) {
      if (question.askWhen() != null) {
        found.add(question.askWhen());
      }
    }
    for (Property property : ruleset.properties()) {
      if (property.claim() instanceof Property.LevelIs claim) {
        found.add(claim.whenever());
      } else if (property.claim() instanceof Property.AlertOfKind claim) {
        found.add(claim.whenever());
      } else if (property.claim() instanceof Property.AlertOfRule claim) {
        found.add(claim.whenever());
      }
    }
    return found;
  }

  private Compiled all() {
    int valid = Diagram.ONE;
    for (Question question : ruleset.questions().values()) {
      Condition askWhen = question.askWhen();
      if (askWhen != null) {
        int isAsked = condition(askWhen);
        asked.put(question.id(), isAsked);
        int first = given(question.id(), value -> value == question.firstAnswer());
        valid = diagram.and(valid, diagram.or(isAsked, first));
      }
    }
    Map<String, Integer> rules = new LinkedHashMap<>();
    int level = Diagram.ZERO;
    for (Rule rule : ruleset.rules().values()) {
      int before = diagram.nodes();
      try {
        int holds = condition(rule.when());
        rules.put(rule.id(), holds);
        level = raised(level, rule, holds);
      } catch (BudgetExceeded e) {
        costs.put(rule.id(), diagram.nodes() - before);
        throw new BudgetExceeded(e.budget(), costliest());
      }
      costs.put(rule.id(), diagram.nodes() - before);
    }
    for (Condition condition : conditions(ruleset)) {
      condition.all().forEach(this::prepareTotal);
    }
    Compiler literal = new Compiler(ruleset, variables, diagram);
    return new Compiled(variables, diagram, this, literal, asked, rules, valid, level);
  }

  private int raised(int level, Rule rule, int holds) {
    if (rule.atLeast() == null) {
      return level;
    }
    int rank = rule.atLeast().rank();
    return diagram.apply(Op.MAX, level, diagram.map(holds, value -> value * rank));
  }

  private List<String> costliest() {
    return costs.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(3)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Totals are worked out once, before anything that is made later can be forgotten again. */
  private void prepareTotal(Condition part) {
    if (part instanceof Condition.OnScore on) {
      totals.put(on.score(), total(on.score()));
    }
  }

  /**
   * Where a condition holds. Its questions and cuts must be among those that the variables were
   * made for.
   */
  int condition(Condition condition) {
    if (condition instanceof Condition.OnQuestion on) {
      return effective(on.question(), on.match());
    } else if (condition instanceof Condition.OnScore on) {
      return diagram.map(total(on.score()), value -> on.match().accepts(value) ? 1 : 0);
    } else if (condition instanceof Condition.All all) {
      return fold(Op.AND, Diagram.ONE, all.parts());
    } else if (condition instanceof Condition.Any any) {
      return fold(Op.OR, Diagram.ZERO, any.parts());
    } else if (condition instanceof Condition.Not not) {
      return diagram.not(condition(not.part()));
    } else if (condition instanceof Condition.Count count) {
      int sum = fold(Op.PLUS, Diagram.ZERO, count.parts());
      return diagram.map(sum, value -> value >= count.atLeast() ? 1 : 0);
    }
    throw new IllegalStateException("a new kind of condition");
  }

  private int fold(Op op, int start, List<Condition> parts) {
    int result = start;
    for (Condition part : parts) {
      result = diagram.apply(op, result, condition(part));
    }
    return result;
  }

  /** Where the answer is accepted as it stands, whether the question is asked or not. */
  private int given(String question, IntPredicate accepts) {
    int place = variables.place(question);
    Variables.Variable variable = variables.at(place);
    int[] children = new int[variable.size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = accepts.test(variable.lowest(i)) ? Diagram.ONE : Diagram.ZERO;
    }
    return diagram.make(place, children);
  }

  private int effective(String id, Match match) {
    Integer isAsked = asked.get(id);
    int plain = given(id, match::accepts);
    if (isAsked == null) {
      return plain;
    }
    int otherwise =
        match.accepts(ruleset.question(id).firstAnswer()) ? diagram.not(isAsked) : Diagram.ZERO;
    return diagram.or(diagram.and(isAsked, plain), otherwise);
  }

  private int total(String id) {
    Integer known = totals.get(id);
    if (known != null) {
      return known;
    }
    int total = Diagram.ZERO;
    for (Score.Item item : ruleset.score(id).items()) {
      total = diagram.apply(Op.PLUS, total, points(item));
    }
    return total;
  }

  private int points(Score.Item item) {
    int place = variables.place(item.question());
    Variables.Variable variable = variables.at(place);
    int[] children = new int[variable.size()];
    for (int i = 0; i < children.length; i++) {
      children[i] = Diagram.terminal(item.pointsOf(variable.lowest(i)));
    }
    int plain = diagram.make(place, children);
    Integer isAsked = asked.get(item.question());
    if (isAsked == null) {
      return plain;
    }
    int first = item.pointsOf(ruleset.question(item.question()).firstAnswer());
    int otherwise = diagram.map(isAsked, a -> (1 - a) * first);
    return diagram.apply(Op.PLUS, diagram.apply(Op.TIMES, plain, isAsked), otherwise);
  }
}
