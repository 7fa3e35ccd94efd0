package org.carelevel.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.carelevel.diagnostic.NearName;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.AnswerSpace;
import org.carelevel.diagram.BudgetExceeded;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Evaluator;
import org.carelevel.load.AnswerNames;
import org.carelevel.load.CasesReader;
import org.carelevel.model.Answers;
import org.carelevel.model.Case;
import org.carelevel.model.DrillProgress;
import org.carelevel.model.Level;
import org.carelevel.model.Ruleset;
import org.carelevel.report.Words;
import org.carelevel.training.Exercise;
import org.carelevel.training.ExerciseMaker;
import org.carelevel.training.Exercises;
import org.carelevel.training.Kind;
import org.carelevel.training.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cases to practise on. */
final class PracticeOption {

  private static final int MOST_BYTES = 4 << 20;
  private static final String OWN_CASES = "ruleset";
  private static final int DEFAULT_COUNT = 10;

  /** Short enough to be written on a board. */
  private static final int SEEDS = 1_000_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "The same rules and the same seed give everybody the same cases (default: a new one, which is said).")
  private @Nullable Long seed;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many cases, 1 to " + Selection.MOST + " (default: 10).")
  private @Nullable Integer count;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "Only cases for which the rules ask for this level.")
  private @Nullable String level;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "Only cases of this kind: one-rule, two-rules, distractors, borderline or missing-answers.")
  private @Nullable String kind;

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      description =
          "Cases that somebody wrote, in the form of a ruleset's cases; '"
              + OWN_CASES
              + "' means the ruleset's own (default: cases made from the rules).")
  private @Nullable String cases;

  /** Whether the command line says anything about the cases. */
  boolean given() {
    return Stream.of(seed, count, level, kind, cases).anyMatch(each -> each != null);
  }

  /** Asks for the cases of an earlier session. */
  void like(DrillProgress earlier) {
    seed = earlier.seed();
    count = earlier.count();
    level = earlier.level();
    kind = earlier.kind();
    cases = earlier.cases();
  }

  /** Where the cases come from, if they are not made from the rules. */
  @Nullable String source() {
    return cases;
  }

  /** The cases; ends the command where there are none. */
  Practice practice(Streams streams, Ruleset ruleset, RulesOption rules, Words words) {
    Selection wanted = selection(ruleset);
    try {
      AnswerSpace space = new AnswerSpace(ruleset);
      Screener screener = new Screener(space);
      List<Exercise> found =
          cases == null
              ? new ExerciseMaker(space, screener).make(wanted)
              : Exercises.of(written(streams, screener), screener, wanted);
      if (found.isEmpty()) {
        throw none(wanted, words);
      }
      return new Practice(space, screener, wanted, arguments(wanted, rules), found);
    } catch (BudgetExceeded e) {
      throw Rulesets.tooEntangled(ruleset, e);
    }
  }

  private Failure none(Selection wanted, Words words) {
    String asked = filters(wanted);
    String message =
        asked.isEmpty()
            ? words.of("train.none.answers")
            : words.of(cases == null ? "train.none.made" : "train.none.found", asked);
    return new Failure(ExitCode.BAD_INPUT, message);
  }

  private static String filters(Selection wanted) {
    List<String> filters = new ArrayList<>();
    wanted.level().ifPresent(each -> filters.add("--level " + each.id()));
    wanted.kind().ifPresent(each -> filters.add("--kind " + each.id()));
    return String.join(" ", filters);
  }

  private Selection selection(Ruleset ruleset) {
    int wanted = count == null ? DEFAULT_COUNT : count;
    if (wanted < 1 || wanted > Selection.MOST) {
      String message = "--count takes a number from 1 to %d, not %d";
      throw usage(message.formatted(Selection.MOST, wanted));
    }
    long drawn = seed == null ? ThreadLocalRandom.current().nextInt(SEEDS) : seed;
    Optional<Level> only = Optional.ofNullable(level).map(id -> level(ruleset, id));
    return new Selection(drawn, wanted, only, Optional.ofNullable(kind).map(PracticeOption::kind));
  }

  private static Level level(Ruleset ruleset, String id) {
    List<String> ids = ruleset.levels().stream().map(Level::id).toList();
    return ruleset.levels().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown("--level", "level", id, ids));
  }

  private static Kind kind(String id) {
    List<String> ids = Arrays.stream(Kind.values()).map(Kind::id).toList();
    return Arrays.stream(Kind.values())
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown("--kind", "kind", id, ids));
  }

  private static Failure unknown(String option, String what, String id, List<String> ids) {
    String message = "%s: there is no %s %s%s";
    return usage(message.formatted(option, what, Quote.of(id), NearName.hintOrList(id, ids)));
  }

  private static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, "carelevel: " + message);
  }

  /** The cases that somebody wrote; one whose answers contradict each other is none. */
  private List<Case> written(Streams streams, Screener screener) {
    String from = String.valueOf(cases);
    if (from.equals(OWN_CASES)) {
      return screener.ruleset().cases();
    }
    byte[] bytes = streams.bytes(from, MOST_BYTES, ExitCode.BAD_INPUT);
    try {
      List<Case> found = CasesReader.read(Streams.name(from), bytes, screener.ruleset());
      found.forEach(each -> mustBePossible(each, screener));
      return found;
    } catch (RejectedText e) {
      throw new Failure(ExitCode.BAD_INPUT, e.render());
    }
  }

  private void mustBePossible(Case each, Screener screener) {
    Answers answers =
        each.others()
            ? new Evaluator(screener.ruleset()).othersFirst(each.answers())
            : each.answers();
    if (screener.screen(answers) instanceof Contradiction contradiction) {
      String message = "carelevel: %s: case %s: %s; correct one of them, or leave it out";
      String conflict =
          AnswerNames.conflict(screener.ruleset(), answers, contradiction.conflicts().get(0));
      String file = Quote.printable(Streams.name(String.valueOf(cases)));
      throw new Failure(
          ExitCode.BAD_INPUT, message.formatted(file, Quote.of(each.name()), conflict));
    }
  }

  private String arguments(Selection wanted, RulesOption rules) {
    List<String> words = new ArrayList<>();
    words.add("--seed " + wanted.seed());
    words.add("--count " + wanted.count());
    words.add(filters(wanted));
    if (cases != null) {
      words.add("--cases " + Shell.word(cases));
    }
    words.removeIf(String::isEmpty);
    return String.join(" ", words) + rules.typed();
  }
}
