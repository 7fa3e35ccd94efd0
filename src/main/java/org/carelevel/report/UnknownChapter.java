package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carelevel.engine.Recommendation;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;

/** What a record leaves open: questions, and alerts that are not ruled out. */
final class UnknownChapter {

  private final Prose prose;
  private final Recommendation result;
  private final List<String> openQuestions;

  UnknownChapter(Prose prose, Recommendation result, List<String> openQuestions) {
    this.prose = prose;
    this.result = result;
    this.openQuestions = openQuestions;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(prose.entry(2, "unknown", prose.say("unknown")));
    List<String> unanswered = result.unanswered();
    if (unanswered.isEmpty()) {
      blocks.add(prose.paragraph("unknown.none"));
    }
    questions(blocks, "unknown.open", openQuestions);
    questions(
        blocks,
        "unknown.others",
        unanswered.stream().filter(id -> !openQuestions.contains(id)).toList());
    if (!result.possibleAlerts().isEmpty()) {
      blocks.add(prose.paragraph("unknown.alerts"));
      blocks.add(
          new Block.Bullets(false, result.possibleAlerts().stream().map(this::alert).toList()));
    }
    return blocks;
  }

  private void questions(List<Block> blocks, String key, List<String> ids) {
    if (!ids.isEmpty()) {
      blocks.add(prose.paragraph(key));
      blocks.add(new Block.Bullets(false, ids.stream().map(this::question).toList()));
    }
  }

  private Block.Item question(String id) {
    Ruleset ruleset = result.ruleset();
    Phrase text = prose.text(ruleset.question(id).text());
    boolean declined = result.answers().declined().contains(id);
    return Block.Item.of(
        declined ? text.then(" (").then(prose.say("unknown.declined")).then(")") : text);
  }

  private Block.Item alert(Rule rule) {
    String kind = prose.words().of("alert." + Objects.requireNonNull(rule.alert()).kind().id());
    Block.Item when = new Sentences(prose).of(rule.when());
    Phrase said =
        prose.say(
            "unknown.alert.sentence", Phrase.strong(kind), Phrase.code(rule.id()), when.text());
    return new Block.Item(said, when.children());
  }
}
