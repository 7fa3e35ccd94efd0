package org.carelevel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carelevel.diagnostic.Quote;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Disposition;
import org.carelevel.model.ScreeningRecord;

/** In what two outcomes of the same answers differ. */
final class RecordDifference {

  private RecordDifference() {}

  /** One phrase for each difference; none where the outcomes are the same. */
  static List<String> of(ScreeningRecord.Outcome before, ScreeningRecord.Outcome after) {
    List<String> found = new ArrayList<>();
    if (!range(before).equals(range(after))) {
      found.add("the level is " + range(after) + ", and the record says " + range(before));
    } else if (!Objects.equals(before.level(), after.level())) {
      found.add("the level is " + level(after) + ", and the record says " + level(before));
    }
    add(found, "rules that hold and are not in the record: ", after.rules(), before.rules());
    add(found, "rules in the record that do not hold: ", before.rules(), after.rules());
    add(found, "alerts that are not in the record: ", after.alerts(), before.alerts());
    add(found, "alerts in the record that are not raised: ", before.alerts(), after.alerts());
    return found;
  }

  /**
   * What in a record's disposition does not fit the rules that it was made with; none where it
   * fits. While an interview goes on again, its answers may move away from what was decided.
   */
  static List<String> ofDisposition(ScreeningRecord made, Recommendation result) {
    Disposition chosen = made.disposition();
    if (chosen == null || !made.finished()) {
      return List.of();
    }
    String level = chosen.level();
    if (!DispositionQuestions.levels(result.ruleset()).contains(level)) {
      return List.of("the disposition names no level of these rules: " + Quote.of(level));
    }
    return DispositionOption.lacksReason(result, chosen)
        ? List.of("the disposition differs from the recommendation and gives no reason")
        : List.of();
  }

  private static String level(ScreeningRecord.Outcome outcome) {
    return outcome.level() == null ? "not decided" : outcome.level();
  }

  private static String range(ScreeningRecord.Outcome outcome) {
    return outcome.lowest().equals(outcome.highest())
        ? outcome.lowest()
        : outcome.lowest() + " to " + outcome.highest();
  }

  private static void add(List<String> found, String words, List<String> in, List<String> notIn) {
    List<String> ids = in.stream().filter(id -> !notIn.contains(id)).toList();
    if (!ids.isEmpty()) {
      found.add(words + String.join(", ", ids));
    }
  }
}
