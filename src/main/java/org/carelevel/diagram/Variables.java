package org.carelevel.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.carelevel.model.Answers;
import org.carelevel.model.Condition;
import org.carelevel.model.Match;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.model.Score;

/**
 * The variables of a ruleset's diagram: one for each question, in the diagram's order. A variable's
 * branches are its question's answers; a number question has a branch for each interval that the
 * conditions tell apart.
 */
final class Variables {

  /** A question as a variable. */
  static final class Variable {

    private final Question question;
    private final int[] starts;

    /** The starts are the lowest value of each branch, rising. */
    private Variable(Question question, int[] starts) {
      this.question = question;
      this.starts = starts;
    }

    Question question() {
      return question;
    }

    int size() {
      return starts.length;
    }

    int lowest(int branch) {
      return starts[branch];
    }

    int highest(int branch) {
      return branch + 1 < starts.length ? starts[branch + 1] - 1 : question.scale().highest();
    }

    /** The value of the branch that is nearest to the first answer. */
    int mildest(int branch) {
      return Math.max(lowest(branch), Math.min(highest(branch), question.firstAnswer()));
    }

    /** How many answers the branch stands for. */
    int weight(int branch) {
      return highest(branch) - lowest(branch) + 1;
    }

    int branchOf(int value) {
      int branch = starts.length - 1;
      while (starts[branch] > value) {
        branch--;
      }
      return branch;
    }
  }

  private final List<Variable> variables = new ArrayList<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();

  /**
   * The variables that tell apart what these conditions tell apart.
   *
   * @param conditions every condition that will be compiled
   */
  Variables(Ruleset ruleset, Collection<Condition> conditions) {
    Map<String, Set<Integer>> cuts = new LinkedHashMap<>();
    conditions.forEach(whole -> whole.all().forEach(part -> cut(ruleset, part, cuts)));
    for (String id : Order.of(ruleset, conditions)) {
      Question question = ruleset.question(id);
      places.put(id, variables.size());
      variables.add(new Variable(question, starts(question, cuts.getOrDefault(id, Set.of()))));
    }
  }

  private static void cut(Ruleset ruleset, Condition part, Map<String, Set<Integer>> cuts) {
    if (part instanceof Condition.OnQuestion on) {
      Question question = ruleset.question(on.question());
      Set<Integer> own = cuts.computeIfAbsent(on.question(), id -> new TreeSet<>());
      if (question.scale() instanceof Scale.Numbers) {
        edges(on.match(), own);
      }
    } else if (part instanceof Condition.OnScore on) {
      for (Score.Item item : ruleset.score(on.score()).items()) {
        Scale scale = ruleset.question(item.question()).scale();
        Set<Integer> own = cuts.computeIfAbsent(item.question(), id -> new TreeSet<>());
        for (int value = scale.lowest(); value <= scale.highest(); value++) {
          own.add(value);
        }
      }
    }
  }

  /** The values at which a match changes. */
  private static void edges(Match match, Set<Integer> into) {
    if (match instanceof Match.AtLeast at) {
      into.add(at.least());
    } else if (match instanceof Match.AtMost at) {
      into.add(at.most() + 1);
    } else if (match instanceof Match.Between between) {
      into.add(between.least());
      into.add(between.most() + 1);
    } else if (match instanceof Match.OneOf oneOf) {
      for (int value : oneOf.values()) {
        into.add(value);
        into.add(value + 1);
      }
    }
  }

  private static int[] starts(Question question, Set<Integer> cuts) {
    Scale scale = question.scale();
    Set<Integer> starts = new TreeSet<>();
    starts.add(scale.lowest());
    if (scale instanceof Scale.Choices) {
      for (int value = scale.lowest(); value <= scale.highest(); value++) {
        starts.add(value);
      }
    } else {
      // What counts where the question is not asked must be told apart from every other number.
      starts.add(scale.firstAnswer());
      starts.add(scale.firstAnswer() + 1);
      starts.addAll(cuts);
    }
    starts.removeIf(value -> value < scale.lowest() || value > scale.highest());
    int[] sorted = new int[starts.size()];
    int next = 0;
    for (int start : starts) {
      sorted[next++] = start;
    }
    return sorted;
  }

  int count() {
    return variables.size();
  }

  Variable at(int place) {
    return variables.get(place);
  }

  int place(String question) {
    return Objects.requireNonNull(places.get(question), question);
  }

  /** The branch of each answered variable; -1 for the others. */
  int[] fixed(Answers answers) {
    int[] fixed = new int[variables.size()];
    Arrays.fill(fixed, -1);
    answers
        .values()
        .forEach((question, value) -> fixed[place(question)] = at(place(question)).branchOf(value));
    return fixed;
  }

  int[] sizes() {
    int[] sizes = new int[variables.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = variables.get(i).size();
    }
    return sizes;
  }
}
