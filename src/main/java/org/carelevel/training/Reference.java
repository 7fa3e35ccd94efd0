package org.carelevel.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.model.Case;
import org.carelevel.model.Level;
import org.carelevel.model.RatingSheet;

/**
 * The levels that raters are compared with.
 *
 * @param origin where they come from
 * @param levels by the name of the case, in the order of the sheet
 * @param leftOut the cases of the sheet that have none
 */
public record Reference(Origin origin, Map<String, Level> levels, List<LeftOut> leftOut) {

  /** Where the levels of a reference come from. */
  public enum Origin {
    /** The rules say so. */
    RULES,
    /** A file expects so. */
    FILE;

    /** As it is written in results. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why a case has no level to be compared with. */
  public enum Reason {
    /** There is no case of that name. */
    UNKNOWN_CASE,
    /** Its answers leave several levels possible. */
    NOT_DECIDED,
    /** Its answers cannot all be true. */
    CONTRADICTION,
    /** The file expects no level of it. */
    NO_LEVEL;

    /** As it is written in results, such as {@code not-decided}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A case without a level to be compared with. */
  public record LeftOut(String name, Reason reason) {}

  /** Keeps its own copies. */
  public Reference {
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    leftOut = List.copyOf(leftOut);
  }

  /** Whether any case of the sheet is known, with or without a level. */
  boolean knowsAny() {
    return !levels.isEmpty()
        || leftOut.stream().anyMatch(each -> each.reason() != Reason.UNKNOWN_CASE);
  }

  /** What the rules say of the cases of a sheet. */
  static Reference ofRules(RatingSheet sheet, WorkedCases worked) {
    Map<String, Level> levels = new LinkedHashMap<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (RatingSheet.Rated each : sheet.cases()) {
      Optional<Level> level = worked.result(each.name()).flatMap(Recommendation::level);
      level.ifPresentOrElse(
          found -> levels.put(each.name(), found),
          () -> leftOut.add(new LeftOut(each.name(), lack(worked.screening(each.name())))));
    }
    return new Reference(Origin.RULES, levels, leftOut);
  }

  private static Reason lack(Optional<Screening> screening) {
    if (screening.isEmpty()) {
      return Reason.UNKNOWN_CASE;
    }
    boolean contradiction = screening.get() instanceof Contradiction;
    return contradiction ? Reason.CONTRADICTION : Reason.NOT_DECIDED;
  }

  /** What a file expects of the cases of a sheet. */
  static Reference ofFile(RatingSheet sheet, List<Case> expected) {
    Map<String, Case> byName =
        expected.stream().collect(Collectors.toMap(Case::name, each -> each, (a, b) -> a));
    Map<String, Level> levels = new LinkedHashMap<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (RatingSheet.Rated each : sheet.cases()) {
      Case found = byName.get(each.name());
      Level level = found == null || !found.expect().decided() ? null : found.expect().lowest();
      if (level != null) {
        levels.put(each.name(), level);
      } else {
        Reason reason = found == null ? Reason.UNKNOWN_CASE : Reason.NO_LEVEL;
        leftOut.add(new LeftOut(each.name(), reason));
      }
    }
    return new Reference(Origin.FILE, levels, leftOut);
  }
}
