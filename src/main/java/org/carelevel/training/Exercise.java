package org.carelevel.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/**
 * A case to practise on. Nobody answered so: it is no real person's.
 *
 * @param name what it is called on rating sheets, such as {@code case-1}; it gives nothing away
 * @param title the name that its author gave it, which may give the answer away
 * @param kind what makes it hard, where that is known
 * @param result what the rules say of it
 */
public record Exercise(
    String name, Optional<String> title, Optional<Kind> kind, Recommendation result) {

  /** So many rules are offered as reasons, unless more than that decide. */
  private static final int OFFERED = 6;

  private static final int FEWEST_OTHERS = 3;

  /**
   * The rules that decide: those that hold for certain and ask for the lowest level that is
   * possible, which is the level where it is decided. In the ruleset's order.
   */
  public List<Rule> deciding() {
    return Kinds.deciding(result);
  }

  /**
   * The rules to choose from as reasons, in the ruleset's order: those that decide, and others that
   * somebody might take for them. First among these are rules that hold and ask for less, reasons
   * that hold, and rules that may hold.
   */
  public List<Rule> offered() {
    List<Rule> deciding = deciding();
    Set<Rule> offered = new LinkedHashSet<>(deciding);
    int most = Math.max(OFFERED, deciding.size() + FEWEST_OTHERS);
    tempting()
        .filter(rule -> !deciding.contains(rule))
        .limit(most - deciding.size())
        .forEach(offered::add);
    return result.ruleset().rules().values().stream().filter(offered::contains).toList();
  }

  private Stream<Rule> tempting() {
    List<Rule> all = new ArrayList<>(result.ruleset().rules().values());
    all.removeIf(rule -> !rule.setsFloor() && rule.supports() == null);
    all.removeIf(rule -> !rule.setsFloor() && result.state(rule) != State.HOLDS);
    all.sort(
        Comparator.comparing((Rule rule) -> result.state(rule))
            .thenComparing(rule -> -near(rule))
            .thenComparing(this::lot));
    return all.stream();
  }

  /** Settles what is as near, otherwise in each case, and always in the same way. */
  private int lot(Rule rule) {
    return (rule.id() + result.answers().values()).hashCode();
  }

  /** How many of the answers that a rule looks at are not the first one. */
  private int near(Rule rule) {
    Ruleset ruleset = result.ruleset();
    Answers answers = result.answers();
    int near = 0;
    for (String id : ruleset.questionsOf(rule.when())) {
      Question question = ruleset.question(id);
      near += answers.value(id).orElse(question.firstAnswer()) == question.firstAnswer() ? 0 : 1;
    }
    return near;
  }
}
