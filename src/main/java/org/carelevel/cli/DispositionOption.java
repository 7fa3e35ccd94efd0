package org.carelevel.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Disposition;
import org.carelevel.model.Level;
import org.carelevel.report.DispositionText;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What was decided in the end. */
final class DispositionOption {

  @Option(
      names = "--disposition",
      paramLabel = "LEVEL",
      description = "Record the level that was chosen: its id, or none where no care was begun.")
  private @Nullable String level;

  @Option(
      names = "--by",
      paramLabel = "WHO",
      description =
          "Who decided: physician, nurse, psychologist, counselor, social-worker, other-professional or person.")
  private @Nullable String by;

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      description =
          "Why it differs from the recommendation: persons-choice, no-place, cost, clinical-judgment, legal or other.")
  private @Nullable String reason;

  @Option(
      names = "--disposition-note",
      paramLabel = "TEXT",
      description = "More about the reason, without names; needed with --reason other.")
  private @Nullable String note;

  /** What was given on the command line; null where nothing was. */
  @Nullable Disposition given(Recommendation result) {
    if (level == null) {
      if (by != null || reason != null || note != null) {
        throw usage("--by, --reason and --disposition-note belong to --disposition; add it");
      }
      return null;
    }
    String chosen = oneOf("--disposition", level, levels(result), Function.identity());
    if (by == null) {
      throw usage("--disposition needs --by, the kind of person who decided");
    }
    Disposition.By who = oneOf("--by", by, List.of(Disposition.By.values()), Disposition.By::id);
    List<Disposition.Reason> reasons = List.of(Disposition.Reason.values());
    Disposition.Reason why =
        reason == null ? null : oneOf("--reason", reason, reasons, Disposition.Reason::id);
    if (why == null && differs(result, chosen)) {
      throw usage("%s differs from the recommendation; say why with --reason".formatted(chosen));
    }
    if (why == Disposition.Reason.OTHER && note == null) {
      throw usage("--reason other needs --disposition-note, a few words without names");
    }
    return new Disposition(chosen, who, why, note);
  }

  private static List<String> levels(Recommendation result) {
    List<String> ids =
        new java.util.ArrayList<>(result.ruleset().levels().stream().map(Level::id).toList());
    ids.add(DispositionText.NONE);
    return ids;
  }

  /** Whether a level is not the one, or not among those, that the answers lead to. */
  static boolean differs(Recommendation result, String level) {
    return result.ruleset().levels().stream()
        .filter(l -> l.rank() >= result.lowest().rank() && l.rank() <= result.highest().rank())
        .noneMatch(l -> l.id().equals(level));
  }

  private static <T> T oneOf(String option, String word, List<T> values, Function<T, String> id) {
    for (T value : values) {
      if (id.apply(value).equals(word)) {
        return value;
      }
    }
    String hint = NearName.hintOrList(word, values.stream().map(id).toList());
    throw usage("%s does not take %s%s".formatted(option, Quote.of(word), hint));
  }

  private static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, "carelevel: " + message);
  }

  /** Asks for it, once somebody has read the result; null where nothing is decided yet. */
  static @Nullable Disposition ask(Menu menu, Recommendation result, Words words) {
    DispositionText text = new DispositionText(result.ruleset(), words);
    Map<String, String> levels = new LinkedHashMap<>();
    levels(result).forEach(id -> levels.put(id, text.level(id)));
    String level = menu.ask(words.of("disposition.ask"), levels, true);
    if (level == null) {
      return null;
    }
    Map<String, String> people = new LinkedHashMap<>();
    Arrays.stream(Disposition.By.values()).forEach(who -> people.put(who.id(), text.by(who)));
    String by = menu.ask(words.of("disposition.ask.by"), people, false);
    Disposition.Reason reason = differs(result, level) ? reason(menu, text, words) : null;
    if (by == null || (differs(result, level) && reason == null)) {
      return null;
    }
    String note =
        reason == Disposition.Reason.OTHER ? menu.text(words.of("disposition.ask.note")) : null;
    Disposition.By who = oneOf("--by", by, List.of(Disposition.By.values()), Disposition.By::id);
    return new Disposition(level, who, reason, note == null || note.isEmpty() ? null : note);
  }

  private static Disposition.@Nullable Reason reason(Menu menu, DispositionText text, Words words) {
    Map<String, String> reasons = new LinkedHashMap<>();
    List<Disposition.Reason> values = List.of(Disposition.Reason.values());
    values.forEach(reason -> reasons.put(reason.id(), text.reason(reason)));
    String chosen = menu.ask(words.of("disposition.ask.reason"), reasons, false);
    return chosen == null ? null : oneOf("--reason", chosen, values, Disposition.Reason::id);
  }
}
