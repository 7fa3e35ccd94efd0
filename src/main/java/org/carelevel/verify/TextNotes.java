package org.carelevel.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carelevel.model.Case;
import org.carelevel.model.Level;
import org.carelevel.model.Property;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;

/**
 * Names what differs beside the rules as it is written: a reworded answer changes who gives it, and
 * no proof can see that.
 */
final class TextNotes {

  private final Ruleset before;
  private final Ruleset after;
  private final List<String> notes = new ArrayList<>();

  TextNotes(Ruleset before, Ruleset after) {
    this.before = before;
    this.after = after;
  }

  List<String> notes() {
    differing(
        "questions that are asked under another condition: ",
        before.questions(),
        after.questions(),
        question -> String.valueOf(question.askWhen()));
    differing(
        "questions or answers with other words, or another order: ",
        before.questions(),
        after.questions(),
        TextNotes::withoutCondition);
    differing(
        "levels with other words: ",
        byId(before.levels(), Level::id),
        byId(after.levels(), Level::id),
        level ->
            List.of(level.name(), level.about(), String.valueOf(level.result()), level.expect()));
    everything("contacts", before.contacts(), after.contacts());
    everything("features", before.features(), after.features());
    everything("considerations", before.considerations(), after.considerations());
    everything("scores", before.scores(), after.scores());
    everything("sources", before.sources(), after.sources());
    everything(
        "properties",
        byId(before.properties(), Property::id),
        byId(after.properties(), Property::id));
    if (!written(before.cases()).equals(written(after.cases()))) {
      notes.add("the cases differ");
    }
    return notes;
  }

  /** By the ids of their levels: other words for a level change no case. */
  private static List<List<?>> written(List<Case> cases) {
    return cases.stream().<List<?>>map(TextNotes::written).toList();
  }

  private static List<?> written(Case each) {
    Case.Expectation expect = each.expect();
    return Arrays.asList(
        each.name(),
        each.answers(),
        each.others(),
        expect.decided(),
        id(expect.lowest()),
        id(expect.highest()),
        expect.rules(),
        expect.alerts(),
        expect.lookFor(),
        expect.supports(),
        expect.openQuestions());
  }

  private static String id(@Nullable Level level) {
    return level == null ? "" : level.id();
  }

  private static Question withoutCondition(Question q) {
    return new Question(
        q.id(), q.consideration(), q.text(), q.help(), q.why(), q.scale(), null, q.cites());
  }

  private <T> void everything(String kind, Map<String, T> old, Map<String, T> now) {
    ids("new " + kind + ": ", now.keySet(), old.keySet());
    ids(kind + " that are gone: ", old.keySet(), now.keySet());
    differing(kind + " that differ: ", old, now, each -> each);
  }

  private void ids(String words, Collection<String> in, Collection<String> notIn) {
    add(words, in.stream().filter(id -> !notIn.contains(id)).toList());
  }

  private <T> void differing(
      String words, Map<String, T> old, Map<String, T> now, Function<T, ?> part) {
    List<String> ids =
        now.keySet().stream()
            .filter(old::containsKey)
            .filter(
                id ->
                    !part.apply(Objects.requireNonNull(old.get(id)))
                        .equals(part.apply(Objects.requireNonNull(now.get(id)))))
            .toList();
    add(words, ids);
  }

  private void add(String words, List<String> ids) {
    if (!ids.isEmpty()) {
      notes.add(words + String.join(", ", ids));
    }
  }

  private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
    return all.stream()
        .collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }
}
