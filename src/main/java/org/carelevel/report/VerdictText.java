package org.carelevel.report;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.carelevel.diagnostic.Span;
import org.carelevel.load.LoadedRuleset;
import org.carelevel.model.Answers;
import org.carelevel.model.Ruleset;
import org.carelevel.verify.Finding;
import org.carelevel.verify.Verdict;
import org.jspecify.annotations.Nullable;

/** The checklist of a ruleset as a person reads it. */
public final class VerdictText {

  private final Verdict verdict;
  private final LoadedRuleset loaded;
  private final Ruleset ruleset;
  private final Page page;

  /** The text of a verdict on this ruleset. */
  public VerdictText(Verdict verdict, LoadedRuleset loaded, Layout layout) {
    this.verdict = verdict;
    this.loaded = loaded;
    this.ruleset = verdict.ruleset();
    this.page = new Page(layout);
  }

  /** The whole checklist. */
  public String text() {
    page.line("", ruleset.identity().stamp() + " (" + loaded.source().name() + ")");
    page.blank().point("[ok]   ", "it reads and validates");
    for (Verdict.Line line : verdict.lines()) {
      String mark = line.findings().isEmpty() ? "[ok]   " : "[FAIL] ";
      page.point(mark, line.check().claim() + " (" + line.detail() + ")");
      line.findings().forEach(this::finding);
    }
    facts();
    int count = verdict.findings().size();
    page.blank()
        .line(
            "",
            count == 0
                ? "Fit for use, as far as this can be checked; a clinician must say whether it is right."
                : "%d finding%s: not fit for use.".formatted(count, count == 1 ? "" : "s"));
    return page.toString();
  }

  private void finding(Finding finding) {
    page.point("       - ", place(finding) + finding.message());
    example("         ", finding.example());
    if (finding.changed() != null) {
      page.verbatim("         ", "then: " + Pasteable.arguments(ruleset, finding.changed()));
    }
  }

  private void example(String indent, @Nullable Answers example) {
    if (example != null && !example.isEmpty()) {
      page.verbatim(indent, Pasteable.arguments(ruleset, example));
      page.verbatim(indent, "answers: " + Pasteable.yaml(ruleset, example));
    } else if (example != null) {
      page.line(indent, "answers: any");
    }
  }

  private String place(Finding finding) {
    Span span = loaded.place(finding.place()).orElse(null);
    return span == null
        ? ""
        : "%s:%d:%d: "
            .formatted(loaded.source().name(), span.start().line(), span.start().column());
  }

  private void facts() {
    page.blank().line("", number(verdict.answerSets()) + " valid answer sets:");
    page.point(
        "  - ",
        verdict.perLevel().entrySet().stream()
            .map(VerdictText::level)
            .collect(Collectors.joining(", ")));
    Answers worst = verdict.worst();
    if (worst == null) {
      page.point("  - ", "nobody reaches the lowest level without a rule");
      return;
    }
    String lowest = ruleset.lowestLevel().id();
    String words =
        "%s reach %s with no floor holding; of these, the person worst off by the answers:";
    page.point("  - ", words.formatted(number(verdict.withoutFloor()), lowest));
    page.verbatim("    ", Pasteable.arguments(ruleset, worst));
  }

  private static String level(Map.Entry<String, BigInteger> entry) {
    return entry.getKey() + " " + number(entry.getValue());
  }

  private static String number(BigInteger number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
