package org.carelevel.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.carelevel.engine.Evaluator;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;

/** What would change a result, straight from the words of the definitions, by trying everything. */
final class ByTrying {

  /** A change, by question, and how far it goes. */
  record Found(Map<String, Integer> change, int reach) {}

  private final Ruleset ruleset;
  private final Evaluator evaluator;
  private final Answers given;
  private final List<Question> questions;
  private final List<Answers> valid;

  ByTrying(Ruleset ruleset, Answers given) {
    this.ruleset = ruleset;
    this.evaluator = new Evaluator(ruleset);
    this.given = given;
    this.questions = List.copyOf(ruleset.questions().values());
    this.valid = complete(Answers.NONE).stream().filter(evaluator::valid).toList();
  }

  Ruleset ruleset() {
    return ruleset;
  }

  private List<Answers> complete(Answers partial) {
    List<Answers> found = List.of(new Answers(partial.values(), java.util.Set.of()));
    for (Question question : questions) {
      if (!partial.has(question.id())) {
        List<Answers> next = new ArrayList<>();
        for (Answers answers : found) {
          values(question).forEach(value -> next.add(answers.with(question.id(), value)));
        }
        found = next;
      }
    }
    return found;
  }

  private static List<Integer> values(Question question) {
    List<Integer> values = new ArrayList<>();
    for (int v = question.scale().lowest(); v <= question.scale().highest(); v++) {
      values.add(v);
    }
    return values;
  }

  private List<Answers> completions(Answers partial) {
    return valid.stream()
        .filter(full -> full.values().entrySet().containsAll(partial.values().entrySet()))
        .toList();
  }

  /** The ranks of the levels that are possible. */
  NavigableSet<Integer> ranks(Answers partial) {
    NavigableSet<Integer> ranks = new TreeSet<>();
    completions(partial).forEach(full -> ranks.add(evaluator.level(full).rank()));
    return ranks;
  }

  private boolean isDependent(Question question) {
    return question.askWhen() != null
        && given.has(question.id())
        && given.value(question.id()).getAsInt() != question.firstAnswer();
  }

  Optional<Answers> after(Map<String, Integer> change) {
    Answers kept = given;
    for (Question question : questions) {
      if (isDependent(question)) {
        kept = kept.without(question.id());
      }
    }
    for (var answer : change.entrySet()) {
      kept = kept.with(answer.getKey(), answer.getValue());
    }
    for (Question question : questions) {
      if (isDependent(question) && !change.containsKey(question.id())) {
        boolean asked = completions(kept).stream().anyMatch(a -> evaluator.asked(question, a));
        if (asked) {
          kept = kept.with(question.id(), given.value(question.id()).getAsInt());
        }
      }
    }
    return completions(kept).isEmpty() ? Optional.empty() : Optional.of(kept);
  }

  /**
   * All smallest changes of up to three questions.
   *
   * @param reach how far answers go; 0 where the goal is not reached
   */
  List<Map<String, Integer>> smallest(ToIntFunction<Answers> reach) {
    List<Map<String, Integer>> all = new ArrayList<>();
    changes(0, new LinkedHashMap<>(), all);
    Map<Map<String, Integer>, Integer> reached = new LinkedHashMap<>();
    for (Map<String, Integer> change : all) {
      int far = after(change).map(reach::applyAsInt).orElse(0);
      if (far > 0) {
        reached.put(change, far);
      }
    }
    List<Found> minimal = new ArrayList<>();
    reached.forEach(
        (change, far) -> {
          if (reached.keySet().stream().noneMatch(other -> isPart(other, change))) {
            minimal.add(new Found(change, far));
          }
        });
    return minimal.stream()
        .filter(each -> minimal.stream().noneMatch(other -> isShorter(other, each)))
        .map(Found::change)
        .sorted(order())
        .toList();
  }

  private void changes(int next, Map<String, Integer> so, List<Map<String, Integer>> into) {
    if (next == questions.size()) {
      if (!so.isEmpty() && so.size() <= 3) {
        into.add(new LinkedHashMap<>(so));
      }
      return;
    }
    Question question = questions.get(next);
    changes(next + 1, so, into);
    for (int value : values(question)) {
      if (given.value(question.id()).orElse(-1) != value) {
        so.put(question.id(), value);
        changes(next + 1, so, into);
        so.remove(question.id());
      }
    }
  }

  private static boolean isPart(Map<String, Integer> part, Map<String, Integer> whole) {
    return part.size() < whole.size() && whole.entrySet().containsAll(part.entrySet());
  }

  private boolean isShorter(Found other, Found each) {
    return !other.change().equals(each.change())
        && other.change().keySet().equals(each.change().keySet())
        && other.reach() >= each.reach()
        && each.change().keySet().stream()
            .allMatch(id -> isOnTheWay(id, to(other.change(), id), to(each.change(), id)));
  }

  private static int to(Map<String, Integer> change, String id) {
    return Objects.requireNonNull(change.get(id));
  }

  private boolean isOnTheWay(String id, int value, int end) {
    int start = start(id);
    boolean between = Math.min(start, end) <= value && value <= Math.max(start, end);
    return value == end || (ruleset.question(id).scale().ordered() && between);
  }

  private int start(String id) {
    return given.value(id).orElse(ruleset.question(id).firstAnswer());
  }

  private Comparator<Map<String, Integer>> order() {
    List<String> ids = questions.stream().map(Question::id).toList();
    Comparator<Map<String, Integer>> order = Comparator.comparing(Map::size);
    order = order.thenComparing(this::length);
    order =
        order.thenComparing(
            change -> change.keySet().stream().map(ids::indexOf).toList(), ByTrying::firstDiffers);
    return order.thenComparing(change -> List.copyOf(change.values()), ByTrying::firstDiffers);
  }

  private static int firstDiffers(List<Integer> a, List<Integer> b) {
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return Integer.compare(a.get(i), b.get(i));
      }
    }
    return 0;
  }

  private int length(Map<String, Integer> change) {
    return change.entrySet().stream()
        .mapToInt(
            step ->
                ruleset.question(step.getKey()).scale().ordered()
                    ? Math.abs(step.getValue() - start(step.getKey()))
                    : 1)
        .sum();
  }

  boolean hinges(Question question) {
    NavigableSet<Integer> before = ranks(given);
    return values(question).stream()
        .filter(value -> given.value(question.id()).getAsInt() != value)
        .map(value -> after(Map.of(question.id(), value)))
        .flatMap(Optional::stream)
        .map(this::ranks)
        .anyMatch(r -> !r.first().equals(before.first()) || !r.last().equals(before.last()));
  }

  /** Whether some way to answer the rest has another level once this answer alone is changed. */
  boolean movesSome(Question question) {
    for (Answers raw : complete(given)) {
      Answers full = evaluator.settled(raw);
      if (full.values().entrySet().containsAll(given.values().entrySet())) {
        for (int value : values(question)) {
          Answers changed = evaluator.settled(raw.with(question.id(), value));
          if (!evaluator.level(changed).equals(evaluator.level(full))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** 2 where a rule holds in every completion, 1 where in none, 0 where in some. */
  int certainty(Answers answers, Predicate<Answers> holds) {
    List<Answers> all = completions(answers);
    long holding = all.stream().filter(holds).count();
    return holding == all.size() ? 2 : holding == 0 ? 1 : 0;
  }
}
