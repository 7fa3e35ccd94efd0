package org.carelevel.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** What was decided; nothing where nothing is, or not everything is said that belongs to it. */
  Menu.Reply<Disposition> ask() {
    Map<String, String> levels = new LinkedHashMap<>();
    levels(result.ruleset()).forEach(id -> levels.put(id, text.level(id)));
    return Menu.Reply.then(
        () -> menu.ask(words.of("disposition.ask"), levels, true), this::withPerson);
  }

  private Menu.Reply<Disposition> withPerson(String level) {
    Map<String, Disposition.By> people =
        byId(Arrays.asList(Disposition.By.values()), Disposition.By::id);
    return Menu.Reply.then(
        () -> menu.ask(words.of("disposition.ask.by"), shown(people, text::by), false),
        by -> withReason(new Disposition(level, of(people, by), null, null)));
  }

  /** With the reason that it needs, if any; nothing where none is given. */
  Menu.Reply<Disposition> withReason(Disposition chosen) {
    if (chosen.reason() != null || !differs(result, chosen.level())) {
      return new Menu.Chosen<>(chosen);
    }
    Map<String, Disposition.Reason> reasons =
        byId(Arrays.asList(Disposition.Reason.values()), Disposition.Reason::id);
    return Menu.Reply.then(
        () -> menu.ask(words.of("disposition.ask.reason"), shown(reasons, text::reason), false),
        why -> withNote(chosen, of(reasons, why)));
  }

  private Menu.Reply<Disposition> withNote(Disposition chosen, Disposition.Reason why) {
    if (why != Disposition.Reason.OTHER || chosen.note() != null) {
      return new Menu.Chosen<>(with(chosen, why, chosen.note()));
    }
    return Menu.Reply.then(
        () -> menu.text(words.of("disposition.ask.note")),
        note -> new Menu.Chosen<>(with(chosen, why, note)));
  }

  private static Disposition with(
      Disposition chosen, Disposition.Reason why, @Nullable String note) {
    return new Disposition(chosen.level(), chosen.by(), why, note);
  }

  private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    values.forEach(value -> byId.put(id.apply(value), value));
    return byId;
  }

  private static <T> Map<String, String> shown(Map<String, T> values, Function<T, String> shown) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach((id, value) -> texts.put(id, shown.apply(value)));
    return texts;
  }

  private static <T> T of(Map<String, T> values, String id) {
    return Objects.requireNonNull(values.get(id));
  }
}
