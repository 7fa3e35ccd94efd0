package org.carelevel.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/** Names the rules that differ as they are written, whatever that means. */
final class RuleNotes {

  private final Ruleset before;
  private final Ruleset after;

  RuleNotes(Ruleset before, Ruleset after) {
    this.before = before;
    this.after = after;
  }

  List<String> notes() {
    List<String> notes = new ArrayList<>();
    note("new rules: ", minus(after.rules().keySet(), before.rules().keySet()), notes);
    note("rules that are gone: ", minus(before.rules().keySet(), after.rules().keySet()), notes);
    note("rules with another condition: ", differing(RuleNotes::otherCondition), notes);
    note("rules with another effect: ", differing(RuleNotes::otherEffect), notes);
    note("rules with another text or source: ", differing(RuleNotes::otherText), notes);
    return notes;
  }

  private static void note(String words, Stream<String> ids, List<String> into) {
    List<String> found = ids.toList();
    if (!found.isEmpty()) {
      into.add(words + String.join(", ", found));
    }
  }

  private static Stream<String> minus(Set<String> one, Set<String> other) {
    Set<String> rest = new TreeSet<>(one);
    rest.removeAll(other);
    return rest.stream();
  }

  private Stream<String> differing(BiPredicate<Rule, Rule> otherwise) {
    return after.rules().values().stream()
        .filter(rule -> before.rules().containsKey(rule.id()))
        .filter(rule -> otherwise.test(Objects.requireNonNull(before.rules().get(rule.id())), rule))
        .map(Rule::id);
  }

  private static boolean otherCondition(Rule old, Rule now) {
    return !old.when().equals(now.when());
  }

  private static boolean otherEffect(Rule old, Rule now) {
    return !id(old.atLeast()).equals(id(now.atLeast()))
        || !id(old.supports()).equals(id(now.supports()))
        || !old.lookFor().equals(now.lookFor())
        || !kind(old).equals(kind(now));
  }

  private static String id(org.carelevel.model.@org.jspecify.annotations.Nullable Level level) {
    return level == null ? "" : level.id();
  }

  private static String kind(Rule rule) {
    return rule.alert() == null ? "" : rule.alert().kind().id();
  }

  private static boolean otherText(Rule old, Rule now) {
    boolean sameAction =
        Objects.equals(
            old.alert() == null ? null : old.alert().action(),
            now.alert() == null ? null : now.alert().action());
    return !old.because().equals(now.because()) || !old.cites().equals(now.cites()) || !sameAction;
  }
}
