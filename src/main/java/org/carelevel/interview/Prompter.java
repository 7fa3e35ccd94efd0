package org.carelevel.interview;

import java.util.List;
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

  /** Says which answers were taken back. */
  void dropped(Interview interview);
}
