package org.carelevel.cli;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.model.ScreeningRecord;

/** In what two outcomes of the same answers differ. */
final class RecordDifference {

  private RecordDifference() {}

  /** One phrase for each difference; none where the outcomes are the same. */
  static List<String> of(ScreeningRecord.Outcome before, ScreeningRecord.Outcome after) {
    List<String> found = new ArrayList<>();
    if (!range(before).equals(range(after))) {
      found.add("the level is " + range(after) + ", and the record says " + range(before));
    }
    add(found, "rules that hold and are not in the record: ", after.rules(), before.rules());
    add(found, "rules in the record that do not hold: ", before.rules(), after.rules());
    add(found, "alerts that are not in the record: ", after.alerts(), before.alerts());
    add(found, "alerts in the record that are not raised: ", before.alerts(), after.alerts());
    return found;
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
