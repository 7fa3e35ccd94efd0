package org.carelevel.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.carelevel.model.Alert;
import org.carelevel.model.Feature;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;

/** The rules: alerts first, then floors from the most intensive level down, then all others. */
final class RuleChapters {

  private final Prose prose;
  private final Sentences sentences;
  private final Collection<Rule> rules;
  private final List<Block> blocks = new ArrayList<>();

  RuleChapters(Prose prose) {
    this.prose = prose;
    this.sentences = new Sentences(prose);
    this.rules = prose.ruleset().rules().values();
  }

  List<Block> blocks() {
    blocks.add(prose.chapter(2, "rules", prose.say("rules")));
    blocks.add(prose.paragraph("show.rules.how"));
    for (Alert.Kind kind : Alert.Kind.values()) {
      Phrase heading = prose.say("show.rules." + kind.id());
      group("rules-" + kind.id(), heading, rule -> kindOf(rule) == kind, List.of());
    }
    List<Level> levels = prose.ruleset().levels();
    for (int rank = levels.size() - 1; rank >= 0; rank--) {
      floors(levels.get(rank));
    }
    Phrase heading = prose.say("show.rules.supporting");
    group("rules-supporting", heading, rule -> !rule.alerts() && !rule.setsFloor(), List.of());
    return blocks;
  }

  private static Alert.@org.jspecify.annotations.Nullable Kind kindOf(Rule rule) {
    return rule.alert() == null ? null : rule.alert().kind();
  }

  private void floors(Level level) {
    Predicate<Rule> floor = rule -> level.equals(rule.atLeast());
    List<Rule> above = rules.stream().filter(floor).filter(Rule::alerts).toList();
    String name = prose.in(level.name());
    Phrase heading = Phrase.plain(capital(prose.words().of("show.effect.floor", name)));
    group("rules-at-least-" + level.id(), heading, floor.and(rule -> !rule.alerts()), above);
  }

  private void group(String anchor, Phrase heading, Predicate<Rule> members, List<Rule> above) {
    List<Rule> found = rules.stream().filter(members).toList();
    if (found.isEmpty() && above.isEmpty()) {
      return;
    }
    blocks.add(prose.chapter(3, anchor, heading));
    if (!above.isEmpty()) {
      List<Phrase> links = above.stream().map(rule -> prose.ruleLink(rule.id())).toList();
      blocks.add(prose.paragraph("show.rules.above", prose.listed(links)));
    }
    found.forEach(this::rule);
  }

  private void rule(Rule rule) {
    blocks.add(prose.entry(4, "rule-" + rule.id(), Phrase.code(rule.id())));
    blocks.addAll(sentences.when("show.when", effect(rule), rule.when()));
    if (rule.alert() != null) {
      blocks.add(prose.field("show.rule.do", prose.text(rule.alert().action())));
    }
    blocks.add(prose.field("show.rule.because", prose.text(rule.because())));
    if (!rule.lookFor().isEmpty()) {
      List<Phrase> features = rule.lookFor().stream().map(this::feature).toList();
      blocks.add(prose.field("show.rule.look", Phrase.joined(features, "; ", "; ")));
    }
    blocks.add(prose.cites(rule.cites()));
  }

  private Phrase feature(String id) {
    Feature feature = Objects.requireNonNull(prose.ruleset().features().get(id));
    return prose.named(prose.in(feature.name()), prose.featureId(id));
  }

  /** What follows from a rule; features alone where it has nothing else. */
  private Phrase effect(Rule rule) {
    List<Phrase> effects = new ArrayList<>();
    if (rule.alert() != null) {
      effects.add(effect(effects, "show.effect." + rule.alert().kind().id()));
    }
    if (rule.atLeast() != null) {
      effects.add(leveled(effects, "show.effect.floor", rule.atLeast()));
    }
    if (rule.supports() != null) {
      effects.add(leveled(effects, "show.effect.supports", rule.supports()));
    }
    if (effects.isEmpty()) {
      effects.add(effect(effects, "show.effect.look"));
    }
    return Phrase.joined(effects, ", ", " " + prose.words().of("cond.and") + " ");
  }

  private Phrase leveled(List<Phrase> before, String key, Level level) {
    Phrase words = effect(before, key, prose.in(level.name()));
    return words.then(" (").then(prose.levelId(level)).then(")");
  }

  private Phrase effect(List<Phrase> before, String key, Object... values) {
    String words = prose.words().of(key, values);
    return Phrase.strong(before.isEmpty() ? capital(words) : words);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
