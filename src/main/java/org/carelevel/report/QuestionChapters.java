package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import org.carelevel.model.Condition;
import org.carelevel.model.Consideration;
import org.carelevel.model.Question;
import org.carelevel.model.Scale;

/** The considerations, and below each its questions with their answers. */
final class QuestionChapters {

  private final Prose prose;
  private final Sentences sentences;
  private final List<Block> blocks = new ArrayList<>();

  QuestionChapters(Prose prose) {
    this.prose = prose;
    this.sentences = new Sentences(prose);
  }

  List<Block> blocks() {
    blocks.add(prose.chapter(2, "questions", prose.say("show.questions")));
    blocks.add(prose.paragraph("show.questions.how"));
    for (Consideration consideration : prose.ruleset().considerations().values()) {
      String anchor = "consideration-" + consideration.id();
      Phrase id = Phrase.code(consideration.id());
      blocks.add(prose.chapter(3, anchor, prose.named(prose.in(consideration.name()), id)));
      if (consideration.about() != null) {
        blocks.add(new Block.Paragraph(prose.text(consideration.about())));
      }
      prose.ruleset().questions().values().stream()
          .filter(question -> question.consideration().equals(consideration.id()))
          .forEach(this::question);
    }
    return blocks;
  }

  private void question(Question question) {
    Phrase text = prose.named(prose.in(question.text()), Phrase.code(question.id()));
    blocks.add(prose.entry(4, "question-" + question.id(), text));
    if (question.scale() instanceof Scale.Choices choices) {
      blocks.add(prose.paragraph(choices.ordered() ? "show.ordered" : "show.unordered"));
      blocks.add(
          new Block.Bullets(
              true,
              choices.choices().stream()
                  .map(choice -> prose.named(prose.in(choice.text()), Phrase.code(choice.id())))
                  .map(Block.Item::of)
                  .toList()));
    } else if (question.scale() instanceof Scale.Numbers numbers) {
      String key = numbers.higherIsWorse() ? "show.number.higher" : "show.number.lower";
      blocks.add(prose.paragraph(key, sentences.possible(numbers)));
    }
    if (question.askWhen() != null) {
      askWhen(question, question.askWhen());
    }
    prose.maybe(blocks, "show.question.help", question.help());
    prose.maybe(blocks, "show.question.why", question.why());
    blocks.add(prose.cites(question.cites()));
  }

  private void askWhen(Question question, Condition condition) {
    blocks.add(new Block.Paragraph(prose.label("show.ask")));
    blocks.add(new Block.Bullets(false, List.of(sentences.of(condition))));
    blocks.add(prose.paragraph("show.ask.else", firstAnswer(question)));
  }

  private Phrase firstAnswer(Question question) {
    return question.scale() instanceof Scale.Choices choices
        ? sentences.answer(choices.choices().get(question.firstAnswer()))
        : Phrase.plain(question.show(question.firstAnswer()));
  }
}
