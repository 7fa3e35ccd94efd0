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
    page.blank().line("", answerSets(difference.compared()) + " compared.");
    if (!difference.notCompared().isEmpty()) {
      String words =
          "NOT COMPARED: whoever gives an answer that only one of the rulesets has, to: %s. Look at these by hand.";
      page.line("", words.formatted(String.join(", ", difference.notCompared())));
    }
    if (difference.moves().isEmpty() && difference.alerts().isEmpty()) {
      page.line("", "The level and the alerts are the same for all that were compared.");
    }
    difference.moves().forEach(this::move);
    difference.alerts().forEach(this::alert);
    if (!difference.notes().isEmpty()) {
      page.blank().line("", "As written:");
      difference.notes().forEach(note -> page.point("  - ", note));
    }
    if (sameName(before.identity(), after.identity()) && somethingDiffers()) {
      String words = "Both are %s %s, and do not say the same: give the new one another version.";
      Ruleset.Identity identity = after.identity();
      page.blank().line("", words.formatted(identity.id(), identity.version()));
    }
    if (difference.anybodyGetsLess()) {
      page.blank().line("", "Somebody gets less than before: a clinician must agree to this.");
    }
    return page.toString();
  }

  private static boolean sameName(Ruleset.Identity before, Ruleset.Identity after) {
    return before.id().equals(after.id()) && before.version().equals(after.version());
  }

  private boolean somethingDiffers() {
    return !difference.sameMeaning() || !difference.notes().isEmpty();
  }

  private void move(Difference.Move move) {
    String way = move.down() ? "[DOWN] " : "[up]   ";
    page.blank();
    String words = "%s %s from %s to %s";
    String go = isOne(move.count()) ? "goes" : "go";
    page.point(way, words.formatted(answerSets(move.count()), go, move.from(), move.to()));
    if (!move.rules().isEmpty()) {
      String which = move.down() ? "were held at the old level by: " : "now held there by: ";
      page.line("       ", which + counted(move.rules()));
    }
    example(move.example());
  }

  private void alert(Difference.AlertChange change) {
    String way = change.lost() ? "[DOWN] " : "[up]   ";
    String words = "%s %s the %s alert of '%s'";
    String get = (change.lost() ? "lose" : "gain") + (isOne(change.count()) ? "s" : "");
    page.blank();
    page.point(way, words.formatted(answerSets(change.count()), get, change.kind(), change.rule()));
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

  private static String answerSets(BigInteger count) {
    return number(count) + (isOne(count) ? " answer set" : " answer sets");
  }

  private static boolean isOne(BigInteger count) {
    return count.equals(BigInteger.ONE);
  }

  private static String number(BigInteger number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
