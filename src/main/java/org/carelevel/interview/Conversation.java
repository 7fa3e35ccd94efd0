package org.carelevel.interview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carelevel.diagram.Screener;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Leads an interview from question to question until none is left, somebody stops, or the input
 * ends.
 */
public final class Conversation {

  /** Why it ended. */
  public enum Ending {
    /** Every question was dealt with. */
    COMPLETE,
    /** Somebody stopped it. */
    STOPPED,
    /** There was no more input. */
    INPUT_ENDED
  }

  /**
   * How it ended.
   *
   * @param replied whether anything was typed that moved it on
   */
  public record Outcome(Interview interview, Ending ending, boolean replied) {}

  private final Screener screener;
  private final Prompter prompter;
  private final Set<String> shown = new LinkedHashSet<>();
  private boolean replied;

  /** A conversation that has not started. */
  public Conversation(Screener screener, Prompter prompter) {
    this.screener = screener;
    this.prompter = prompter;
  }

  /** Goes on from here to the end. */
  public Outcome run(Interview start) {
    Interview interview = start;
    showNewAlerts(interview);
    while (interview.current().isPresent()) {
      Question question = interview.current().orElseThrow();
      String typed = prompter.ask(interview);
      if (typed == null) {
        return new Outcome(interview, Ending.INPUT_ENDED, replied);
      }
      Reply reply = ReplyReader.read(question, typed, interview.seen(question));
      if (reply instanceof Reply.Quit) {
        return new Outcome(interview, Ending.STOPPED, true);
      }
      Interview next = step(interview, question, reply);
      if (next != null) {
        replied = true;
        interview = next;
        prompter.dropped(interview);
        showNewAlerts(interview);
      }
    }
    return new Outcome(interview, Ending.COMPLETE, replied);
  }

  /** The interview after a reply; null where the question is to be asked again. */
  private @Nullable Interview step(Interview interview, Question question, Reply reply) {
    if (reply instanceof Reply.Unclear unclear) {
      prompter.unclear(question, unclear);
      return null;
    } else if (reply instanceof Reply.Explain) {
      prompter.explain(question);
      return null;
    } else if (reply instanceof Reply.Back) {
      if (interview.back().isEmpty()) {
        prompter.atFirst();
      }
      return interview.back().orElse(null);
    }
    prompter.understood(interview, reply);
    if (reply instanceof Reply.Chosen chosen) {
      return interview.answer(screener, chosen.value());
    } else if (reply instanceof Reply.Skip) {
      return interview.skip(screener);
    } else if (reply instanceof Reply.Decline) {
      return interview.decline(screener);
    }
    return interview.keep(screener);
  }

  private void showNewAlerts(Interview interview) {
    List<Rule> fresh =
        interview.result().alerts().stream().filter(rule -> shown.add(rule.id())).toList();
    // One that no longer holds is shown again if it comes back.
    shown.retainAll(interview.result().alerts().stream().map(Rule::id).toList());
    if (!fresh.isEmpty()) {
      prompter.alerts(fresh);
    }
  }
}
