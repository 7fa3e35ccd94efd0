package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.model.Condition;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Score;

/**
 * Puts the questions in an order in which diagrams stay small: questions that conditions look at
 * together stand near each other, and the items of a score stand side by side. Follows the FORCE
 * heuristic (Aloul, Markov, Sakallah 2003): each condition pulls its questions towards their common
 * centre, again and again.
 */
final class Order {

  private static final int ROUNDS = 60;

  private final List<List<String>> units = new ArrayList<>();
  private final Map<String, Integer> unitOf = new HashMap<>();
  private final List<Set<Integer>> groups = new ArrayList<>();

  private Order(Collection<String> questions, Collection<Score> scores) {
    for (String id : questions) {
      if (!unitOf.containsKey(id)) {
        List<String> unit = new ArrayList<>();
        gather(id, scores, unit);
        units.add(unit);
      }
    }
  }

  /** Items of one score, and of scores that share an item with it, form one unit. */
  private void gather(String id, Collection<Score> scores, List<String> unit) {
    if (unitOf.putIfAbsent(id, units.size()) != null) {
      return;
    }
    unit.add(id);
    for (Score score : scores) {
      if (score.items().stream().anyMatch(item -> item.question().equals(id))) {
        score.items().forEach(item -> gather(item.question(), scores, unit));
      }
    }
  }

  /** The ids of the questions, in order. */
  static List<String> of(Ruleset ruleset, Collection<Condition> conditions) {
    Order order = new Order(ruleset.questions().keySet(), ruleset.scores().values());
    conditions.forEach(condition -> order.group(ruleset.questionsOf(condition)));
    for (Question question : ruleset.questions().values()) {
      if (question.askWhen() != null) {
        List<String> together = new ArrayList<>(ruleset.questionsOf(question.askWhen()));
        together.add(question.id());
        order.group(together);
      }
    }
    return order.best();
  }

  private void group(List<String> questions) {
    Set<Integer> group = new LinkedHashSet<>();
    questions.forEach(id -> group.add(unitOf.getOrDefault(id, 0)));
    if (group.size() > 1) {
      groups.add(group);
    }
  }

  private List<String> best() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      order.add(i);
    }
    List<Integer> best = order;
    for (int round = 0; round < ROUNDS; round++) {
      order = pulled(order);
      if (span(order) < span(best)) {
        best = order;
      }
    }
    return best.stream().flatMap(unit -> units.get(unit).stream()).toList();
  }

  private List<Integer> pulled(List<Integer> order) {
    int[] place = places(order);
    double[] sum = new double[order.size()];
    int[] pulls = new int[order.size()];
    for (Set<Integer> group : groups) {
      double centre = group.stream().mapToInt(unit -> place[unit]).average().orElse(0);
      for (int unit : group) {
        sum[unit] += centre;
        pulls[unit]++;
      }
    }
    List<Integer> next = new ArrayList<>(order);
    next.sort(
        Comparator.comparingDouble(
            unit -> pulls[unit] == 0 ? place[unit] : sum[unit] / pulls[unit]));
    return next;
  }

  /** How far the conditions reach, summed: what a good order keeps small. */
  private long span(List<Integer> order) {
    int[] place = places(order);
    long span = 0;
    for (Set<Integer> group : groups) {
      int last = group.stream().mapToInt(unit -> place[unit]).max().orElse(0);
      int first = group.stream().mapToInt(unit -> place[unit]).min().orElse(0);
      span += last - first;
    }
    return span;
  }

  private static int[] places(List<Integer> order) {
    int[] place = new int[order.size()];
    for (int i = 0; i < order.size(); i++) {
      place[order.get(i)] = i;
    }
    return place;
  }
}
