package org.carelevel.interview;

import java.util.List;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Question;
import org.carelevel.model.Rule;
import org.jspecify.annotations.Nullable;

/** Shows an interview to somebody, and takes down what they type. */
public interface Prompter {

  /** Asks the current question; null where the input has ended. */
  @Nullable String ask(Interview interview);

  /** Says what was understood. */
  void understood(Interview before, Reply reply);

  /** Says why something was not understood. */
  void unclear(Question question, Reply.Unclear reply);

  /** Explains a question. */
  void explain(Question question);

  /** Says that there is no question before this one. */
  void atFirst();

  /** Shows alerts that have come to hold. */
  void alerts(List<Rule> alerts);

  /** Says that a note was taken down, or taken away. */
  void noted(boolean taken);

  /** Says that a note was not taken down, because it would have more than so many characters. */
  void noteTooLong(int most);

  /** Says what a later change of an answer has changed. */
  void changed(Recommendation before, Recommendation after);

  /** Says that no question, or several, are meant by a word; all are listed for an empty one. */
  void elsewhere(Interview interview, String word, List<String> found);

  /**
   * Shows all answers once no question is left; a question's number changes its answer, an empty
   * line ends the interview. Null where the input has ended.
   */
  @Nullable String review(Interview interview);

  /** Says that what was typed at the review works at a question only. */
  void onlyAtQuestion();

  /** Says which answers were taken back. */
  void dropped(Interview interview);
}
