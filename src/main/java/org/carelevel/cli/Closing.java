package org.carelevel.cli;

import java.util.List;
import java.util.function.Consumer;
import org.carelevel.engine.Recommendation;
import org.carelevel.interview.Conversation;
import org.carelevel.model.Disposition;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.report.Layout;
import org.carelevel.report.ResultText;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;

/**
 * The end of an interview: what the answers mean, what was decided, and what is kept.
 *
 * @param screen where people read
 * @param preset what was decided, as far as it is known beforehand
 * @param earlier what was decided earlier, which stands unless something else is said
 */
record Closing(
    Streams streams,
    Consumer<String> screen,
    PlainPrompter prompter,
    Words words,
    Look look,
    ResultOption output,
    Recording recording,
    Draft draft,
    @Nullable Disposition preset,
    @Nullable Disposition earlier) {

  /**
   * Says and keeps what there is. Where a preset decision lacks its reason and nobody can be asked
   * for it, all is kept without the decision, and then the command ends.
   *
   * @param openQuestions the open questions, the most decisive first
   * @return whether it is the end; false where somebody wants to go back to the answers, and then
   *     nothing is kept yet beyond what was kept after the last answer
   */
  boolean of(Conversation.Outcome outcome, List<String> openQuestions) {
    boolean complete = outcome.ending() == Conversation.Ending.COMPLETE;
    if (outcome.ending() == Conversation.Ending.STOPPED) {
      prompter.line(words.of("screen.stopped"));
    } else if (!complete) {
      prompter.line(words.of("screen.ended"));
    }
    Recommendation result = outcome.interview().result();
    show(result, openQuestions);
    Menu.Reply<Disposition> reply = decided(outcome, result);
    if (reply instanceof Menu.Back) {
      return false;
    }
    Disposition decided = reply instanceof Menu.Chosen<Disposition> chosen ? chosen.value() : null;
    ScreeningRecord made = recording.of(outcome.interview(), complete, decided);
    RecordOutput whole = new RecordOutput(made, result, openQuestions, words);
    boolean lacking = preset != null && decided == null;
    if (decided == null && complete && !outcome.inputEnded()) {
      prompter.line(look.sign("-> ") + words.of("disposition.not.recorded"));
    }
    write(whole);
    close(whole, complete && !lacking);
    if (preset != null && decided == null) {
      throw DispositionOption.reasonMissing(preset, "; until then no disposition is recorded");
    }
    return true;
  }

  private void show(Recommendation result, List<String> open) {
    if (output.isOnScreen()) {
      screen.accept("\n" + new ResultText(result, open, words, look.layout()).full());
      if (!result.alerts().isEmpty()) { // The first lines may be out of sight by now.
        screen.accept("\n" + words.of("screen.once.more") + "\n");
        screen.accept(new ResultText(result, open, words, look.layout()).head());
      }
    } else {
      screen.accept("\n" + new ResultText(result, open, words, look.layout()).head());
    }
  }

  private Menu.Reply<Disposition> decided(Conversation.Outcome outcome, Recommendation result) {
    Menu menu = new Menu(streams, screen, words, look);
    DispositionQuestions questions = new DispositionQuestions(menu, result, words);
    if (preset != null) {
      boolean lacking = DispositionOption.lacksReason(result, preset);
      return lacking && outcome.inputEnded() ? new Menu.Nothing<>() : questions.withReason(preset);
    }
    boolean complete = outcome.ending() == Conversation.Ending.COMPLETE;
    Menu.Reply<Disposition> asked =
        complete && !outcome.inputEnded() ? questions.ask() : new Menu.Nothing<>();
    if (!(asked instanceof Menu.Nothing)) {
      return asked;
    }
    return earlier == null ? asked : stillDecided(earlier, outcome, questions, result);
  }

  /** What was decided earlier stands, with a reason where it needs one by now. */
  private static Menu.Reply<Disposition> stillDecided(
      Disposition earlier,
      Conversation.Outcome outcome,
      DispositionQuestions questions,
      Recommendation result) {
    if (outcome.ending() != Conversation.Ending.COMPLETE) {
      return new Menu.Chosen<>(earlier);
    }
    return outcome.inputEnded() && DispositionOption.lacksReason(result, earlier)
        ? new Menu.Nothing<>()
        : questions.withReason(earlier);
  }

  private void write(RecordOutput whole) {
    if (output.isOnScreen()) {
      screen.accept(whole.text(look.layout()).decided());
      return;
    }
    try {
      output.write(streams, whole.in(output.format(), Layout.PLAIN));
    } catch (Failure failure) {
      kept();
      throw failure;
    }
    if (output.isFile()) {
      screen.accept("\n");
      prompter.line(words.of("screen.written", output.file()));
    }
  }

  private void close(RecordOutput whole, boolean complete) {
    if (draft.stays()) {
      draft.save(whole.json(), reason -> prompter.line(words.of("draft.failed", reason)));
    }
    if (complete && !draft.failed()) {
      streams.flush();
      draft.finish();
    }
    if (!complete) {
      kept();
    } else if (output.isOnScreen() && !draft.stays()) {
      screen.accept("\n");
      prompter.line(words.of("screen.not.kept"));
    }
  }

  private void kept() {
    if (draft.isKept()) {
      screen.accept("\n");
      prompter.line(words.of("draft.kept"));
      prompter.verbatim(draft.command());
    }
  }
}
