package org.carelevel.cli;

import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.BudgetExceeded;
import org.carelevel.load.LoadedMapping;
import org.carelevel.model.Ruleset;
import org.carelevel.report.Checkup;
import org.carelevel.report.Checkup.Kind;
import org.carelevel.verify.Verdict;
import org.carelevel.verify.Verifier;
import org.jspecify.annotations.Nullable;

/** What the program has in it: rulesets, with all that can be proved of them, and mappings. */
final class ContentCheck {

  private final Streams streams;
  private final Checkup checkup;

  ContentCheck(Streams streams, Checkup checkup) {
    this.streams = streams;
    this.checkup = checkup;
  }

  /** Looks at what is shipped, and at one more ruleset where one is named. */
  void all(@Nullable String named) {
    Shipped.IDS.forEach(this::ruleset);
    if (named != null && !Shipped.IDS.contains(named)) {
      ruleset(named);
    }
    Shipped.MAPPINGS.forEach(this::mapping);
  }

  private void ruleset(String name) {
    try {
      Ruleset ruleset = Rulesets.read(name, streams).ruleset();
      Verdict verdict = Verifier.verify(ruleset);
      int findings = verdict.findings().size();
      checkup.add(
          findings == 0 ? Kind.OK : Kind.PROBLEM,
          "rules",
          ruleset.identity().stamp()
              + (findings == 0
                  ? ", fit for use, %d questions, %d rules"
                      .formatted(ruleset.questions().size(), ruleset.rules().size())
                  : ", findings: %d; run carelevel rules check".formatted(findings)));
    } catch (RejectedText e) {
      String message = "%s cannot be used, problems: %d; run carelevel rules check";
      checkup.add(Kind.PROBLEM, "rules", message.formatted(Quote.of(name), e.problems().size()));
    } catch (BudgetExceeded e) {
      String message = "%s depends on itself in too many ways; run carelevel rules check";
      checkup.add(Kind.PROBLEM, "rules", message.formatted(Quote.of(name)));
    }
  }

  private void mapping(String id) {
    try {
      Ruleset ruleset = Rulesets.load(Shipped.DEFAULT, streams).ruleset();
      LoadedMapping loaded = Mappings.load(id, ruleset, streams);
      String name = loaded.mapping().id() + "@" + loaded.mapping().version();
      checkup.add(Kind.OK, "mapping", name + ", for " + ruleset.identity().id());
    } catch (Failure e) {
      checkup.add(Kind.PROBLEM, "mapping", id + " cannot be used; install carelevel anew");
    }
  }
}
