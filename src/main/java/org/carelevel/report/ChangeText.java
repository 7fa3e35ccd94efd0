package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.State;
import org.carelevel.model.Rule;

/** What a result says in one line, and what a changed answer has changed in it. */
public final class ChangeText {

  private final Words words;

  /** In the language of these words. */
  public ChangeText(Words words) {
    this.words = words;
  }

  /** What is certain so far, and how many open questions can still change it. */
  public String status(Recommendation result) {
    String level = level(result);
    int open = result.openQuestions().size();
    return switch (open) {
      case 0 -> words.of(result.decided() ? "status.decided" : "status.open.none", level);
      case 1 -> words.of("status.open.one", level);
      default -> words.of("status.open", level, open);
    };
  }

  private String level(Recommendation result) {
    String lowest = result.lowest().name().in(words.language());
    return result.decided() ? lowest : words.of("status.at.least", lowest);
  }

  /**
   * One line each for the level, the alerts that are taken back, and the rules that hold now or no
   * longer; at least one line.
   */
  public List<String> lines(Recommendation before, Recommendation after) {
    List<String> lines = new ArrayList<>();
    String was = range(before);
    String is = range(after);
    lines.add(was.equals(is) ? words.of("change.same", is) : words.of("change.level", was, is));
    before.alerts().stream()
        .filter(rule -> !after.alerts().contains(rule))
        .map(rule -> Objects.requireNonNull(rule.alert()))
        .forEach(
            alert ->
                lines.add(
                    words.of(
                        "change.alert.gone",
                        words.of("alert." + alert.kind().id()),
                        alert.action().in(words.language()))));
    rules("change.holds", after, before, lines);
    rules("change.gone", before, after, lines);
    return lines;
  }

  /** The level, or the lowest and the highest that are possible. */
  String range(Recommendation result) {
    String lowest = result.lowest().name().in(words.language());
    String highest = result.highest().name().in(words.language());
    return result.decided() ? lowest : words.of("change.range", lowest, highest);
  }

  private void rules(String key, Recommendation in, Recommendation notIn, List<String> lines) {
    List<String> ids =
        in.rules(State.HOLDS)
            .map(Rule::id)
            .filter(id -> !Objects.equals(notIn.states().get(id), State.HOLDS))
            .toList();
    if (!ids.isEmpty()) {
      lines.add(words.of(key, String.join(", ", ids)));
    }
  }
}
