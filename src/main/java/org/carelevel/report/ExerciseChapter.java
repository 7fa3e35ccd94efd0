package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.model.Answers;
import org.carelevel.model.Consideration;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.model.Scale;
import org.carelevel.training.Exercise;

/** The answers of a practice case in words, by consideration. */
public final class ExerciseChapter {

  private final Ruleset ruleset;
  private final Prose prose;

  /** Cases of these rules, in the words' language. */
  public ExerciseChapter(Ruleset ruleset, Words words) {
    this.ruleset = ruleset;
    this.prose = new Prose(ruleset, words);
  }

  /**
   * Every question that is asked in the case, with its answer; what nobody answered stands out.
   *
   * @param level of the headings
   */
  public List<Block> answers(Exercise exercise, int level) {
    List<Block> blocks = new ArrayList<>();
    for (Consideration consideration : ruleset.considerations().values()) {
      List<Block.Item> items =
          ruleset.questions().values().stream()
              .filter(question -> question.consideration().equals(consideration.id()))
              .filter(question -> !exercise.result().notAsked().contains(question.id()))
              .map(question -> Block.Item.of(answer(exercise.result().answers(), question)))
              .toList();
      if (!items.isEmpty()) {
        Phrase name = prose.text(consideration.name());
        blocks.add(new Block.Heading(level, null, true, name));
        blocks.add(new Block.Bullets(false, items));
      }
    }
    return blocks;
  }

  private Phrase answer(Answers answers, Question question) {
    return prose.say("train.answer", prose.text(question.text()), said(answers, question));
  }

  private Phrase said(Answers answers, Question question) {
    if (answers.has(question.id())) {
      return Phrase.strong(shown(question, answers.value(question.id()).getAsInt()));
    }
    String key = answers.declined().contains(question.id()) ? "review.declined" : "train.not-known";
    return Phrase.emphasis(prose.words().of(key).toUpperCase(java.util.Locale.ROOT));
  }

  /** An answer in words; a number with its unit. */
  String shown(Question question, int value) {
    if (question.scale() instanceof Scale.Choices choices) {
      return prose.in(choices.choices().get(value).text());
    }
    String number = question.show(value);
    return question.scale() instanceof Scale.Numbers numbers && numbers.unit() != null
        ? number + " " + prose.in(numbers.unit())
        : number;
  }
}
