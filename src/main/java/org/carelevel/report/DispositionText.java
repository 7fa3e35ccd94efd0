package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Disposition;
import org.carelevel.model.Level;
import org.carelevel.model.Ruleset;
import org.jspecify.annotations.Nullable;

/** What was decided, in words. */
public final class DispositionText {

  /** The word that stands for no level of care at all. */
  public static final String NONE = "none";

  private final Ruleset ruleset;
  private final Words words;

  /** In the language of these words. */
  public DispositionText(Ruleset ruleset, Words words) {
    this.ruleset = ruleset;
    this.words = words;
  }

  /**
   * What was recommended and, beside it, what was chosen, by whom and why; one line where nothing
   * is recorded.
   */
  public List<String> lines(@Nullable Disposition chosen, Recommendation result) {
    if (chosen == null) {
      return List.of(words.of("disposition.not.recorded"));
    }
    List<String> lines = new ArrayList<>();
    String range = new ChangeText(words).range(result);
    lines.add(words.of("disposition.recommended", range));
    lines.add(words.of("disposition.chosen", level(chosen.level()), by(chosen.by())));
    if (chosen.reason() != null) {
      lines.add(words.of("disposition.because", reason(chosen.reason())));
    }
    if (chosen.note() != null) {
      lines.add(words.of("screen.note", chosen.note()));
    }
    return lines;
  }

  /** A level's name. */
  public String level(String id) {
    return ruleset.levels().stream()
        .filter(level -> level.id().equals(id))
        .map(Level::name)
        .map(name -> name.in(words.language()))
        .findFirst()
        .orElseGet(() -> id.equals(NONE) ? words.of("disposition.none") : id);
  }

  /** What kind of person decided. */
  public String by(Disposition.By by) {
    return words.of("disposition.by." + by.id());
  }

  /** Why another level was chosen. */
  public String reason(Disposition.Reason reason) {
    return words.of("disposition.reason." + reason.id());
  }
}
