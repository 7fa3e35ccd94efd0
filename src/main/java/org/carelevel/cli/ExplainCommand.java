package org.carelevel.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.Deciding;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Ruleset;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.report.Block;
import org.carelevel.report.ExplainText;
import org.carelevel.report.Layout;
import org.carelevel.report.PlainWriter;
import org.carelevel.report.ResultJson;
import org.carelevel.report.ResultText;
import org.carelevel.report.WhatIfJson;
import org.carelevel.report.WhatIfSections;
import org.carelevel.report.Words;
import org.carelevel.whatif.Limits;
import org.carelevel.whatif.Outlook;
import org.carelevel.whatif.WhatIf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Explains what one set of answers means. */
@Command(
    name = "explain",
    addMethodSubcommands = false,
    description = {
      "Explains one set of answers: every rule, whether it holds, and why.",
      "Questions that are left out are unanswered, and the result is exact over all ways to answer them."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final AnswersOption answers = new AnswersOption();
  @Mixin private final LanguageOption language = new LanguageOption();
  @Mixin private final ResultOption output = new ResultOption();
  @Mixin private final LookOption look = new LookOption();

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (!answers.given()) {
      String message =
          "carelevel: explain needs answers; give them with --answers FILE or --set QUESTION=ANSWER";
      throw new Failure(ExitCode.USAGE, message);
    }
    Ruleset ruleset = rules.load(streams).ruleset();
    Words words = language.words(ruleset);
    AnswerSpace space = RulesOption.space(streams, ruleset);
    Screener screener = new Screener(space);
    Recommendation result = answers.screen(streams, screener, words);
    List<String> open = screener.byInfluence(result);
    Outlook outlook = new WhatIf(space, screener, result, Limits.SHORT).outlook();
    Deciding deciding = new Deciding(screener, result.answers());
    if (output.format() == Format.json) {
      output.write(
          streams, new ResultJson(result, open, deciding, words).text(new WhatIfJson(outlook)));
    } else if (output.format() != Format.text) {
      ScreeningRecord made = new Recording(streams.today().toString(), words, null).of(result);
      RecordOutput page = new RecordOutput(made, result, open, words);
      output.write(streams, page.in(output.format(), Layout.PLAIN));
    } else {
      Layout layout = output.isFile() ? Layout.PLAIN : look.layout(streams);
      String head = new ResultText(result, open, words, layout).head();
      String rules = new ExplainText(result, deciding, words, layout).rules();
      List<Block> changes = new WhatIfSections(outlook, words).changes();
      String whatIf = PlainWriter.write(changes, layout);
      String foot = new ResultText(result, open, words, layout).foot();
      output.write(streams, head + "\n" + rules + "\n" + whatIf + "\n" + foot);
    }
    return output.exitCode(result);
  }
}
