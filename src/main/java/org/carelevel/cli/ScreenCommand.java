package org.carelevel.cli;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagram.Screener;
import org.carelevel.interview.Conversation;
import org.carelevel.interview.Identifier;
import org.carelevel.interview.Interview;
import org.carelevel.interview.Plan;
import org.carelevel.interview.ReplyReader;
import org.carelevel.interview.Resumed;
import org.carelevel.model.Answers;
import org.carelevel.model.Disposition;
import org.carelevel.model.Ruleset;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Leads through one screening. */
@Command(
    name = "screen",
    addMethodSubcommands = false,
    description = {
      "Leads through one screening, question by question, and says what the answers mean.",
      "Every question can be left open. Answers given with --answers or --set are not asked again.",
      "Every answer is saved at once, so that nothing is lost; at the end the draft is deleted."
    })
final class ScreenCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final AnswersOption answers = new AnswersOption();
  @Mixin private final LanguageOption language = new LanguageOption();
  @Mixin private final ResultOption output = new ResultOption();
  @Mixin private final LookOption looks = new LookOption();
  @Mixin private final DraftOption drafts = new DraftOption();
  @Mixin private final DispositionOption disposition = new DispositionOption();

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
    if (drafts.instead(streams, language.ofProgram(streams))) {
      return ExitCode.DONE;
    }
    try {
      return interview();
    } finally {
      drafts.release();
    }
  }

  private int interview() {
    ScreeningRecord earlier = drafts.earlier(streams);
    if (earlier != null && answers.given()) {
      String message =
          "carelevel: --resume goes on with a draft's answers; leave out --answers and --set";
      throw new Failure(ExitCode.USAGE, message);
    }
    Ruleset ruleset =
        (earlier == null ? rules.load(streams) : rules.load(streams, earlier)).ruleset();
    Words words =
        earlier == null ? language.ofScreen(streams, ruleset) : language.ofRecord(earlier, ruleset);
    return new Run(ruleset, words, earlier).run();
  }

  /** One interview from beginning to end. */
  private final class Run {

    private final Ruleset ruleset;
    private final Words words;
    private final @Nullable ScreeningRecord earlier;
    private final Screener screener;
    private final Look look;
    private final Consumer<String> screen;
    private final PlainPrompter prompter;
    private final Recording recording;
    private final @Nullable Disposition preset;

    Run(Ruleset ruleset, Words words, @Nullable ScreeningRecord earlier) {
      this.ruleset = ruleset;
      this.words = words;
      this.earlier = earlier;
      this.screener = RulesOption.screener(streams, ruleset);
      this.look = new Look(looks.layout(streams), looks.accessible(streams));
      boolean data = output.isDataOnStandardOutput();
      this.screen = text -> streams.talk(text, data);
      this.prompter = new PlainPrompter(streams, screen, ruleset, words, look);
      String day = streams.today().toString();
      this.preset = disposition.given(ruleset);
      this.recording = new Recording(day, words, drafts.label(earlier));
    }

    int run() {
      Answers given =
          earlier == null ? answers.screen(streams, screener, words).answers() : Answers.NONE;
      output.checkPlace(streams);
      Draft draft = drafts.open(streams, rules.typed());
      Consumer<Interview> keeper = interview -> keep(draft, interview);
      @Nullable Interview fresh =
          earlier == null ? Interview.start(screener, plan(), given).orElseThrow() : null;
      if (fresh != null) {
        keeper.accept(fresh); // Before anything is said, which may not be possible.
      }
      try (LastWord lastWord = new LastWord(() -> aboutGoingOn(draft))) {
        Objects.requireNonNull(lastWord);
        return run(draft, keeper, fresh);
      }
    }

    private int run(Draft draft, Consumer<Interview> keeper, @Nullable Interview fresh) {
      prompter.welcome();
      aboutLabel();
      aboutDraft(draft);
      Interview start = fresh == null ? resumed(Objects.requireNonNull(earlier)) : fresh;
      if (!draft.isThere()) {
        keeper.accept(start); // Gone on with in another file: what is said to be saved is there.
      }
      Set<String> notKnown = Set.of(words.of("key.skip.words").split("\\|"));
      ReplyReader replies = new ReplyReader(words.of("key.skip"), notKnown, words.language());
      Conversation conversation = new Conversation(screener, prompter, replies, keeper);
      Conversation.Outcome outcome = conversation.run(start);
      if (outcome.ending() == Conversation.Ending.INPUT_ENDED
          && !outcome.replied()
          && !answers.given()
          && earlier == null) {
        draft.finish();
        throw new Failure(ExitCode.USAGE, words.of("screen.nothing"));
      }
      Disposition decided = earlier == null ? null : earlier.disposition();
      Closing closing =
          new Closing(
              streams, screen, prompter, words, look, output, recording, draft, preset, decided);
      while (!closing.of(outcome, screener.byInfluence(outcome.interview().result()))) {
        prompter.returned();
        outcome = conversation.run(outcome.interview());
      }
      return output.exitCode(outcome.interview().result());
    }

    private Plan plan() {
      return brief ? Plan.BRIEF : Plan.ALL;
    }

    private Interview resumed(ScreeningRecord earlier) {
      Resumed resumed = Resumed.of(screener, earlier);
      int count = resumed.answers().values().size();
      prompter.line(words.of("resume.from", drafts.resumed(), earlier.day(), count));
      String then = earlier.ruleset().stamp();
      if (!then.equals(ruleset.identity().stamp())) {
        prompter.line(words.of("resume.rules", then, ruleset.identity().stamp()));
      }
      if (!resumed.lost().isEmpty()) {
        prompter.line(words.of("resume.lost", String.join("; ", resumed.lost())));
      }
      if (!resumed.lostNotes().isEmpty()) {
        prompter.line(words.of("resume.lost.notes", String.join("; ", resumed.lostNotes())));
      }
      return Interview.start(
              screener, plan(), resumed.answers(), resumed.skipped(), resumed.notes())
          .orElseThrow();
    }

    private void aboutLabel() {
      String label = recording.label();
      if (label != null && earlier == null) {
        Identifier.in(label)
            .map(kind -> words.of("label." + kind.name().toLowerCase(java.util.Locale.ROOT)))
            .ifPresent(kind -> prompter.line(words.of("label.identifies", Quote.of(label), kind)));
      }
    }

    private void aboutDraft(Draft draft) {
      if (draft.isKept()) {
        prompter.line(words.of("draft.saved.as"));
        prompter.verbatim(draft.command());
        if (!draft.stays() && output.isOnScreen()) {
          prompter.line(words.of("draft.for.a.record"));
        }
      } else if (!drafts.isUnwanted()) {
        prompter.line(words.of("draft.nowhere"));
      }
    }

    /** After an interruption, on a line of its own. */
    private void aboutGoingOn(Draft draft) {
      if (draft.isThere()) {
        screen.accept("\n\n");
        prompter.line(words.of("draft.kept"));
        prompter.verbatim(draft.command());
      }
    }

    private void keep(Draft draft, Interview interview) {
      if (draft.isKept()) {
        Disposition decided = earlier == null ? null : earlier.disposition();
        ScreeningRecord made = recording.of(interview, false, decided);
        List<String> open = screener.byInfluence(interview.result());
        String json = new RecordOutput(made, interview.result(), open, words).json();
        draft.save(json, reason -> prompter.line(words.of("draft.failed", reason)));
      }
    }
  }
}
