package org.carelevel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carelevel.model.Level;
import org.carelevel.model.Ruleset;
import org.carelevel.training.Exercise;
import org.carelevel.training.NearestChange;

/** Practice cases on paper: to be rated by hand, with or without the key at the end. */
public final class HandoutDocument {

  private final Ruleset ruleset;
  private final List<Exercise> cases;
  private final Words words;
  private final Prose prose;
  private final List<Block> blocks = new ArrayList<>();

  private HandoutDocument(Ruleset ruleset, List<Exercise> cases, Words words) {
    this.ruleset = ruleset;
    this.cases = cases;
    this.words = words;
    this.prose = new Prose(ruleset, words);
  }

  /**
   * The handout, in the words' language.
   *
   * @param about what the cases are, with their seed
   * @param command makes the same cases again
   * @param key finds the nearest changes for the key; empty where there is to be none
   */
  public static Document of(
      Ruleset ruleset,
      List<Exercise> cases,
      String about,
      String command,
      Optional<NearestChange> key,
      Words words) {
    HandoutDocument document = new HandoutDocument(ruleset, cases, words);
    document.top(about, command);
    document.cases();
    key.ifPresent(document::key);
    Phrase stamp = Phrase.code(ruleset.identity().stamp());
    document.blocks.add(document.prose.paragraph("stamp", stamp));
    String title = words.of("train.title");
    return new Document(words.language(), title, Document.Shape.BOOK, document.blocks);
  }

  private void top(String about, String command) {
    blocks.add(new Block.Heading(1, null, false, prose.say("train.title")));
    blocks.add(new Block.Paragraph(prose.text(ruleset.identity().title())));
    blocks.add(new Block.Paragraph(Phrase.strong(words.of("train.notice"))));
    blocks.add(new Block.Paragraph(Phrase.plain(about)));
    blocks.add(prose.paragraph("train.seed.note", Phrase.code(command)));
    blocks.add(new Block.Blank(words.of("train.handout.name"), 1));
    blocks.add(new Block.Heading(2, null, true, prose.say("train.handout.levels")));
    blocks.add(prose.paragraph("show.levels.order"));
    blocks.add(
        new Block.Bullets(
            true, ruleset.levels().stream().map(this::level).map(Block.Item::of).toList()));
    blocks.add(prose.paragraph("train.handout.how"));
  }

  private Phrase level(Level level) {
    return prose
        .named(prose.in(level.name()), Phrase.code(level.id()))
        .then(": ")
        .then(prose.text(level.about()));
  }

  private void cases() {
    ExerciseChapter chapter = new ExerciseChapter(ruleset, words);
    int number = 0;
    for (Exercise each : cases) {
      number++;
      heading(2, number);
      blocks.addAll(chapter.answers(each, 3));
      blocks.add(new Block.Blank(words.of("train.handout.level"), 1));
      blocks.add(new Block.Blank(words.of("train.handout.reasons"), 2));
    }
  }

  private void heading(int level, int number) {
    String of = words.of("train.case", number, cases.size());
    blocks.add(new Block.Heading(level, null, true, Phrase.plain(of)));
  }

  private void key(NearestChange nearest) {
    SolutionChapter chapter = new SolutionChapter(ruleset, words);
    blocks.add(new Block.Heading(2, null, true, prose.say("train.handout.key")));
    blocks.add(prose.paragraph("train.handout.key.how"));
    int number = 0;
    for (Exercise each : cases) {
      number++;
      heading(3, number);
      blocks.addAll(chapter.of(each, nearest.of(each.result())));
    }
  }
}
