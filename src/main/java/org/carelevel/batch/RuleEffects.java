package org.carelevel.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carelevel.model.Feature;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/**
 * What follows from rules that hold: the alerts, and after them the features to look for, as bits.
 * Nothing here is changed once it is made.
 */
final class RuleEffects {

  private final List<String> alerts;
  private final List<String> features;

  /** For each eight rules that matter, where they start and what each set of them means. */
  private final int[] starts;

  private final long[][] effects;

  private RuleEffects(List<Rule> rules, List<String> alerts, List<String> features) {
    this.alerts = alerts;
    this.features = features;
    List<Integer> starts = new ArrayList<>();
    List<long[]> effects = new ArrayList<>();
    for (int start = 0; start < rules.size(); start += Byte.SIZE) {
      int end = Math.min(rules.size(), start + Byte.SIZE);
      List<Rule> eight = rules.subList(start, end);
      if (eight.stream().anyMatch(rule -> effect(rule) != 0)) {
        starts.add(start);
        effects.add(effects(eight));
      }
    }
    this.starts = starts.stream().mapToInt(Integer::intValue).toArray();
    this.effects = effects.toArray(long[][]::new);
  }

  /** Of a ruleset; empty where it has too many. */
  static Optional<RuleEffects> of(Ruleset ruleset) {
    List<Rule> rules = List.copyOf(ruleset.rules().values());
    List<String> alerts = rules.stream().filter(Rule::alerts).map(Rule::id).toList();
    List<String> features = ruleset.features().values().stream().map(Feature::id).toList();
    return alerts.size() + features.size() > Long.SIZE
        ? Optional.empty()
        : Optional.of(new RuleEffects(rules, alerts, features));
  }

  private long[] effects(List<Rule> rules) {
    long[] effects = new long[1 << Byte.SIZE];
    for (int i = 0; i < rules.size(); i++) {
      effects[1 << i] = effect(rules.get(i));
    }
    for (int set = 1; set < effects.length; set++) {
      effects[set] = effects[set & set - 1] | effects[Integer.lowestOneBit(set)];
    }
    return effects;
  }

  private long effect(Rule rule) {
    long effect = rule.alerts() ? 1L << alerts.indexOf(rule.id()) : 0;
    for (String feature : rule.lookFor()) {
      effect |= 1L << (alerts.size() + features.indexOf(feature));
    }
    return effect;
  }

  /** The ids of the alerts, from bit 0 on. */
  List<String> alerts() {
    return alerts;
  }

  /** The ids of the features, from the bit after the last alert's on. */
  List<String> features() {
    return features;
  }

  /** What follows from a set of rules. */
  long of(long[] rules) {
    long found = 0;
    for (int i = 0; i < starts.length; i++) {
      int start = starts[i];
      found |= effects[i][(int) (rules[start >> 6] >>> start) & 0xFF];
    }
    return found;
  }
}
