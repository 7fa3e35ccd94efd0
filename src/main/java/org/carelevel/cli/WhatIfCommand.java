package org.carelevel.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Level;
import org.carelevel.model.Ruleset;
import org.carelevel.report.Document;
import org.carelevel.report.Layout;
import org.carelevel.report.MarkdownWriter;
import org.carelevel.report.PlainWriter;
import org.carelevel.report.ResultJson;
import org.carelevel.report.WhatIfDocument;
import org.carelevel.report.WhatIfJson;
import org.carelevel.report.Words;
import org.carelevel.whatif.Limits;
import org.carelevel.whatif.Outlook;
import org.carelevel.whatif.WhatIf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what would change a result. */
@Command(
    name = "whatif",
    addMethodSubcommands = false,
    description = {
      "Says what would change the level, and which answers it hinges on.",
      "Finds the smallest changes of the answers that raise or lower it, exactly. With --why-not it says",
      "what keeps it from being another level. Answers are facts about a person: this shows how the rules",
      "work, and is no advice to answer otherwise."
    })
final class WhatIfCommand implements Callable<Integer> {

  private static final int MOST_CHANGES = 1000;

  /** How it is written. */
  enum WhatIfFormat {
    text,
    json,
    markdown
  }

  private final Streams streams;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final AnswersOption answers = new AnswersOption();
  @Mixin private final LanguageOption language = new LanguageOption();
  @Mixin private final TextOutput output = new TextOutput();
  @Mixin private final LookOption look = new LookOption();

  @Option(
      names = "--why-not",
      paramLabel = "LEVEL",
      description = "Also say why this level is not the result.")
  private @Nullable String level;

  @Option(
      names = "--questions",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many answers a change may change, 1 to 3 (default: ${DEFAULT-VALUE}).")
  private int questions = Limits.FULL.questions();

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many changes of each kind to list at most (default: ${DEFAULT-VALUE}).")
  private int most = Limits.FULL.changes();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private WhatIfFormat format = WhatIfFormat.text;

  WhatIfCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (!answers.given()) {
      throw usage("whatif needs answers; give them with --answers FILE or --set QUESTION=ANSWER");
    }
    Limits limits = limits();
    Ruleset ruleset = rules.load(streams).ruleset();
    Words words = language.words(ruleset);
    Level other = level == null ? null : level(ruleset, level);
    AnswerSpace space = RulesOption.space(streams, ruleset);
    Screener screener = new Screener(space);
    Recommendation before = answers.screen(streams, screener, words);
    WhatIf whatIf = new WhatIf(space, screener, before, limits);
    Outlook outlook = other == null ? whatIf.outlook() : whatIf.outlook(other);
    write(outlook, screener, words);
    return ExitCode.DONE;
  }

  private void write(Outlook outlook, Screener screener, Words words) {
    Document document = WhatIfDocument.of(outlook, words);
    switch (format) {
      case text -> {
        Layout layout = output.isFile() ? Layout.PLAIN : look.layout(streams);
        output.text(streams, PlainWriter.write(document.blocks(), layout));
      }
      case markdown -> output.data(streams, MarkdownWriter.write(document));
      case json -> {
        List<String> open = screener.byInfluence(outlook.before());
        ResultJson json = new ResultJson(outlook.before(), open, null, words);
        output.data(streams, json.text(new WhatIfJson(outlook)));
      }
    }
  }

  private Limits limits() {
    if (questions < 1 || questions > Limits.MOST_QUESTIONS) {
      String message = "--questions takes a number from 1 to %d, not %d";
      throw usage(message.formatted(Limits.MOST_QUESTIONS, questions));
    }
    if (most < 1 || most > MOST_CHANGES) {
      throw usage("--most takes a number from 1 to %d, not %d".formatted(MOST_CHANGES, most));
    }
    return new Limits(questions, most, Limits.FULL.effort());
  }

  private static Level level(Ruleset ruleset, String wanted) {
    return ruleset.levels().stream()
        .filter(each -> each.id().equals(wanted))
        .findFirst()
        .orElseThrow(() -> unknown(ruleset, wanted));
  }

  private static Failure unknown(Ruleset ruleset, String wanted) {
    List<String> ids = ruleset.levels().stream().map(Level::id).toList();
    String hint = NearName.hintOrList(wanted, ids);
    return usage("--why-not: there is no level %s%s".formatted(Quote.of(wanted), hint));
  }

  private static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, "carelevel: " + message);
  }
}
