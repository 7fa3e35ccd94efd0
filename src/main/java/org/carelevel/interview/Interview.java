package org.carelevel.interview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;

/**
 * How far an interview has come. Every step gives a new one.
 *
 * @param plan which questions are asked
 * @param answers what was answered and declined; never contradictory
 * @param skipped the questions that were left open as not known
 * @param notes what was noted beside answers, by question; no rule looks at it
 * @param trail the questions that were dealt with here, in that order
 * @param toAsk the questions that are still to be asked, the next one first
 * @param current the question to ask now; empty when none is left
 * @param dropped what the last step took back because it no longer fitted: the answers as they were
 * @param result what the answers mean so far
 */
public record Interview(
    Plan plan,
    Answers answers,
    Set<String> skipped,
    Map<String, String> notes,
    List<String> trail,
    List<String> toAsk,
    Optional<Question> current,
    Answers dropped,
    Recommendation result) {

  /** Keeps its own copies. */
  public Interview {
    skipped = Collections.unmodifiableSet(new LinkedHashSet<>(skipped));
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    trail = List.copyOf(trail);
    toAsk = List.copyOf(toAsk);
  }

  /** The start, with some answers given; empty where these contradict each other. */
  public static Optional<Interview> start(Screener screener, Plan plan, Answers given) {
    return start(screener, plan, given, Set.of(), Map.of());
  }

  /**
   * Where an earlier interview was left; empty where its answers contradict each other.
   *
   * @param skipped the questions that were left open
   * @param notes what was noted
   */
  public static Optional<Interview> start(
      Screener screener, Plan plan, Answers given, Set<String> skipped, Map<String, String> notes) {
    return screener.screen(given) instanceof Recommendation result
        ? Optional.of(next(screener, plan, given, skipped, notes, List.of(), Answers.NONE, result))
        : Optional.empty();
  }

  /** The current question is answered. */
  public Interview answer(Screener screener, int value) {
    String id = asked().id();
    return settle(screener, answers.with(id, value), without(skipped, id));
  }

  /** The current question stays open: nobody knows. */
  public Interview skip(Screener screener) {
    String id = asked().id();
    Set<String> next = new LinkedHashSet<>(skipped);
    next.add(id);
    return settle(screener, answers.without(id), next);
  }

  /** The current question stays open: the person does not want to say. */
  public Interview decline(Screener screener) {
    String id = asked().id();
    return settle(screener, answers.decline(id), without(skipped, id));
  }

  /** The current question stays as it was left earlier. */
  public Interview keep(Screener screener) {
    return settle(screener, answers, skipped);
  }

  /**
   * A note beside the current question, after what was noted there before; empty words take all of
   * it away. The question stays. Empty where the note would be too long to be kept.
   */
  public Optional<Interview> note(String words) {
    String id = asked().id();
    String before = notes.get(id);
    String whole = words.isBlank() || before == null ? words : before + "; " + words;
    return NoteText.of(whole).map(text -> withNote(id, text));
  }

  private Interview withNote(String id, String text) {
    Map<String, String> next = new LinkedHashMap<>(notes);
    if (text.isEmpty()) {
      next.remove(id);
    } else {
      next.put(id, text);
    }
    return new Interview(plan, answers, skipped, next, trail, toAsk, current, Answers.NONE, result);
  }

  /** Back to the question before, with its answer as it is; empty where this is the first. */
  public Optional<Interview> back() {
    List<String> ids = plan == Plan.ALL ? questions() : trail;
    int place = current.map(question -> ids.indexOf(question.id())).orElse(-1);
    int before = place < 0 ? ids.size() - 1 : place - 1;
    return before < 0 ? Optional.empty() : Optional.of(at(ids.get(before)));
  }

  /** At a question, with its answer as it is. */
  public Interview at(String id) {
    Optional<Question> question = Optional.of(result.ruleset().question(id));
    return new Interview(
        plan, answers, skipped, notes, trail, toAsk, question, Answers.NONE, result);
  }

  /**
   * The questions that a word may mean: a number in the list of {@link #questions}, an id, its
   * beginning or a part of it, of two letters or more; where there is no such id, what the question
   * says in a language.
   */
  public List<String> find(String typed, String language) {
    String word = typed.strip().toLowerCase(Locale.ROOT);
    List<String> ids = questions();
    if (word.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(word);
      return number >= 1 && number <= ids.size() ? List.of(ids.get(number - 1)) : List.of();
    }
    if (ids.contains(word)) {
      return List.of(word);
    } else if (word.length() < 2) {
      return List.of(); // A letter by itself is a key elsewhere, and no name.
    }
    List<String> starting = ids.stream().filter(id -> lower(id).startsWith(word)).toList();
    if (!starting.isEmpty()) {
      return starting;
    }
    List<String> holding = ids.stream().filter(id -> lower(id).contains(word)).toList();
    return holding.isEmpty()
        ? ids.stream().filter(id -> says(id, language).contains(Meant.plain(word))).toList()
        : holding;
  }

  private String says(String id, String language) {
    return Meant.plain(result.ruleset().question(id).text().in(language));
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  /** Whether the question was dealt with before: answered, declined or left open. */
  public boolean seen(Question question) {
    return handled(answers, skipped, question.id());
  }

  /** The current question's number, counted from 1. */
  public int number() {
    return plan == Plan.ALL
        ? 1 + questions().indexOf(asked().id())
        : 1 + (trail.contains(asked().id()) ? trail.indexOf(asked().id()) : trail.size());
  }

  /** How many questions there may be, as things stand. */
  public int total() {
    if (plan == Plan.ALL) {
      return questions().size();
    }
    // One that was left out is one more, once somebody goes to it.
    boolean extra = !trail.contains(asked().id()) && !toAsk.contains(asked().id());
    return trail.size() + toAsk.size() + (extra ? 1 : 0);
  }

  /** The questions that may apply, in the ruleset's order. */
  public List<String> questions() {
    List<String> ids = new ArrayList<>(result.ruleset().questions().keySet());
    ids.removeAll(result.notAsked());
    return ids;
  }

  /** The questions that apply and are not asked, because they can make no difference any more. */
  public List<String> leftOut() {
    return questions().stream()
        .filter(id -> !handled(answers, skipped, id) && !toAsk.contains(id))
        .toList();
  }

  private Question asked() {
    return current.orElseThrow();
  }

  /**
   * Takes back what the step has made impossible, then goes on to the next question that nobody has
   * dealt with.
   */
  private Interview settle(Screener screener, Answers changed, Set<String> open) {
    String id = asked().id();
    Answers kept = changed;
    Answers taken = Answers.NONE;
    Screening screening = screener.screen(kept);
    while (screening instanceof Contradiction contradiction) {
      for (List<String> conflict : contradiction.conflicts()) {
        for (String question : conflict) {
          if (!question.equals(id) && kept.has(question)) {
            taken = taken.with(question, kept.value(question).getAsInt());
            kept = kept.without(question);
            break;
          }
        }
      }
      screening = screener.screen(kept);
    }
    List<String> went = new ArrayList<>(trail);
    if (!went.contains(id)) {
      went.add(id);
    }
    return next(screener, plan, kept, open, notes, went, taken, (Recommendation) screening);
  }

  private static Interview next(
      Screener screener,
      Plan plan,
      Answers answers,
      Set<String> skipped,
      Map<String, String> notes,
      List<String> trail,
      Answers dropped,
      Recommendation result) {
    List<String> left = plan.toAsk(screener, result, id -> handled(answers, skipped, id));
    Optional<Question> current = left.stream().findFirst().map(result.ruleset()::question);
    return new Interview(plan, answers, skipped, notes, trail, left, current, dropped, result);
  }

  private static boolean handled(Answers answers, Set<String> skipped, String id) {
    return answers.has(id) || answers.declined().contains(id) || skipped.contains(id);
  }

  private static Set<String> without(Set<String> set, String id) {
    Set<String> rest = new LinkedHashSet<>(set);
    rest.remove(id);
    return rest;
  }
}
