package org.carelevel.interview;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Screening;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.ScreeningRecord;

/**
 * A record's answers by a ruleset that may have changed since.
 *
 * @param answers those that still are answers, and do not contradict each other
 * @param skipped the questions that were left open, as far as there still are such questions
 * @param notes what was noted, as far as there still are such questions
 * @param lost the other answers, as {@code question: answer}
 * @param lostNotes the other notes, as {@code question: note}
 */
public record Resumed(
    Answers answers,
    Set<String> skipped,
    Map<String, String> notes,
    List<String> lost,
    List<String> lostNotes) {

  /** Keeps its own copies. */
  public Resumed {
    skipped = Set.copyOf(skipped);
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    lost = List.copyOf(lost);
    lostNotes = List.copyOf(lostNotes);
  }

  /** What is left of a record's answers. */
  public static Resumed of(Screener screener, ScreeningRecord made) {
    Ruleset ruleset = screener.ruleset();
    List<String> lost = new ArrayList<>();
    Answers answers = Answers.NONE;
    for (Map.Entry<String, String> answer : made.answers().entrySet()) {
      Question question = ruleset.questions().get(answer.getKey());
      OptionalInt value =
          question == null ? OptionalInt.empty() : question.parse(answer.getValue());
      if (question != null && answer.getValue().equals(Answers.DECLINED)) {
        answers = answers.decline(question.id());
      } else if (question != null && value.isPresent()) {
        answers = answers.with(question.id(), value.getAsInt());
      } else {
        lost.add(answer.getKey() + ": " + answer.getValue());
      }
    }
    Set<String> skipped = new LinkedHashSet<>(made.skipped());
    skipped.retainAll(ruleset.questions().keySet());
    Map<String, String> notes = new LinkedHashMap<>(made.notes());
    notes.keySet().retainAll(ruleset.questions().keySet());
    List<String> lostNotes =
        made.notes().entrySet().stream()
            .filter(note -> !notes.containsKey(note.getKey()))
            .map(note -> note.getKey() + ": " + note.getValue())
            .toList();
    return new Resumed(consistent(screener, answers, lost), skipped, notes, lost, lostNotes);
  }

  /** Where answers cannot all be true by the new rules, the later one of each conflict is lost. */
  private static Answers consistent(Screener screener, Answers answers, List<String> lost) {
    Answers kept = answers;
    Screening screening = screener.screen(kept);
    while (screening instanceof Contradiction contradiction) {
      List<String> conflict = contradiction.conflicts().get(0);
      String id = conflict.get(conflict.size() - 1);
      Question question = screener.ruleset().question(id);
      lost.add(id + ": " + question.show(kept.value(id).orElseThrow()));
      kept = kept.without(id);
      screening = screener.screen(kept);
    }
    return kept;
  }
}
