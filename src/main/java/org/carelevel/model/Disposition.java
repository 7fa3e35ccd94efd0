package org.carelevel.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was decided in the end, and by whom. It stands beside the recommendation, never in its
 * place.
 *
 * @param level the id of the level that was chosen
 * @param by what kind of person decided
 * @param reason why the level differs from the recommendation; null where it does not
 * @param note more about the reason; null where there is none
 */
public record Disposition(String level, By by, @Nullable Reason reason, @Nullable String note) {

  /** What kind of person decided. Never who. */
  public enum By {
    PHYSICIAN,
    NURSE,
    PSYCHOLOGIST,
    COUNSELOR,
    SOCIAL_WORKER,
    OTHER_PROFESSIONAL,
    PERSON;

    /** Such as {@code social-worker}. */
    public String id() {
      return slug(name());
    }
  }

  /** Why another level was chosen than the recommended one. */
  public enum Reason {
    PERSONS_CHOICE,
    NO_PLACE,
    COST,
    CLINICAL_JUDGMENT,
    LEGAL,
    OTHER;

    /** Such as {@code no-place}. */
    public String id() {
      return slug(name());
    }
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
