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
   */
  void of(Conversation.Outcome outcome, List<String> openQuestions) {
    boolean complete = outcome.ending() == Conversation.Ending.COMPLETE;
    if (outcome.ending() == Conversation.Ending.STOPPED) {
      prompter.line(words.of("screen.stopped"));
    } else if (!complete) {
      prompter.line(words.of("screen.ended"));
    }
    Recommendation result = outcome.interview().result();
    show(result, openQuestions);
    Disposition decided = decided(outcome, result);
    ScreeningRecord made = recording.of(outcome.interview(), complete, decided);
    RecordOutput whole = new RecordOutput(made, result, openQuestions, words);
    boolean lacking = preset != null && decided == null;
    write(whole);
    close(whole, complete && !lacking);
    if (preset != null && decided == null) {
      throw DispositionOption.reasonMissing(preset, "; until then no disposition is recorded");
    }
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

  private @Nullable Disposition decided(Conversation.Outcome outcome, Recommendation result) {
    boolean lacking = preset != null && DispositionOption.lacksReason(result, preset);
    if (preset != null && !lacking) {
      return preset;
    }
    Menu menu = new Menu(streams, screen, words, look);
    DispositionQuestions questions = new DispositionQuestions(menu, result, words);
    if (preset != null) {
      return outcome.inputEnded() ? null : questions.withReason(preset);
    }
    boolean ask = outcome.ending() == Conversation.Ending.COMPLETE && !outcome.inputEnded();
    Disposition asked = ask ? questions.ask() : null;
    if (asked != null || earlier == null || outcome.ending() != Conversation.Ending.COMPLETE) {
      return asked == null ? earlier : asked;
    }
    return outcome.inputEnded() && DispositionOption.lacksReason(result, earlier)
        ? null
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
