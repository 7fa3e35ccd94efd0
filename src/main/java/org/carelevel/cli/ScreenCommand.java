package org.carelevel.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Recommendation;
import org.carelevel.interview.Conversation;
import org.carelevel.interview.Interview;
import org.carelevel.interview.Plan;
import org.carelevel.model.Answers;
import org.carelevel.model.Ruleset;
import org.carelevel.report.Layout;
import org.carelevel.report.ResultJson;
import org.carelevel.report.ResultText;
import org.carelevel.report.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Leads through one screening. */
@Command(
    name = "screen",
    description = {
      "Leads through one screening, question by question, and says what the answers mean.",
      "Every question can be left open. Answers given with --answers or --set are not asked again."
    })
final class ScreenCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final AnswersOption answers = new AnswersOption();
  @Mixin private final LanguageOption language = new LanguageOption();
  @Mixin private final ResultOption output = new ResultOption();
  @Mixin private final LookOption looks = new LookOption();

  @Option(
      names = "--brief",
      description =
          "Ask only what can still change the level or raise an alert, the most decisive first.")
  private boolean brief;

  ScreenCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Ruleset ruleset = rules.load(streams).ruleset();
    Words words = language.ofScreen(streams, ruleset);
    Screener screener = RulesOption.screener(ruleset);
    Answers given = answers.screen(streams, screener, words).answers();
    boolean data = output.isDataOnStandardOutput();
    Look look = new Look(looks.layout(streams), looks.accessible(streams));
    PlainPrompter prompter =
        new PlainPrompter(streams, text -> streams.talk(text, data), ruleset, words, look);
    prompter.welcome();
    Interview start = Interview.start(screener, brief ? Plan.BRIEF : Plan.ALL, given).orElseThrow();
    Conversation.Outcome outcome = new Conversation(screener, prompter, interview -> {}).run(start);
    if (outcome.ending() == Conversation.Ending.INPUT_ENDED
        && !outcome.replied()
        && !answers.given()) {
      throw new Failure(ExitCode.USAGE, words.of("screen.nothing"));
    }
    ending(outcome.ending(), prompter, words);
    Recommendation result = outcome.interview().result();
    List<String> open = screener.byInfluence(result);
    output.write(
        streams,
        output.format() == Format.json
            ? new ResultJson(result, open, null, words).text()
            : "\n"
                + new ResultText(
                        result, open, words, output.isFile() ? Layout.PLAIN : look.layout())
                    .full());
    return output.exitCode(result);
  }

  private static void ending(Conversation.Ending ending, PlainPrompter prompter, Words words) {
    if (ending == Conversation.Ending.STOPPED) {
      prompter.line(words.of("screen.stopped"));
    } else if (ending == Conversation.Ending.INPUT_ENDED) {
      prompter.line(words.of("screen.ended"));
    }
  }
}
