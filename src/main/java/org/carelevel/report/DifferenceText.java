package org.carelevel.report;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.carelevel.model.Answers;
import org.carelevel.model.Ruleset;
import org.carelevel.verify.Difference;

/** What changed between two rulesets, as a person reads it. */
public final class DifferenceText {

  private final Difference difference;
  private final Page page;

  /** The text of a difference. */
  public DifferenceText(Difference difference, Layout layout) {
    this.difference = difference;
    this.page = new Page(layout);
  }

  /** The whole comparison of these two. */
  public String text(Ruleset before, Ruleset after) {
    page.line("", "old: " + before.identity().stamp());
    page.line("", "new: " + after.identity().stamp());
    page.blank().line("", number(difference.compared()) + " answer sets compared.");
    if (difference.sameMeaning()) {
      page.line("", "The level and the alerts are the same for all of them.");
    }
    difference.moves().forEach(this::move);
    difference.alerts().forEach(this::alert);
    if (!difference.notes().isEmpty()) {
      page.blank().line("", "As written:");
      difference.notes().forEach(note -> page.point("  - ", note));
    }
    if (difference.anybodyGetsLess()) {
      page.blank().line("", "Somebody gets less than before: a clinician must agree to this.");
    }
    return page.toString();
  }

  private void move(Difference.Move move) {
    String way = move.down() ? "[DOWN] " : "[up]   ";
    page.blank();
    String words = "%s answer sets go from %s to %s";
    page.point(way, words.formatted(number(move.count()), move.from(), move.to()));
    if (!move.rules().isEmpty()) {
      String which = move.down() ? "were held at the old level by: " : "now held there by: ";
      page.line("       ", which + counted(move.rules()));
    }
    example(move.example());
  }

  private void alert(Difference.AlertChange change) {
    String way = change.lost() ? "[DOWN] " : "[up]   ";
    String words =
        change.lost()
            ? "%s answer sets lose the %s alert of '%s'"
            : "%s answer sets gain the %s alert of '%s'";
    page.blank();
    page.point(way, words.formatted(number(change.count()), change.kind(), change.rule()));
    example(change.example());
  }

  private void example(Answers example) {
    String arguments = Pasteable.arguments(difference.shown(), example);
    page.verbatim(
        "       ", "for example: " + (arguments.isEmpty() ? "whatever is answered" : arguments));
    page.verbatim("       ", "answers: " + Pasteable.yaml(difference.shown(), example));
  }

  private static String counted(Map<String, BigInteger> rules) {
    return rules.entrySet().stream()
        .map(entry -> entry.getKey() + " (" + number(entry.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }

  private static String number(BigInteger number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
