package org.carelevel.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.interview.Interview;
import org.carelevel.model.Answers;
import org.carelevel.model.Disposition;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;

/**
 * Makes records.
 *
 * @param day the day that they are dated with
 * @param label what the case is called; null where it has no label
 */
record Recording(String day, Words words, @Nullable String label) {

  /** The record of an interview. */
  ScreeningRecord of(Interview interview, boolean finished, @Nullable Disposition disposition) {
    return of(interview.result(), finished, interview.skipped(), interview.notes(), disposition);
  }

  /** The record of answers that were given all at once. */
  ScreeningRecord of(Recommendation result) {
    return of(result, true, Set.of(), Map.of(), null);
  }

  private ScreeningRecord of(
      Recommendation result,
      boolean finished,
      Set<String> skipped,
      Map<String, String> notes,
      @Nullable Disposition disposition) {
    Ruleset.Identity rules = result.ruleset().identity();
    return new ScreeningRecord(
        new ScreeningRecord.Rules(rules.id(), rules.version(), rules.sha256()),
        day,
        Carelevel.VERSION,
        words.language(),
        label,
        finished,
        answers(result),
        skipped,
        notes,
        outcome(result),
        disposition);
  }

  static ScreeningRecord.Outcome outcome(Recommendation result) {
    List<String> holding = result.rules(State.HOLDS).map(Rule::id).toList();
    List<String> alerts = result.alerts().stream().map(Rule::id).toList();
    String level = result.decided() ? result.lowest().id() : null;
    return new ScreeningRecord.Outcome(
        level, result.lowest().id(), result.highest().id(), holding, alerts);
  }

  private static Map<String, String> answers(Recommendation result) {
    Map<String, String> found = new LinkedHashMap<>();
    Answers answers = result.answers();
    for (Question question : result.ruleset().questions().values()) {
      if (answers.has(question.id())) {
        found.put(question.id(), question.show(answers.value(question.id()).getAsInt()));
      } else if (answers.declined().contains(question.id())) {
        found.put(question.id(), Answers.DECLINED);
      }
    }
    return found;
  }
}
