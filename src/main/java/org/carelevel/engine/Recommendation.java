package org.carelevel.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carelevel.model.Alert;
import org.carelevel.model.Answers;
import org.carelevel.model.Feature;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/**
 * The result of a screening: exact over all valid ways to complete the answers.
 *
 * @param lowest the lowest level that some completion has
 * @param highest the highest
 * @param states how each rule stands, in the ruleset's order
 * @param notAsked the questions that these answers rule out, in the ruleset's order
 * @param openQuestions the unanswered questions that can still change the level by themselves, in
 *     the ruleset's order
 */
public record Recommendation(
    Ruleset ruleset,
    Answers answers,
    Level lowest,
    Level highest,
    Map<String, State> states,
    List<String> notAsked,
    List<String> openQuestions)
    implements Screening {

  /** Keeps its own copies. */
  public Recommendation {
    states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    notAsked = List.copyOf(notAsked);
    openQuestions = List.copyOf(openQuestions);
  }

  /** Whether every completion has the same level. */
  public boolean decided() {
    return lowest.rank() == highest.rank();
  }

  /** The level, where it is decided. */
  public Optional<Level> level() {
    return decided() ? Optional.of(lowest) : Optional.empty();
  }

  /** How a rule stands. */
  public State state(Rule rule) {
    return Objects.requireNonNull(states.get(rule.id()));
  }

  /** The rules that stand so, in the ruleset's order. */
  public Stream<Rule> rules(State state) {
    return ruleset.rules().values().stream().filter(rule -> state(rule) == state);
  }

  /** The alerts that certainly hold, emergencies first. */
  public List<Rule> alerts() {
    return alertsFirst(rules(State.HOLDS));
  }

  /** The alerts that are not ruled out, emergencies first. */
  public List<Rule> possibleAlerts() {
    return alertsFirst(rules(State.MAY_HOLD));
  }

  /** The features to look for, of the rules that certainly hold, in the ruleset's order. */
  public List<Feature> lookFor() {
    List<String> wanted = rules(State.HOLDS).flatMap(rule -> rule.lookFor().stream()).toList();
    return ruleset.features().values().stream().filter(f -> wanted.contains(f.id())).toList();
  }

  /** The questions that are neither answered nor ruled out, in the ruleset's order. */
  public List<String> unanswered() {
    return ruleset.questions().keySet().stream()
        .filter(id -> !answers.has(id) && !notAsked.contains(id))
        .toList();
  }

  /** Those of the rules that raise an alert, emergencies first, otherwise in order. */
  public static List<Rule> alertsFirst(Stream<Rule> rules) {
    return rules.filter(Rule::alerts).sorted((a, b) -> kind(a).compareTo(kind(b))).toList();
  }

  private static Alert.Kind kind(Rule rule) {
    return Objects.requireNonNull(rule.alert()).kind();
  }
}
