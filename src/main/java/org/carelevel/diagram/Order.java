package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
  private final List<int[]> groups = new ArrayList<>();

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
    Set<Integer> group = new TreeSet<>();
    questions.forEach(id -> group.add(unitOf.getOrDefault(id, 0)));
    if (group.size() > 1) {
      int[] together = new int[group.size()];
      int next = 0;
      for (int unit : group) {
        together[next++] = unit;
      }
      groups.add(together);
    }
  }

  private List<String> best() {
    int[] order = new int[units.size()];
    Arrays.setAll(order, i -> i);
    int[] best = order;
    long least = span(order);
    for (int round = 0; round < ROUNDS; round++) {
      int[] next = pulled(order);
      if (Arrays.equals(next, order)) {
        break; // It has come to rest.
      }
      order = next;
      long span = span(order);
      if (span < least) {
        best = order;
        least = span;
      }
    }
    List<String> ids = new ArrayList<>();
    for (int unit : best) {
      ids.addAll(units.get(unit));
    }
    return ids;
  }

  /** Each unit goes to the mean of the centres of its groups; those that meet keep their order. */
  private int[] pulled(int[] order) {
    int[] place = places(order);
    double[] sum = new double[order.length];
    int[] pulls = new int[order.length];
    for (int[] group : groups) {
      long total = 0;
      for (int unit : group) {
        total += place[unit];
      }
      double centre = (double) total / group.length;
      for (int unit : group) {
        sum[unit] += centre;
        pulls[unit]++;
      }
    }
    double[] target = new double[order.length];
    for (int unit = 0; unit < target.length; unit++) {
      target[unit] = pulls[unit] == 0 ? place[unit] : sum[unit] / pulls[unit];
    }
    return sorted(order, target);
  }

  /** By insertion: there are few units, and they are nearly in order from the second round on. */
  private static int[] sorted(int[] order, double[] target) {
    int[] next = order.clone();
    for (int i = 1; i < next.length; i++) {
      int unit = next[i];
      int at = i;
      while (at > 0 && target[next[at - 1]] > target[unit]) {
        next[at] = next[at - 1];
        at--;
      }
      next[at] = unit;
    }
    return next;
  }

  /** How far the conditions reach, summed: what a good order keeps small. */
  private long span(int[] order) {
    int[] place = places(order);
    long span = 0;
    for (int[] group : groups) {
      int first = place[group[0]];
      int last = first;
      for (int unit : group) {
        first = Math.min(first, place[unit]);
        last = Math.max(last, place[unit]);
      }
      span += last - first;
    }
    return span;
  }

  private static int[] places(int[] order) {
    int[] place = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      place[order[i]] = i;
    }
    return place;
  }
}
