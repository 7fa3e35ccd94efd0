package org.carelevel.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.carelevel.diagram.Neighbourhood;
import org.carelevel.model.Answers;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;

/**
 * Tries all changes of one question, then of two, and so on.
 *
 * <p>A change is kept where it reaches the goal, no part of it (some of its steps) does, and no
 * shorter change goes as far: one of the same questions of which no part reaches the goal either,
 * and each of whose steps is the same, or ends between where the other one starts and ends on an
 * ordered scale.
 */
final class Search {

  /** What one change costs beside the nodes of its questions, in nodes. */
  private static final int PER_TRIAL = 10;

  /** A change that reaches the goal. */
  record Hit(List<Step> steps, int reach) {}

  private final Ruleset ruleset;
  private final Answers given;
  private final Neighbourhood neighbourhood;
  private final Goal goal;
  private final Limits limits;
  private final List<String> questions;
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<Set<Step>> sufficing = new HashSet<>();
  private final List<Hit> hits = new ArrayList<>();
  private int searched;

  Search(Ruleset ruleset, Answers given, Neighbourhood neighbourhood, Goal goal, Limits limits) {
    this.ruleset = ruleset;
    this.given = given;
    this.neighbourhood = neighbourhood;
    this.goal = goal;
    this.limits = limits;
    this.questions = neighbourhood.questions();
    ruleset.questions().keySet().forEach(id -> places.put(id, places.size()));
    run();
  }

  /** The smallest first. */
  List<Hit> hits() {
    List<Hit> sorted = new ArrayList<>(hits);
    sorted.sort((a, b) -> smallerFirst(a.steps(), b.steps()));
    return sorted;
  }

  /** All changes of up to so many questions were tried. */
  int searched() {
    return searched;
  }

  private void run() {
    long each = 1 + neighbourhood.effort();
    for (int size = 1; size <= limits.questions(); size++) {
      double sets = combinations(size, question -> 1);
      double trials = combinations(size, question -> neighbourhood.values(question).size());
      double effort = sets * each * (1 << size) + trials * PER_TRIAL;
      if (size > 1 && effort > limits.effort()) {
        return;
      }
      choose(new ArrayList<>(), 0, size);
      searched = size;
    }
  }

  /** The ways to choose so many questions and, for each of them, one of some things. */
  private double combinations(int size, ToIntFunction<String> things) {
    double[] ways = new double[size + 1];
    ways[0] = 1;
    for (String question : questions) {
      for (int chosen = size; chosen > 0; chosen--) {
        ways[chosen] += ways[chosen - 1] * things.applyAsInt(question);
      }
    }
    return ways[size];
  }

  private void choose(List<String> chosen, int from, int size) {
    if (chosen.size() == size) {
      tryAll(List.copyOf(chosen));
      return;
    }
    for (int i = from; i < questions.size(); i++) {
      chosen.add(questions.get(i));
      choose(chosen, i + 1, size);
      chosen.remove(chosen.size() - 1);
    }
  }

  private void tryAll(List<String> chosen) {
    List<Hit> minimal = new ArrayList<>();
    neighbourhood.tryAll(
        chosen,
        (values, outcomes) -> {
          int reach = outcomes == 0 ? 0 : goal.reach(outcomes);
          if (reach > 0) {
            List<Step> steps = steps(chosen, values);
            if (!aPartSuffices(steps)) {
              minimal.add(new Hit(steps, reach));
            }
          }
        });
    for (Hit hit : minimal) {
      sufficing.add(Set.copyOf(hit.steps()));
      if (!hasShorter(minimal, hit)) {
        hits.add(hit);
      }
    }
  }

  private boolean aPartSuffices(List<Step> steps) {
    int all = (1 << steps.size()) - 1;
    for (int part = 1; part < all; part++) {
      Set<Step> some = new HashSet<>();
      for (int i = 0; i < steps.size(); i++) {
        if ((part >> i & 1) == 1) {
          some.add(steps.get(i));
        }
      }
      if (sufficing.contains(some)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasShorter(List<Hit> minimal, Hit hit) {
    for (Hit other : minimal) {
      if (isShorter(other, hit)) {
        return true;
      }
    }
    return false;
  }

  private boolean isShorter(Hit other, Hit hit) {
    if (other.equals(hit) || other.reach() < hit.reach()) {
      return false;
    }
    for (int i = 0; i < hit.steps().size(); i++) {
      if (!isOnTheWay(other.steps().get(i), hit.steps().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isOnTheWay(Step step, Step longer) {
    int origin = neighbourhood.origin(step.question());
    int direction = Integer.signum(longer.to() - origin);
    boolean sameWay = step.to() == origin || Integer.signum(step.to() - origin) == direction;
    return step.to() == longer.to()
        || (scale(step.question()).ordered() && sameWay && step.length() < longer.length());
  }

  private List<Step> steps(List<String> chosen, int[] values) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      String question = chosen.get(i);
      steps.add(Step.of(ruleset.question(question), given.value(question), values[i]));
    }
    return steps;
  }

  private Scale scale(String question) {
    return ruleset.question(question).scale();
  }

  private int smallerFirst(List<Step> a, List<Step> b) {
    int order = Integer.compare(a.size(), b.size());
    if (order == 0) {
      order = Integer.compare(length(a), length(b));
    }
    for (int i = 0; order == 0 && i < a.size(); i++) {
      order = Integer.compare(place(a.get(i)), place(b.get(i)));
    }
    for (int i = 0; order == 0 && i < a.size(); i++) {
      order = Integer.compare(a.get(i).to(), b.get(i).to());
    }
    return order;
  }

  private static int length(List<Step> steps) {
    int length = 0;
    for (Step step : steps) {
      length += step.length();
    }
    return length;
  }

  private int place(Step step) {
    return places.getOrDefault(step.question(), 0);
  }

  static Map<String, Integer> answers(List<Step> steps) {
    Map<String, Integer> answers = new LinkedHashMap<>();
    steps.forEach(step -> answers.put(step.question(), step.to()));
    return answers;
  }
}
