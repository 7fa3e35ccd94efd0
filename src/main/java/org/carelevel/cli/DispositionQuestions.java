package org.carelevel.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Disposition;
import org.carelevel.model.Level;
import org.carelevel.model.Ruleset;
import org.carelevel.report.DispositionText;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;

/** Asks what was decided, once somebody has read the result. */
final class DispositionQuestions {

  private final Menu menu;
  private final Recommendation result;
  private final Words words;
  private final DispositionText text;

  DispositionQuestions(Menu menu, Recommendation result, Words words) {
    this.menu = menu;
    this.result = result;
    this.words = words;
    this.text = new DispositionText(result.ruleset(), words);
  }

  /** What may be chosen: every level, and no care at all. */
  static List<String> levels(Ruleset ruleset) {
    List<String> ids = new ArrayList<>(ruleset.levels().stream().map(Level::id).toList());
    ids.add(DispositionText.NONE);
    return ids;
  }

  /** Whether a level is not the one, or not among those, that the answers lead to. */
  static boolean differs(Recommendation result, String level) {
    return result.ruleset().levels().stream()
        .filter(l -> l.rank() >= result.lowest().rank() && l.rank() <= result.highest().rank())
        .noneMatch(l -> l.id().equals(level));
  }

  /** What was decided; null where nothing is, or not everything is said that belongs to it. */
  @Nullable Disposition ask() {
    Map<String, String> levels = new LinkedHashMap<>();
    levels(result.ruleset()).forEach(id -> levels.put(id, text.level(id)));
    String level = menu.ask(words.of("disposition.ask"), levels, true);
    if (level == null) {
      return null;
    }
    List<Disposition.By> people = Arrays.asList(Disposition.By.values());
    Disposition.By by = one("disposition.ask.by", people, Disposition.By::id, text::by);
    return by == null ? null : withReason(new Disposition(level, by, null, null));
  }

  /** With the reason that it needs, if any; null where none is given. */
  @Nullable Disposition withReason(Disposition chosen) {
    if (chosen.reason() != null || !differs(result, chosen.level())) {
      return chosen;
    }
    List<Disposition.Reason> reasons = Arrays.asList(Disposition.Reason.values());
    Disposition.Reason why =
        one("disposition.ask.reason", reasons, Disposition.Reason::id, text::reason);
    String note = chosen.note();
    if (why == Disposition.Reason.OTHER && note == null) {
      note = menu.text(words.of("disposition.ask.note"));
      why = note == null ? null : why;
    }
    return why == null ? null : new Disposition(chosen.level(), chosen.by(), why, note);
  }

  private <T> @Nullable T one(
      String question, List<T> values, Function<T, String> id, Function<T, String> shown) {
    Map<String, String> choices = new LinkedHashMap<>();
    values.forEach(value -> choices.put(id.apply(value), shown.apply(value)));
    String chosen = menu.ask(words.of(question), choices, false);
    return values.stream().filter(value -> id.apply(value).equals(chosen)).findFirst().orElse(null);
  }
}
