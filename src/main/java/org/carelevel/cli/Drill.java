package org.carelevel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carelevel.model.Level;
import org.carelevel.model.Rule;
import org.carelevel.model.Ruleset;
import org.carelevel.report.Block;
import org.carelevel.report.ExerciseChapter;
import org.carelevel.report.FeedbackChapter;
import org.carelevel.report.Page;
import org.carelevel.report.Phrases;
import org.carelevel.report.PlainWriter;
import org.carelevel.report.SolutionChapter;
import org.carelevel.report.Words;
import org.carelevel.training.Exercise;
import org.carelevel.training.Marked;
import org.carelevel.training.Rating;

/** Leads through practice cases: shows each, asks for the level and the reasons, and says more. */
final class Drill {

  private static final String NOT_DECIDED = "not-decided";

  private final Practice practice;
  private final Ruleset ruleset;
  private final Words words;
  private final Look look;
  private final Consumer<String> screen;
  private final Choosing choosing;

  Drill(Practice practice, Words words, Look look, Consumer<String> screen, Choosing choosing) {
    this.practice = practice;
    this.ruleset = practice.ruleset();
    this.words = words;
    this.look = look;
    this.screen = screen;
    this.choosing = choosing;
  }

  /** What is said before the first case. */
  void welcome() {
    Page page = look.page();
    page.strong("", words.of("train.title") + ": " + in(ruleset.identity().title()));
    page.strong("", words.of("train.notice"));
    page.line("", practice.about(words) + " " + words.of("train.seed", practice.wanted().seed()));
    page.blank().line("", words.of("train.keys"));
    screen.accept(page.toString());
  }

  /**
   * Goes through the cases.
   *
   * @param earlier what was said of the first cases already
   * @param keeper is told after every case
   * @return what was said of all cases so far
   */
  List<Marked> run(List<Marked> earlier, Consumer<List<Marked>> keeper) {
    List<Marked> marked = new ArrayList<>(earlier);
    for (Exercise exercise : practice.cases().subList(earlier.size(), practice.cases().size())) {
      show(exercise, marked.size() + 1);
      Optional<Rating> rating = rate(exercise);
      if (rating.isEmpty()) {
        break;
      }
      Marked next = new Marked(exercise, rating.get());
      marked.add(next);
      keeper.accept(List.copyOf(marked));
      feedback(next);
      if (marked.size() < practice.cases().size() && !choosing.goesOn()) {
        break;
      }
    }
    return marked;
  }

  private void show(Exercise exercise, int number) {
    Page page = look.page();
    page.heading(words.of("train.case", number, practice.cases().size()));
    write("\n" + page, new ExerciseChapter(ruleset, words).answers(exercise, 2));
  }

  private void write(String before, List<Block> blocks) {
    screen.accept(before + "\n" + PlainWriter.write(blocks, look.layout()));
  }

  private Optional<Rating> rate(Exercise exercise) {
    List<Choosing.Option> levels =
        new ArrayList<>(ruleset.levels().stream().map(this::option).toList());
    levels.add(new Choosing.Option(NOT_DECIDED, words.of("train.open"), words.of("train.open")));
    Optional<String> said = choosing.one(words.of("train.ask.level"), levels);
    boolean decided = said.isPresent() && !said.get().equals(NOT_DECIDED);
    if (said.isPresent() && !decided) {
      List<Choosing.Option> lowest = levels.subList(0, levels.size() - 1);
      said = choosing.one(words.of("train.ask.lowest"), lowest);
    }
    return said.map(this::level).flatMap(level -> reasons(exercise, level, decided));
  }

  private Optional<Rating> reasons(Exercise exercise, Level level, boolean decided) {
    List<Choosing.Option> rules = exercise.offered().stream().map(this::option).toList();
    return choosing
        .several(words.of("train.ask.rules"), rules)
        .map(ids -> new Rating(level, decided, ids));
  }

  private Level level(String id) {
    return ruleset.levels().stream()
        .filter(level -> level.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Choosing.Option option(Level level) {
    return new Choosing.Option(level.id(), in(level.name()), in(level.about()));
  }

  private Choosing.Option option(Rule rule) {
    String condition = new Phrases(ruleset, words).of(rule.when());
    return new Choosing.Option(rule.id(), in(rule.because()), condition);
  }

  private void feedback(Marked marked) {
    List<Block> blocks = new ArrayList<>(new FeedbackChapter(ruleset, words).of(marked));
    Exercise exercise = marked.exercise();
    var nearest = practice.nearest().of(exercise.result());
    blocks.addAll(new SolutionChapter(ruleset, words).of(exercise, nearest));
    write("", blocks);
  }

  private String in(org.carelevel.model.Text text) {
    return text.in(words.language());
  }
}
