package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;

/** Answers in a form that can be pasted back. */
public final class Pasteable {

  private Pasteable() {}

  /** As arguments of the command line: {@code --set question=answer …}. */
  public static String arguments(Ruleset ruleset, Answers answers) {
    return String.join(" ", each(ruleset, answers, "--set ", "="));
  }

  /** As a YAML map on one line, for an answers file or a case: {@code {question: answer, …}}. */
  public static String yaml(Ruleset ruleset, Answers answers) {
    return "{" + String.join(", ", each(ruleset, answers, "", ": ")) + "}";
  }

  private static List<String> each(
      Ruleset ruleset, Answers answers, String before, String between) {
    List<String> found = new ArrayList<>();
    for (Question question : ruleset.questions().values()) {
      if (answers.has(question.id())) {
        String shown = question.show(answers.value(question.id()).getAsInt());
        found.add(before + question.id() + between + shown);
      } else if (answers.declined().contains(question.id())) {
        found.add(before + question.id() + between + Answers.DECLINED);
      }
    }
    return found;
  }
}
