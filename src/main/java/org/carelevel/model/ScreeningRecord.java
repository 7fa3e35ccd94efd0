package org.carelevel.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a screening: what was answered, by which rules, and what came out. It holds no
 * name and no other identity. Answers are words, as they were given, since the ruleset may have
 * changed when a record is read again.
 *
 * @param ruleset which rules were used
 * @param day when it was made, such as {@code 2026-11-23}
 * @param program the version of carelevel that made it
 * @param language the language it was made in
 * @param label what the coordinator calls the case; null where it has no label
 * @param finished whether the interview came to its end
 * @param answers the answer by question; {@code declined} where the person did not want to say
 * @param skipped the questions that were left open as not known
 * @param notes what was noted beside answers, by question
 * @param outcome what came out
 * @param disposition what was decided; null where nothing is recorded
 */
public record ScreeningRecord(
    Rules ruleset,
    String day,
    String program,
    String language,
    @Nullable String label,
    boolean finished,
    Map<String, String> answers,
    Set<String> skipped,
    Map<String, String> notes,
    Outcome outcome,
    @Nullable Disposition disposition) {

  /** Keeps its own copies, in the order given. */
  public ScreeningRecord {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    skipped = Collections.unmodifiableSet(new LinkedHashSet<>(skipped));
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  /** With what was decided, in place of anything before. */
  public ScreeningRecord with(Disposition decided) {
    return new ScreeningRecord(
        ruleset, day, program, language, label, finished, answers, skipped, notes, outcome,
        decided);
  }

  /** Which rules: their id, version and the digest of their file. */
  public record Rules(String id, String version, String sha256) {

    /** Such as {@code iop-suitability@1.0.0+0123456789ab}. */
    public String stamp() {
      return id + "@" + version + "+" + sha256.substring(0, Math.min(12, sha256.length()));
    }
  }

  /**
   * What came out.
   *
   * @param level the id of the level; null where it was not decided
   * @param lowest the id of the lowest level that was possible
   * @param highest the id of the highest
   * @param rules the ids of the rules that certainly held
   * @param alerts the ids of those that raised an alert
   */
  public record Outcome(
      @Nullable String level,
      String lowest,
      String highest,
      List<String> rules,
      List<String> alerts) {
    /** Keeps its own copies. */
    public Outcome {
      rules = List.copyOf(rules);
      alerts = List.copyOf(alerts);
    }
  }
}
