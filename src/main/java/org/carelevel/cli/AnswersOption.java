package org.carelevel.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.carelevel.diagnostic.Code;
import org.carelevel.diagnostic.Diagnostic;
import org.carelevel.diagnostic.Quote;
import org.carelevel.diagnostic.RejectedText;
import org.carelevel.diagram.Screener;
import org.carelevel.engine.Contradiction;
import org.carelevel.engine.Recommendation;
import org.carelevel.engine.Screening;
import org.carelevel.load.AnswerNames;
import org.carelevel.load.AnswersReader;
import org.carelevel.load.LoadedAnswers;
import org.carelevel.model.Alert;
import org.carelevel.model.Answers;
import org.carelevel.model.Rule;
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
    List<LoadedAnswers> loaded = load(streams, screener, words);
    Answers answers = Answers.NONE;
    Map<String, LoadedAnswers> origins = new LinkedHashMap<>();
    for (LoadedAnswers each : loaded) {
      answers = with(answers, each.answers());
      each.answers().values().keySet().forEach(id -> origins.put(id, each));
    }
    Screening screening = screener.screen(answers);
    if (screening instanceof Recommendation result) {
      return result;
    }
    Contradiction contradiction = (Contradiction) screening;
    List<String> lines = new ArrayList<>();
    for (List<String> conflict : contradiction.conflicts()) {
      lines.add(line(screener.ruleset(), contradiction.answers(), conflict, origins));
    }
    throw failure(contradiction.alerts(), lines, words);
  }

  private static Answers with(Answers answers, Answers more) {
    Answers all = answers;
    for (Map.Entry<String, Integer> answer : more.values().entrySet()) {
      all = all.with(answer.getKey(), answer.getValue());
    }
    for (String declined : more.declined()) {
      all = all.decline(declined);
    }
    return all;
  }

  private List<LoadedAnswers> load(Streams streams, Screener screener, Words words) {
    AnswersReader reader = new AnswersReader(screener.ruleset());
    List<LoadedAnswers> loaded = new ArrayList<>();
    List<Answers> readable = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    if (file != null) {
      byte[] bytes = streams.bytes(file, MOST_BYTES, ExitCode.BAD_INPUT);
      String name = Streams.name(file);
      try {
        loaded.add(reader.read(name, bytes));
      } catch (RejectedText e) {
        readable.add(reader.readable(name, bytes));
        problems.add(e.render());
      }
    }
    Set<String> seen = new LinkedHashSet<>();
    for (String set : sets) {
      String question = set.split("=", 2)[0].strip();
      if (!seen.add(question)) {
        String message = "carelevel: --set gives %s twice; keep one of them";
        problems.add(message.formatted(Quote.of(question)));
      }
      try {
        loaded.add(reader.set(set));
      } catch (RejectedText e) {
        problems.add(e.render());
      }
    }
    if (!problems.isEmpty()) {
      loaded.forEach(each -> readable.add(each.answers()));
      throw failure(alerts(screener, readable), problems, words);
    }
    return loaded;
  }

  /**
   * The alerts of answers of which some may be wrong, each by itself and all together: a mistake
   * elsewhere hides no danger.
   */
  private static List<Rule> alerts(Screener screener, List<Answers> readable) {
    Set<Rule> found = new LinkedHashSet<>();
    Answers all = Answers.NONE;
    for (Answers each : readable) {
      all = with(all, each);
      found.addAll(alerts(screener.screen(each)));
    }
    found.addAll(alerts(screener.screen(all)));
    return Recommendation.alertsFirst(found.stream());
  }

  private static List<Rule> alerts(Screening screening) {
    return screening instanceof Contradiction contradiction
        ? contradiction.alerts()
        : ((Recommendation) screening).alerts();
  }

  /** Alerts come first even here. */
  private static Failure failure(List<Rule> alerts, List<String> problems, Words words) {
    List<String> lines = new ArrayList<>();
    for (Rule rule : alerts) {
      Alert alert = Objects.requireNonNull(rule.alert());
      String kind = words.of("alert." + alert.kind().id());
      lines.add("!! " + kind + ": " + Quote.printable(alert.action().in(words.language())));
    }
    lines.addAll(problems);
    return new Failure(ExitCode.BAD_INPUT, String.join("\n", lines));
  }

  private static String line(
      Ruleset ruleset, Answers answers, List<String> conflict, Map<String, LoadedAnswers> origins) {
    String sentence =
        AnswerNames.conflict(ruleset, answers, conflict) + "; correct one of them, or leave it out";
    LoadedAnswers origin = origins.get(conflict.get(conflict.size() - 1));
    var span = origin == null ? null : origin.places().get(conflict.get(conflict.size() - 1));
    return origin == null || span == null
        ? "carelevel: " + sentence
        : new Diagnostic(Code.CONTRADICTION, span, sentence).render(origin.source());
  }
}
