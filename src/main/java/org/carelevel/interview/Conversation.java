package org.carelevel.interview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.carelevel.diagram.Screener;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;

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
   * @param inputEnded whether there is no more input
   */
  public record Outcome(Interview interview, Ending ending, boolean replied, boolean inputEnded) {}

  private final Screener screener;
  private final Prompter prompter;
  private final ReplyReader replies;
  private final Consumer<Interview> keeper;
  private final Set<String> shown = new LinkedHashSet<>();
  private boolean replied;

  /**
   * A conversation that has not started.
   *
   * @param keeper is given the interview after every step, so that nothing is lost
   */
  public Conversation(
      Screener screener, Prompter prompter, ReplyReader replies, Consumer<Interview> keeper) {
    this.screener = screener;
    this.prompter = prompter;
    this.replies = replies;
    this.keeper = keeper;
  }

  /** Goes on from here to the end. */
  public Outcome run(Interview start) {
    Interview interview = start;
    showNewAlerts(interview);
    while (true) {
      boolean asking = interview.current().isPresent();
      String typed = asking ? prompter.ask(interview) : prompter.review(interview);
      if (typed == null) {
        Ending ending = asking ? Ending.INPUT_ENDED : Ending.COMPLETE;
        return new Outcome(interview, ending, replied, true);
      }
      Step step = asking ? reply(interview, typed) : reviewed(interview, typed);
      if (step instanceof End end) {
        return new Outcome(interview, end.ending(), true, false);
      } else if (step instanceof To to) {
        replied = true;
        interview = to.next();
        // What is on the screen as understood is saved already, whatever happens next.
        keeper.accept(interview);
        to.acknowledgement().run();
        prompter.dropped(interview);
        showNewAlerts(interview);
      }
    }
  }

  /** Where a reply leads. */
  private sealed interface Step {}

  /** On; it is acknowledged once it is saved. */
  private record To(Interview next, Runnable acknowledgement) implements Step {

    To(Interview next) {
      this(next, () -> {});
    }
  }

  /** Nowhere: the same is asked again. */
  private record Again() implements Step {}

  /** To the end. */
  private record End(Ending ending) implements Step {}

  private Step reply(Interview interview, String typed) {
    Question question = interview.current().orElseThrow();
    Reply reply = replies.read(question, typed, interview.seen(question));
    if (reply instanceof Reply.Quit) {
      return new End(Ending.STOPPED);
    } else if (reply instanceof Reply.Unclear unclear) {
      prompter.unclear(question, unclear);
      return new Again();
    } else if (reply instanceof Reply.Explain) {
      prompter.explain(question);
      return new Again();
    } else if (reply instanceof Reply.Back) {
      if (interview.back().isEmpty()) {
        prompter.atFirst();
      }
      return interview.back().<Step>map(To::new).orElseGet(Again::new);
    } else if (reply instanceof Reply.Jump jump) {
      return jump(interview, jump.to());
    } else if (reply instanceof Reply.Note note) {
      return noted(interview, note.text());
    }
    Interview next = answered(interview, reply);
    return new To(next, () -> acknowledge(interview, question, reply, next));
  }

  private Step noted(Interview interview, String words) {
    Optional<Interview> next = interview.note(words);
    if (next.isEmpty()) {
      prompter.noteTooLong(NoteText.LONGEST);
      return new Again();
    }
    return new To(next.get(), () -> prompter.noted(!words.isBlank()));
  }

  private Interview answered(Interview interview, Reply reply) {
    if (reply instanceof Reply.Chosen chosen) {
      return interview.answer(screener, chosen.value());
    } else if (reply instanceof Reply.Skip) {
      return interview.skip(screener);
    } else if (reply instanceof Reply.Decline) {
      return interview.decline(screener);
    }
    return interview.keep(screener);
  }

  private void acknowledge(Interview interview, Question question, Reply reply, Interview next) {
    prompter.understood(interview, reply);
    if (interview.seen(question) && !next.answers().equals(interview.answers())) {
      prompter.changed(interview.result(), next.result());
    }
  }

  private Step jump(Interview interview, String to) {
    List<String> found = to.isEmpty() ? List.of() : interview.find(to, replies.language());
    if (found.size() == 1) {
      return new To(interview.at(found.get(0)));
    }
    prompter.elsewhere(interview, to, found);
    return new Again();
  }

  private Step reviewed(Interview interview, String typed) {
    String word = ReplyReader.number(typed.strip());
    if (replies.isKeyOfQuestions(word)) {
      prompter.onlyAtQuestion();
      return new Again();
    }
    return switch (word) {
      case "", "q" -> new End(Ending.COMPLETE);
      case "b" -> interview.back().<Step>map(To::new).orElseGet(Again::new);
      default -> jump(interview, word.replaceFirst("^g\\s+", ""));
    };
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
