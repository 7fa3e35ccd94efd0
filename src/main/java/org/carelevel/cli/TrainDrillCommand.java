package org.carelevel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.carelevel.model.DrillProgress;
import org.carelevel.model.Level;
import org.carelevel.model.Ruleset;
import org.carelevel.model.ScreeningRecord;
import org.carelevel.report.DrillDocument;
import org.carelevel.report.DrillJson;
import org.carelevel.report.Layout;
import org.carelevel.report.Page;
import org.carelevel.report.PlainWriter;
import org.carelevel.report.Words;
import org.carelevel.training.DrillSummary;
import org.carelevel.training.Exercise;
import org.carelevel.training.Kind;
import org.carelevel.training.Marked;
import org.carelevel.training.Rating;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Practice on invented cases, with feedback after each. */
@Command(
    name = "drill",
    addMethodSubcommands = false,
    description = {
      "Practice on invented cases, with feedback after each.",
      "Rate the level, say which rules decide, and see what the rules say and what would change it.",
      "The cases are made from the rules in force; the same seed gives a whole class the same cases.",
      "This is training: do not rate a real person here."
    })
final class TrainDrillCommand implements Callable<Integer> {

  /** How the summary is written. */
  enum SummaryFormat {
    text,
    json
  }

  private final Streams streams;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final PracticeOption cases = new PracticeOption();
  @Mixin private final LanguageOption language = new LanguageOption();
  @Mixin private final DrillFileOption file = new DrillFileOption();
  @Mixin private final TextOutput output = new TextOutput();
  @Mixin private final LookOption looks = new LookOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "Of the summary: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private SummaryFormat format = SummaryFormat.text;

  TrainDrillCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    DrillProgress earlier = file.earlier(streams);
    if (earlier != null && cases.given()) {
      String message =
          "carelevel: --resume goes on with the same cases; leave out --seed, --count, --level, --kind and --cases";
      throw new Failure(ExitCode.USAGE, message);
    }
    Ruleset ruleset =
        (earlier == null ? rules.load(streams) : rules.load(streams, earlier.ruleset())).ruleset();
    if (earlier != null) {
      mustBeTheSame(earlier, ruleset);
      cases.like(earlier);
    }
    Words words =
        earlier == null
            ? language.ofScreen(streams, ruleset)
            : language.ofEarlier(earlier.language(), ruleset);
    Practice practice = cases.practice(streams, ruleset, rules, words);
    new Run(practice, words).run(earlier);
    return ExitCode.DONE;
  }

  private static void mustBeTheSame(DrillProgress earlier, Ruleset ruleset) {
    if (!earlier.ruleset().sha256().equals(ruleset.identity().sha256())) {
      String message =
          "carelevel: the rules have changed since (it was %s, and it is %s now), so the cases would be others; start anew, or name the rules of then with --rules";
      String was = earlier.ruleset().stamp();
      throw new Failure(ExitCode.BAD_INPUT, message.formatted(was, ruleset.identity().stamp()));
    }
  }

  /** One session from beginning to end. */
  private final class Run {

    private final Practice practice;
    private final Words words;
    private final Look look;
    private final Consumer<String> screen;

    Run(Practice practice, Words words) {
      this.practice = practice;
      this.words = words;
      this.look = new Look(looks.layout(streams), looks.accessible(streams));
      boolean data = format != SummaryFormat.text && !output.isFile();
      this.screen = text -> streams.talk(text, data);
    }

    void run(@Nullable DrillProgress earlier) {
      List<Marked> before = earlier == null ? List.of() : marked(earlier);
      Draft draft = file.open();
      Choosing choosing = new Choosing(streams, screen, words, look);
      Drill drill = new Drill(practice, words, look, screen, choosing);
      drill.welcome();
      aboutFile(draft, earlier, before.size());
      List<Marked> marked = run(drill, draft, before);
      boolean all = marked.size() == practice.cases().size();
      if (choosing.inputEnded() && !choosing.replied() && earlier == null) {
        throw new Failure(ExitCode.USAGE, words.of("train.nothing"));
      }
      if (!all) {
        line(words.of(choosing.inputEnded() ? "train.ended" : "train.stopped"));
      }
      write(marked);
      if (!all && draft.isKept()) {
        screen.accept("\n");
        resumeWith("train.kept", draft);
      }
    }

    private List<Marked> run(Drill drill, Draft draft, List<Marked> before) {
      try (LastWord lastWord = new LastWord(() -> aboutGoingOn(draft))) {
        Objects.requireNonNull(lastWord);
        return drill.run(before, now -> keep(draft, now));
      }
    }

    private void aboutGoingOn(Draft draft) {
      if (draft.isThere()) {
        screen.accept("\n\n");
        resumeWith("train.kept", draft);
      }
    }

    private void aboutFile(Draft draft, @Nullable DrillProgress earlier, int rated) {
      if (earlier != null) {
        line(words.of("train.resumed", rated, practice.cases().size(), earlier.seed()));
      } else if (draft.isKept()) {
        resumeWith("train.saved", draft);
      }
    }

    /** The command is not wrapped, so that it can be copied. */
    private void resumeWith(String key, Draft draft) {
      String command = draft.command() + rules.typed();
      Page page = look.page().line("  ", words.of(key)).verbatim("    ", command);
      screen.accept(page.toString());
    }

    private void line(String text) {
      screen.accept(look.page().line("  ", text).toString());
    }

    private void keep(Draft draft, List<Marked> marked) {
      if (draft.isKept()) {
        String json = DrillJson.of(progress(marked));
        draft.save(json, reason -> line(words.of("train.failed", reason)));
      }
    }

    private void write(List<Marked> marked) {
      DrillSummary summary = DrillSummary.of(practice.ruleset(), practice.cases().size(), marked);
      if (format == SummaryFormat.json) {
        output.data(streams, DrillJson.of(progress(marked), summary));
        return;
      }
      Layout layout = output.isFile() ? Layout.PLAIN : look.layout();
      String command = "carelevel train drill " + practice.arguments();
      String text = PlainWriter.write(DrillDocument.of(summary, command, words).blocks(), layout);
      if (output.isFile()) {
        output.text(streams, text);
      } else {
        screen.accept("\n" + text);
      }
    }

    private DrillProgress progress(List<Marked> marked) {
      Ruleset.Identity identity = practice.ruleset().identity();
      return new DrillProgress(
          new ScreeningRecord.Rules(identity.id(), identity.version(), identity.sha256()),
          words.language(),
          practice.wanted().seed(),
          practice.wanted().count(),
          practice.wanted().level().map(Level::id).orElse(null),
          practice.wanted().kind().map(Kind::id).orElse(null),
          cases.source(),
          practice.digest(),
          marked.stream().map(this::rated).toList());
    }

    private DrillProgress.Rated rated(Marked marked) {
      Rating rating = marked.rating();
      String name = marked.exercise().name();
      return new DrillProgress.Rated(name, rating.level().id(), rating.decided(), rating.rules());
    }

    /** What was said before, of the same cases. */
    private List<Marked> marked(DrillProgress earlier) {
      if (!earlier.digest().equals(practice.digest())) {
        String message =
            "carelevel: the cases are not the same as then, though the rules are; start anew without --resume";
        throw new Failure(ExitCode.BAD_INPUT, message);
      }
      List<Marked> marked = new ArrayList<>();
      for (DrillProgress.Rated rated : earlier.ratings()) {
        marked.add(marked(rated, marked.size()));
      }
      return marked;
    }

    private Marked marked(DrillProgress.Rated rated, int place) {
      List<Level> levels = practice.ruleset().levels();
      Level level =
          levels.stream().filter(l -> l.id().equals(rated.level())).findFirst().orElse(null);
      Exercise exercise = place < practice.cases().size() ? practice.cases().get(place) : null;
      if (level == null || exercise == null || !exercise.name().equals(rated.name())) {
        String message =
            "carelevel: the ratings do not fit the cases; mend the file, or start anew without --resume";
        throw new Failure(ExitCode.BAD_INPUT, message);
      }
      return new Marked(exercise, new Rating(level, rated.decided(), rated.rules()));
    }
  }
}
