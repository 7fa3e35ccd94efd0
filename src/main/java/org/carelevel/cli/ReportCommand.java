package org.carelevel.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Disposition;
import org.carelevel.model.Ruleset;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.report.Layout;
import org.carelevel.report.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes a record as a page. */
@Command(
    name = "report",
    addMethodSubcommands = false,
    description = {
      "Writes a record as text, as Markdown, as an HTML page to print, or as JSON.",
      "With --disposition, what was decided is added, or replaced."
    })
final class ReportCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private final RecordOption input = new RecordOption();
  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final LanguageOption language = new LanguageOption();
  @Mixin private final ResultOption output = new ResultOption();
  @Mixin private final LookOption look = new LookOption();
  @Mixin private final DispositionOption disposition = new DispositionOption();

  ReportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    ScreeningRecord made = input.read(streams);
    Ruleset ruleset = rules.load(streams, made).ruleset();
    if (!made.ruleset().sha256().equals(ruleset.identity().sha256())) {
      String message =
          "carelevel: the record was made with %s, and this is %s; name the file that it was made with with --rules, or see what would differ with 'carelevel verify'";
      throw new Failure(
          ExitCode.BAD_RULESET,
          message.formatted(made.ruleset().stamp(), ruleset.identity().stamp()));
    }
    Screener screener = RulesOption.screener(streams, ruleset);
    Recommendation result = RecordOption.result(screener, made);
    Disposition decided = disposition.given(ruleset);
    DispositionOption.needReason(result, decided);
    ScreeningRecord whole = decided == null ? made : made.with(decided);
    Words words = language.ofRecord(made, ruleset);
    List<String> open = screener.byInfluence(result);
    Layout layout = output.isFile() ? Layout.PLAIN : look.layout(streams);
    RecordOutput record = new RecordOutput(whole, result, open, words);
    output.write(streams, record.in(output.format(), layout));
    return output.exitCode(result);
  }
}
