package org.carelevel.cli;

import java.util.List;
import java.util.function.Function;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.engine.Recommendation;
import org.carelevel.interview.NoteText;
import org.carelevel.model.Disposition;
import org.carelevel.model.Ruleset;
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

  /**
   * What was given on the command line; null where nothing was. It ends the command where it is not
   * whole, before anybody has answered a question.
   */
  @Nullable Disposition given(Ruleset ruleset) {
    if (level == null) {
      if (by != null || reason != null || note != null) {
        throw usage("--by, --reason and --disposition-note belong to --disposition; add it");
      }
      return null;
    }
    String chosen =
        oneOf("--disposition", level, DispositionQuestions.levels(ruleset), Function.identity());
    if (by == null) {
      throw usage("--disposition needs --by, the kind of person who decided");
    }
    Disposition.By who = oneOf("--by", by, List.of(Disposition.By.values()), Disposition.By::id);
    List<Disposition.Reason> reasons = List.of(Disposition.Reason.values());
    Disposition.Reason why =
        reason == null ? null : oneOf("--reason", reason, reasons, Disposition.Reason::id);
    if (why == Disposition.Reason.OTHER && (note == null || note.isBlank())) {
      throw usage("--reason other needs --disposition-note, a few words without names");
    }
    return new Disposition(chosen, who, why, note == null ? null : words(note));
  }

  private static @Nullable String words(String note) {
    String kept =
        NoteText.of(note)
            .orElseThrow(
                () ->
                    usage(
                        "--disposition-note has more than %d characters; shorten it"
                            .formatted(NoteText.LONGEST)));
    return kept.isEmpty() ? null : kept;
  }

  /** Ends the command where a reason is needed, now that the recommendation is known. */
  static void needReason(Recommendation result, @Nullable Disposition chosen) {
    if (chosen != null && lacksReason(result, chosen)) {
      throw reasonMissing(chosen, "");
    }
  }

  /** Whether it differs from the recommendation and does not say why. */
  static boolean lacksReason(Recommendation result, Disposition chosen) {
    return chosen.reason() == null && DispositionQuestions.differs(result, chosen.level());
  }

  /** What to say where a reason is missing, and what more there is to say. */
  static Failure reasonMissing(Disposition chosen, String more) {
    String message = "%s differs from the recommendation; say why with --reason%s";
    return usage(message.formatted(chosen.level(), more));
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
}
