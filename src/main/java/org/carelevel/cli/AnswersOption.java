package org.carelevel.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Diagnostic;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.load.AnswersReader;
import org.carelevel.load.LoadedAnswers;
import org.carelevel.model.Answers;
import org.carelevel.model.Question;
import org.carelevel.model.Ruleset;
import org.carelevel.report.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Answers that are given on the command line. */
final class AnswersOption {

  private static final int MOST_BYTES = 4 << 20;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "Answers: a YAML or JSON map from question to answer; - is standard input.")
  private @Nullable String file;

  @Option(
      names = "--set",
      paramLabel = "QUESTION=ANSWER",
      description = "One answer, in place of the file's; can be repeated.")
  private List<String> sets = new ArrayList<>();

  /** Whether any were given. */
  boolean given() {
    return file != null || !sets.isEmpty();
  }

  /**
   * What the answers mean; ends the command where they cannot be read, or contradict each other.
   */
  Recommendation screen(Streams streams, Screener screener, Words words) {
    List<LoadedAnswers> loaded = load(streams, screener.ruleset());
    Answers answers = Answers.NONE;
    Map<String, LoadedAnswers> origins = new LinkedHashMap<>();
    for (LoadedAnswers each : loaded) {
      for (Map.Entry<String, Integer> answer : each.answers().values().entrySet()) {
        answers = answers.with(answer.getKey(), answer.getValue());
        origins.put(answer.getKey(), each);
      }
      for (String declined : each.answers().declined()) {
        answers = answers.decline(declined);
      }
    }
    Screening screening = screener.screen(answers);
    if (screening instanceof Recommendation result) {
      return result;
    }
    throw contradiction(screener.ruleset(), (Contradiction) screening, origins, words);
  }

  private List<LoadedAnswers> load(Streams streams, Ruleset ruleset) {
    AnswersReader reader = new AnswersReader(ruleset);
    List<LoadedAnswers> loaded = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    if (file != null) {
      byte[] bytes = streams.bytes(file, MOST_BYTES, ExitCode.BAD_INPUT);
      try {
        loaded.add(reader.read(Streams.name(file), bytes));
      } catch (RejectedText e) {
        problems.add(e.render());
      }
    }
    for (String set : sets) {
      try {
        loaded.add(reader.set(set));
      } catch (RejectedText e) {
        problems.add(e.render());
      }
    }
    if (!problems.isEmpty()) {
      throw new Failure(ExitCode.BAD_INPUT, String.join("\n", problems));
    }
    return loaded;
  }

  /** Alerts come first even here: a mistake elsewhere hides no danger. */
  private static Failure contradiction(
      Ruleset ruleset,
      Contradiction contradiction,
      Map<String, LoadedAnswers> origins,
      Words words) {
    List<String> lines = new ArrayList<>();
    contradiction
        .alerts()
        .forEach(
            rule -> {
              var alert = java.util.Objects.requireNonNull(rule.alert());
              String kind = words.of("alert." + alert.kind().id());
              String action = alert.action().in(words.language());
              lines.add("!! " + kind + ": " + Quote.printable(action));
            });
    for (List<String> conflict : contradiction.conflicts()) {
      lines.add(line(ruleset, contradiction.answers(), conflict, origins));
    }
    return new Failure(ExitCode.BAD_INPUT, String.join("\n", lines));
  }

  private static String line(
      Ruleset ruleset, Answers answers, List<String> conflict, Map<String, LoadedAnswers> origins) {
    String message = "these answers cannot all be true: %s; correct one of them, or leave it out";
    String sentence = message.formatted(Conflicts.named(ruleset, answers, conflict));
    LoadedAnswers origin = origins.get(conflict.get(conflict.size() - 1));
    var span = origin == null ? null : origin.places().get(conflict.get(conflict.size() - 1));
    return origin == null || span == null
        ? "carelevel: " + sentence
        : new Diagnostic(Code.CONTRADICTION, span, sentence).render(origin.source());
  }

  /** Names answers in messages. */
  private static final class Conflicts {
    static String named(Ruleset ruleset, Answers answers, List<String> questions) {
      return questions.stream()
          .map(ruleset::question)
          .map(question -> one(question, answers))
          .collect(Collectors.joining(" and "));
    }

    private static String one(Question question, Answers answers) {
      String shown = question.show(answers.value(question.id()).orElseThrow());
      return "'" + question.id() + ": " + shown + "'";
    }
  }
}
