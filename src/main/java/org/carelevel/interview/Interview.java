package org.carelevel.interview;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
 * @param answers what was answered and declined; never contradictory
 * @param skipped the questions that were left open as not known
 * @param current the question to ask now; empty when none is left
 * @param dropped what the last step took back because it no longer fitted: the answers as they were
 * @param result what the answers mean so far
 */
public record Interview(
    Answers answers,
    Set<String> skipped,
    Optional<Question> current,
    Answers dropped,
    Recommendation result) {

  /** Keeps its own copies. */
  public Interview {
    skipped = Set.copyOf(skipped);
  }

  /** The start, with some answers given; empty where these contradict each other. */
  public static Optional<Interview> start(Screener screener, Answers given) {
    return screener.screen(given) instanceof Recommendation result
        ? Optional.of(next(given, Set.of(), Answers.NONE, result))
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

  /** Back to the question before, with its answer as it is; empty where this is the first. */
  public Optional<Interview> back() {
    List<String> ids = mayBeAsked();
    int place = ids.indexOf(asked().id());
    if (place < 1) {
      return Optional.empty();
    }
    Question question = result.ruleset().question(ids.get(place - 1));
    return Optional.of(
        new Interview(answers, skipped, Optional.of(question), Answers.NONE, result));
  }

  /** Whether the question was dealt with before: answered, declined or left open. */
  public boolean seen(Question question) {
    return handled(answers, skipped, question.id());
  }

  /** The current question's number among those that may still be asked, counted from 1. */
  public int number() {
    return 1 + mayBeAsked().indexOf(asked().id());
  }

  /** How many questions there may be, as things stand. */
  public int total() {
    return mayBeAsked().size();
  }

  private List<String> mayBeAsked() {
    List<String> ids = new ArrayList<>(result.ruleset().questions().keySet());
    ids.removeAll(result.notAsked());
    return ids;
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
    return next(kept, open, taken, (Recommendation) screening);
  }

  private static Interview next(
      Answers answers, Set<String> skipped, Answers dropped, Recommendation result) {
    Optional<Question> current =
        result.ruleset().questions().values().stream()
            .filter(question -> !handled(answers, skipped, question.id()))
            .filter(question -> !result.notAsked().contains(question.id()))
            .findFirst();
    return new Interview(answers, skipped, current, dropped, result);
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
