package org.carelevel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.interview.Resumed;
import org.carelevel.model.Ruleset;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.report.Layout;
import org.carelevel.report.Page;
import org.carelevel.report.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Works a record out again. */
@Command(
    name = "verify",
    addMethodSubcommands = false,
    description = {
      "Works a record out again, and says what differs.",
      "It says whether the rules are the very ones that the record was made with, and whether they give the same result; with other rules, what would differ. Exit code 1 where anything differs."
    })
final class VerifyCommand implements Callable<Integer> {

  private static final String UNCHECKED =
      "the day, the program, the label, the notes, what was left open, whether it was finished, and what was decided";

  /** The fields that hold what the rules say, in whatever version of the program. */
  private static final Set<String> FROM_RULES =
      Set.of("answers", "level", "range", "decided", "rules", "alerts", "look-for", "unanswered");

  private final Streams streams;

  @Mixin private final RecordOption input = new RecordOption();
  @Mixin private final RulesOption rules = new RulesOption();

  VerifyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    byte[] bytes = input.bytes(streams);
    ScreeningRecord made = input.made(bytes);
    Ruleset ruleset = rules.load(streams, made).ruleset();
    Screener screener = RulesOption.screener(streams, ruleset);
    Resumed resumed = Resumed.of(screener, made);
    Recommendation result = (Recommendation) screener.screen(resumed.answers());
    boolean same = made.ruleset().sha256().equals(ruleset.identity().sha256());
    List<String> differences =
        new ArrayList<>(RecordDifference.of(made.outcome(), Recording.outcome(result)));
    if (same) {
      differences.addAll(RecordDifference.ofDisposition(made, result));
    }
    if (same && differences.isEmpty() && resumed.lost().isEmpty()) {
      differences.addAll(contents(bytes, made, result, screener));
    }
    Page page = new Page(Layout.PLAIN);
    rules(page, made, ruleset, same);
    resumed.lost().forEach(lost -> page.point("  - ", "no longer an answer: " + lost));
    resumed.lostNotes().forEach(lost -> page.point("  - ", "a note on no question: " + lost));
    differences.forEach(words -> page.point("  - ", words));
    boolean agrees = differences.isEmpty() && resumed.lost().isEmpty();
    agrees &= !same || resumed.lostNotes().isEmpty();
    page.line("", conclusion(same, agrees));
    page.line("", "Not checked, since nothing else says it: " + UNCHECKED + ".");
    streams.print(page.toString());
    return agrees ? ExitCode.DONE : ExitCode.FINDING;
  }

  /** Every other field that follows from the answers and the rules. */
  private List<String> contents(
      byte[] bytes, ScreeningRecord made, Recommendation result, Screener screener) {
    Words words = new LanguageOption().ofRecord(made, result.ruleset());
    String anew = new RecordOutput(made, result, screener.byInfluence(result), words).json();
    boolean own = made.program().equals(Carelevel.VERSION);
    return input.differing(bytes, anew).stream()
        .filter(at -> own || !isOfProgram(at))
        .map(at -> "not what these rules and answers give: " + Quote.printable(at))
        .toList();
  }

  /** Whether a field can be another one in another version of the program. */
  private static boolean isOfProgram(String at) {
    return !FROM_RULES.contains(at.split(",", 2)[0]);
  }

  private static void rules(Page page, ScreeningRecord made, Ruleset ruleset, boolean same) {
    String then = Quote.printable(made.ruleset().stamp());
    page.line(
        "", "Record: made on " + made.day() + " with " + then + ", carelevel " + made.program());
    page.line(
        "",
        same ? "Rules: the very same file" : "Rules: another file, " + ruleset.identity().stamp());
    boolean claims =
        made.ruleset().id().equals(ruleset.identity().id())
            && made.ruleset().version().equals(ruleset.identity().version());
    if (!same && claims) {
      page.line(
          "", "Both have the same id and version, and yet are not the same: one was changed.");
    }
    if (!made.finished()) {
      page.line("", "The interview was not finished.");
    }
  }

  private static String conclusion(boolean same, boolean agrees) {
    if (agrees) {
      return same
          ? "The result is the same as when the record was made."
          : "The result would be the same with these rules.";
    }
    return same
        ? "The record does not fit its own rules: it was changed after it was made."
        : "The result would differ with these rules.";
  }
}
