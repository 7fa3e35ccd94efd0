package org.carelevel.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.carelevel.model.Choice;
import org.carelevel.model.Condition;
import org.carelevel.model.Match;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;

/**
 * Brings two rulesets to the same questions, so that their meanings can be compared. A question
 * with other answers has the answers of both; one that is not of the same kind in both counts as
 * two.
 */
final class Merge {

  /** What is added to the id of an old question that cannot be the same as the new one. */
  static final String OLD = ".old";

  private final Ruleset before;
  private final Ruleset after;
  private final Map<String, Question> merged = new LinkedHashMap<>();
  private final Map<String, String> oldNames = new LinkedHashMap<>();
  private final List<Condition> within = new ArrayList<>();

  Merge(Ruleset before, Ruleset after) {
    this.before = before;
    this.after = after;
    after.questions().values().forEach(this::addNew);
    before.questions().values().forEach(this::addOld);
    merged.values().forEach(this::inBoth);
  }

  private void addNew(Question question) {
    Question old = before.questions().get(question.id());
    Scale scale =
        old != null && comparable(old, question) ? union(old, question) : question.scale();
    merged.put(question.id(), with(question, question.id(), scale));
  }

  private void addOld(Question old) {
    Question question = after.questions().get(old.id());
    boolean same = question != null && comparable(old, question);
    String name = question == null || same ? old.id() : freeName(old.id());
    oldNames.put(old.id(), name);
    merged.putIfAbsent(name, with(old, name, old.scale()));
  }

  private String freeName(String id) {
    String name = id + OLD;
    while (before.questions().containsKey(name) || merged.containsKey(name)) {
      name += OLD;
    }
    return name;
  }

  /** Both of a kind, and the same answer counts where the question is not asked. */
  private static boolean comparable(Question old, Question question) {
    boolean sameKind = old.scale().getClass().equals(question.scale().getClass());
    boolean dependent = old.askWhen() != null || question.askWhen() != null;
    return sameKind
        && (!dependent
            || old.show(old.firstAnswer()).equals(question.show(question.firstAnswer())));
  }

  /** The answers of both, which are of a kind. */
  private static Scale union(Question old, Question question) {
    if (old.scale() instanceof Scale.Numbers a && question.scale() instanceof Scale.Numbers b) {
      int from = Math.min(a.from(), b.from());
      return new Scale.Numbers(from, Math.max(a.to(), b.to()), b.unit(), b.higherIsWorse());
    }
    Scale.Choices a = (Scale.Choices) old.scale();
    Scale.Choices b = (Scale.Choices) question.scale();
    List<Choice> choices = new ArrayList<>(b.choices());
    a.choices().stream().filter(c -> !b.ids().contains(c.id())).forEach(choices::add);
    return new Scale.Choices(choices, b.ordered());
  }

  /** Without what depends on the ruleset: when it is asked. */
  private static Question with(Question q, String id, Scale scale) {
    return new Question(id, q.consideration(), q.text(), q.help(), q.why(), scale, null, q.cites());
  }

  /** Only answers that both rulesets know can be compared. */
  private void inBoth(Question question) {
    SortedSet<Integer> known = new TreeSet<>();
    String id = question.id();
    Question old = id.equals(oldNames.get(id)) ? before.questions().get(id) : null;
    Question now = after.questions().get(id);
    for (int value = question.scale().lowest(); value <= question.scale().highest(); value++) {
      String shown = question.show(value);
      if ((old == null || old.parse(shown).isPresent())
          && (now == null || now.parse(shown).isPresent())) {
        known.add(value);
      }
    }
    if (known.size() < question.scale().size()) {
      within.add(new Condition.OnQuestion(id, new Match.OneOf(known)));
    }
  }

  /** The answers that only one of them has, by question. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    Set<String> all = new LinkedHashSet<>(after.questions().keySet());
    all.addAll(before.questions().keySet());
    for (String id : all) {
      Question old = before.questions().get(id);
      Question now = after.questions().get(id);
      if (old == null) {
        notes.add("the question '" + id + "' is new");
      } else if (now == null) {
        notes.add("the question '" + id + "' is gone");
      } else if (countsAsTwo(id)) {
        notes.add("the question '" + id + "' is of another kind; it is compared as two questions");
      } else if (!answers(old).equals(answers(now))) {
        notes.add(
            "the answers of '%s' differ; only those that both have are compared".formatted(id));
      }
    }
    return notes;
  }

  /**
   * The questions of which only one of the rulesets has some answer, or which only one can read.
   */
  List<String> notCompared() {
    return after.questions().keySet().stream()
        .filter(before.questions()::containsKey)
        .filter(id -> countsAsTwo(id) || !sameAnswers(id))
        .toList();
  }

  private boolean countsAsTwo(String id) {
    return !id.equals(oldNames.get(id));
  }

  private boolean sameAnswers(String id) {
    Question old = Objects.requireNonNull(before.questions().get(id));
    Question now = Objects.requireNonNull(after.questions().get(id));
    return answers(old).equals(answers(now));
  }

  private static Set<String> answers(Question question) {
    return question.scale() instanceof Scale.Choices choices
        ? Set.copyOf(choices.ids())
        : Set.of(question.scale().lowest() + "-" + question.scale().highest());
  }

  List<Condition> within() {
    return within;
  }

  /** The old ruleset with the merged questions. */
  Ruleset before() {
    return new Renaming(before, merged, oldNames, "old.").ruleset();
  }

  /** The new ruleset with the merged questions. */
  Ruleset after() {
    Map<String, String> names = new LinkedHashMap<>();
    after.questions().keySet().forEach(id -> names.put(id, id));
    return new Renaming(after, merged, names, "new.").ruleset();
  }

  /** The merged questions, and the scores of both. */
  Ruleset union() {
    Ruleset old = before();
    Ruleset now = after();
    var scores = new LinkedHashMap<>(old.scores());
    scores.putAll(now.scores());
    return Renaming.with(now, merged, scores, now.rules(), List.of());
  }

  /** The value in the merged question of a value in one ruleset's own. */
  static int translated(Question own, Question merged, int value) {
    OptionalInt found = merged.parse(own.show(value));
    return found.orElseThrow();
  }
}
