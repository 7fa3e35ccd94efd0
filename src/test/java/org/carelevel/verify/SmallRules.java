package org.carelevel.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.carelevel.WrittenRuleset;
import org.carelevel.model.Answers;
import org.carelevel.model.Ruleset;

/** Small rulesets as text, and what a comparison says of two of them. */
final class SmallRules {

  private SmallRules() {}

  /** A ruleset of these parts. */
  static Ruleset of(String levels, String questions, String rules) {
    return of(levels, questions, rules, "");
  }

  /**
   * A ruleset of these parts.
   *
   * @param levels their ids, separated by spaces
   * @param more what else stands at the top, such as scores
   */
  static Ruleset of(String levels, String questions, String rules, String more) {
    String each =
        List.of(levels.split(" ")).stream()
            .map(id -> "{id: %s, name: L, about: L}".formatted(id))
            .collect(Collectors.joining(", "));
    return WrittenRuleset.of(
        """
        carelevel: 1
        ruleset: {id: t, version: 1, title: T, language: en}
        levels: [%s]
        considerations: [{id: c, name: C}]
        features:
          f: {name: F, ask-the-programme: F}
          g: {name: G, ask-the-programme: G}
        sources:
          s: {title: S}
        questions:
        %s
        rules:
        %s
        %s
        """
            .formatted(each, questions.strip().indent(2), rules.strip().indent(2), more));
  }

  /** What is compared, who moves, whose alerts change, and the notes; a line each. */
  static List<String> said(Ruleset before, Ruleset after) {
    Difference difference = Differ.compare(before, after);
    List<String> lines = new ArrayList<>();
    lines.add(difference.compared() + " compared");
    difference.notCompared().forEach(question -> lines.add("not compared: " + question));
    for (Difference.Move move : difference.moves()) {
      String words = "%s: %d from %s to %s by %s, such as %s";
      lines.add(
          words.formatted(
              move.down() ? "DOWN" : "up",
              move.count(),
              move.from(),
              move.to(),
              move.rules(),
              shown(difference, move.example())));
    }
    for (Difference.AlertChange change : difference.alerts()) {
      String words = "%s: %d %s of %s, such as %s";
      lines.add(
          words.formatted(
              change.lost() ? "LOST" : "gained",
              change.count(),
              change.kind(),
              change.rule(),
              shown(difference, change.example())));
    }
    lines.addAll(difference.notes());
    return lines;
  }

  private static String shown(Difference difference, Answers answers) {
    return answers.values().entrySet().stream()
        .map(
            answer ->
                answer.getKey()
                    + "="
                    + difference.shown().question(answer.getKey()).show(answer.getValue()))
        .collect(Collectors.joining(", "));
  }
}
